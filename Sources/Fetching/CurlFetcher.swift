import Hashing
package import RetractdCore

/// Fetches over libcurl.
///
/// Redirects are followed here, hop by hop, each one recorded and each one subject to the same rules as the first.
package final class CurlFetcher: Fetcher {
    /// libcurl could not be started.
    package struct Unavailable: Error, CustomStringConvertible, Sendable {
        package let description = "libcurl could not be started"
    }

    private let engine: CurlEngine
    private let limits: FetchLimits
    private let policy: NetworkPolicy
    private let userAgent: String
    private let now: @Sendable () -> Timestamp

    /// - Parameters:
    ///   - userAgent: Sent with every request, with a way to reach the operator.
    ///   - now: What captures are stamped with.
    package init(
        limits: FetchLimits, policy: NetworkPolicy, userAgent: String, now: @escaping @Sendable () -> Timestamp
    ) throws(Unavailable) {
        guard let engine = CurlEngine() else { throw Unavailable() }
        self.engine = engine
        self.limits = limits
        self.policy = policy
        self.userAgent = userAgent
        self.now = now
    }

    deinit {
        engine.stop()
    }

    package func fetch(_ request: FetchRequest) async -> FetchedCapture {
        let startedAt = now()
        let (outcome, body) = await follow(request)
        let capture = Capture(request: request, startedAt: startedAt, finishedAt: now(), outcome: outcome)
        return FetchedCapture(capture: capture, payload: body)
    }

    // MARK: Redirects

    private func follow(_ request: FetchRequest) async -> (Outcome, [UInt8]) {
        guard var address = WebAddress(request.url) else {
            return (.failure(TransportFailure(kind: .urlRefused, message: "not an http or https URL")), [])
        }
        var hops: [RedirectHop] = []
        var visited: Set<String> = [address.text]
        let clock = ContinuousClock()
        let deadline = clock.now + limits.total
        while true {
            let result = await hop(address, request, isFirst: hops.isEmpty, timeLeft: deadline - clock.now)
            guard case .answer(let answer) = result else { return (.failure(failure(result, hops)), []) }
            guard Self.isRedirect(answer.status), let location = answer.headers.first("location") else {
                return finish(answer, address, hops, request)
            }
            hops.append(
                RedirectHop(
                    url: address.text, status: answer.status, location: location, headers: answer.headers,
                    remoteAddress: answer.remoteAddress))
            switch next(from: address, to: location, visited, hops) {
            case .failure(let failure): return (.failure(failure), [])
            case .success(let target):
                visited.insert(target.text)
                address = target
            }
        }
    }

    private func hop(
        _ address: WebAddress, _ request: FetchRequest, isFirst: Bool, timeLeft: Duration
    ) async -> HopResult {
        guard timeLeft > .zero else {
            return .failure(TransportFailure(kind: .timedOut, message: "redirects took too long"))
        }
        let hop = HopRequest(
            url: address.text, validators: isFirst ? request.validators : .none,
            bypassesCaches: request.bypassesCaches, accept: Self.accept(request.purpose), userAgent: userAgent,
            timeLeft: timeLeft)
        return await engine.perform(hop, limits: limits, policy: policy)
    }

    private func next(
        from address: WebAddress, to location: String, _ visited: Set<String>, _ hops: [RedirectHop]
    ) -> Result<WebAddress, TransportFailure> {
        guard hops.count <= limits.redirects else {
            return .failure(
                TransportFailure(
                    kind: .tooManyRedirects, message: "more than \(limits.redirects) redirects", hops: hops))
        }
        guard let target = address.resolving(location) else {
            return .failure(
                TransportFailure(
                    kind: .redirectRefused, message: "redirects to something that is not http or https", hops: hops))
        }
        if address.scheme == "https", target.scheme == "http" {
            return .failure(
                TransportFailure(kind: .redirectRefused, message: "redirects from https down to http", hops: hops))
        }
        if visited.contains(target.text) {
            return .failure(TransportFailure(kind: .tooManyRedirects, message: "redirects in a circle", hops: hops))
        }
        return .success(target)
    }

    private func failure(_ result: HopResult, _ hops: [RedirectHop]) -> TransportFailure {
        guard case .failure(let failure) = result else {
            return TransportFailure(kind: .malformedResponse, message: "no answer", hops: hops)
        }
        return TransportFailure(
            kind: failure.kind, message: failure.message, curlCode: failure.curlCode, hops: hops)
    }

    // MARK: The end

    private func finish(
        _ answer: HopAnswer, _ address: WebAddress, _ hops: [RedirectHop], _ request: FetchRequest
    ) -> (Outcome, [UInt8]) {
        if answer.status == 304 {
            guard hops.isEmpty, !request.validators.isEmpty else {
                let failure = TransportFailure(
                    kind: .malformedResponse, message: "HTTP 304 to a request without validators", hops: hops)
                return (.failure(failure), [])
            }
            return (.notModified(response(answer, address, hops, payload: nil)), [])
        }
        let digest = Digest(sha256Of: answer.body)
        return (.response(response(answer, address, hops, payload: digest)), answer.body)
    }

    private func response(
        _ answer: HopAnswer, _ address: WebAddress, _ hops: [RedirectHop], payload: Digest?
    ) -> HTTPResponse {
        HTTPResponse(
            status: answer.status, httpVersion: answer.httpVersion, headers: answer.headers, finalURL: address.text,
            hops: hops, remoteAddress: answer.remoteAddress, payload: payload, payloadLength: answer.body.count)
    }

    private static func isRedirect(_ status: Int) -> Bool {
        [301, 302, 303, 307, 308].contains(status)
    }

    private static func accept(_ purpose: CapturePurpose) -> String {
        switch purpose {
        case .feed:
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
                + "text/xml;q=0.9, */*;q=0.5"
        case .robots: "text/plain, */*;q=0.5"
        case .article, .confirmation, .sibling, .home, .probe:
            "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"
        }
    }
}
