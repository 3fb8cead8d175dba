/// What a server answered in the end, apart from the body, which is stored by its digest.
package struct HTTPResponse: Hashable, Codable, Sendable {
    package let status: Int
    /// `1.0`, `1.1`, `2`.
    package let httpVersion: String
    package let headers: HeaderFields
    /// The URL that answered, after every redirect.
    package let finalURL: String
    /// The redirects that led there, first to last.
    package let hops: [RedirectHop]
    /// The address that answered, as text; nil where libcurl could not tell.
    package let remoteAddress: String?
    /// SHA-256 of the body after content decoding; nil for a 304, which has none.
    package let payload: Digest?
    /// Length of that body in bytes.
    package let payloadLength: Int
    /// The last hop as it went over the wire; nil where it was not recorded.
    package let exchange: Exchange?

    package init(
        status: Int, httpVersion: String, headers: HeaderFields, finalURL: String, hops: [RedirectHop],
        remoteAddress: String?, payload: Digest?, payloadLength: Int, exchange: Exchange? = nil
    ) {
        self.status = status
        self.httpVersion = httpVersion
        self.headers = headers
        self.finalURL = finalURL
        self.hops = hops
        self.remoteAddress = remoteAddress
        self.payload = payload
        self.payloadLength = payloadLength
        self.exchange = exchange
    }

    /// Whether its status says of this one page that it is not there: 404, 410 or 451.
    package var saysGone: Bool { status == 404 || status == 410 || status == 451 }

    /// The same with another final URL and another payload.
    package func with(finalURL: String, payload: Digest?) -> HTTPResponse {
        HTTPResponse(
            status: status, httpVersion: httpVersion, headers: headers, finalURL: finalURL, hops: hops,
            remoteAddress: remoteAddress, payload: payload, payloadLength: payloadLength, exchange: exchange)
    }
}
