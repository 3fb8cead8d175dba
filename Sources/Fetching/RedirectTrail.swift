import RetractdCore

/// The way of one fetch through redirects: where it stands, what it passed, and whether it may go on.
struct RedirectTrail {
    /// The most redirects followed.
    let limit: Int
    private(set) var address: WebAddress
    private(set) var hops: [RedirectHop] = []

    init(from address: WebAddress, limit: Int) {
        self.address = address
        self.limit = limit
    }

    /// Notes a redirect and goes on to its target; otherwise says why not.
    mutating func follow(_ answer: HopAnswer, to location: String) -> TransportFailure? {
        hops.append(
            RedirectHop(
                url: address.text, status: answer.status, location: location, headers: answer.headers,
                remoteAddress: answer.remoteAddress, exchange: answer.exchange))
        guard hops.count <= limit else { return failure(.tooManyRedirects, "more than \(limit) redirects") }
        guard let target = address.resolving(location) else {
            return failure(.redirectRefused, "redirects to something that is not http or https")
        }
        if address.scheme == "https", target.scheme == "http" {
            return failure(.redirectRefused, "redirects from https down to http")
        }
        guard !hops.contains(where: { $0.url == target.text }) else {
            return failure(.tooManyRedirects, "redirects in a circle")
        }
        address = target
        return nil
    }

    /// A failure that ends the trail, with the redirects up to here.
    func failure(
        _ kind: TransportFailure.Kind, _ message: String, curlCode: Int? = nil, exchange: Exchange? = nil
    ) -> TransportFailure {
        TransportFailure(kind: kind, message: message, curlCode: curlCode, hops: hops, exchange: exchange)
    }
}
