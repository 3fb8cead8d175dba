import ContentCoding
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
    private let secondVantage: String?
    private let room: BodyRoom?
    private let homes = ValidatorHomes()
    private let now: @Sendable () -> Timestamp

    /// - Parameters:
    ///   - userAgent: Sent with every request, with a way to reach the operator.
    ///   - secondVantage: The proxy through which a suspect is asked for from elsewhere, as a URL; nil for none.
    ///   - room: Where pages stay until whoever asked for them is done with them; nil for one who asks for a few.
    ///   - now: What captures are stamped with.
    package init(
        limits: FetchLimits, policy: NetworkPolicy, userAgent: String, secondVantage: String? = nil,
        room: BodyRoom? = nil, now: @escaping @Sendable () -> Timestamp
    ) throws(Unavailable) {
        guard let engine = CurlEngine() else { throw Unavailable() }
        self.engine = engine
        self.limits = limits
        self.policy = policy
        self.userAgent = userAgent
        self.secondVantage = secondVantage
        self.room = room
        self.now = now
    }

    deinit {
        engine.stop()
    }

    package func fetch(_ request: FetchRequest) async -> FetchedCapture {
        let startedAt = now()
        let end = await follow(request)
        let capture = Capture(request: request, startedAt: startedAt, finishedAt: now(), outcome: end.outcome)
        var fetched = FetchedCapture(capture: capture, payload: end.payload, codedBody: end.codedBody)
        fetched.place = end.place
        return fetched
    }

    // MARK: Redirects

    /// Off the caller's actor: inflating and hashing a page takes most of its time.
    @concurrent
    private func follow(_ request: FetchRequest) async -> FetchEnd {
        guard let address = WebAddress(request.url) else {
            return FetchEnd(TransportFailure(kind: .urlRefused, message: "not an http or https URL"))
        }
        // From here it would say again what is known.
        if request.purpose == .secondVantage, secondVantage == nil {
            return FetchEnd(TransportFailure(kind: .local, message: "no second vantage is configured"))
        }
        var trail = RedirectTrail(from: address, limit: limits.redirects)
        let home = homes.home(of: request, first: address.text)
        let clock = ContinuousClock()
        let deadline = clock.now + limits.total
        while true {
            let isConditional = !request.validators.isEmpty && trail.address.text == home
            let result = await hop(trail.address, request, isConditional, timeLeft: deadline - clock.now)
            switch result {
            case .failure(let failure):
                return FetchEnd(
                    trail.failure(
                        failure.kind, failure.message, curlCode: failure.curlCode, exchange: failure.exchange))
            case .answer(let answer):
                // What is posted goes where it was sent, and nowhere else.
                guard let location = answer.redirectTarget, request.posted == nil else {
                    return await finish(answer, request, trail, isConditional)
                }
                if let failure = trail.follow(answer, to: location) { return FetchEnd(failure) }
            }
        }
    }

    private func hop(
        _ address: WebAddress, _ request: FetchRequest, _ isConditional: Bool, timeLeft: Duration
    ) async -> HopResult {
        guard timeLeft > .zero else {
            return .failure(TransportFailure(kind: .timedOut, message: "redirects took too long"))
        }
        let hop = HopRequest(
            url: address.wireText, validators: isConditional ? request.validators : .none,
            bypassesCaches: request.bypassesCaches, accept: Self.accept(request.purpose), userAgent: userAgent,
            posted: request.posted, proxy: request.purpose == .secondVantage ? secondVantage : nil, startedAt: now(),
            timeLeft: timeLeft)
        return await engine.perform(hop, limits: limits, policy: policy)
    }

    // MARK: The end

    private func finish(
        _ answer: HopAnswer, _ request: FetchRequest, _ trail: RedirectTrail, _ isConditional: Bool
    ) async -> FetchEnd {
        switch answer.status {
        case 304:
            guard isConditional else {
                return refused(answer, trail, "HTTP 304 to a request without validators")
            }
            homes.learn(answer, to: request, over: trail)
            return FetchEnd(outcome: .notModified(response(answer, trail, body: [], payload: nil)))
        case 206, 226:
            // A part or a difference, neither of which was asked for: what it leaves out is not gone.
            return refused(answer, trail, "HTTP \(answer.status), a part of an answer that nobody asked for")
        default:
            return await decoded(answer, request, trail)
        }
    }

    private func refused(_ answer: HopAnswer, _ trail: RedirectTrail, _ message: String) -> FetchEnd {
        FetchEnd(trail.failure(.malformedResponse, message, exchange: answer.exchange))
    }

    private func decoded(_ answer: HopAnswer, _ request: FetchRequest, _ trail: RedirectTrail) async -> FetchEnd {
        let place = await place(for: answer, request)
        do throws(ContentDecoder.Fault) {
            let body = try ContentDecoder(limit: limits.bodyBytes).decode(answer.body, headers: answer.headers)
            homes.learn(answer, to: request, over: trail)
            let response = response(answer, trail, body: body, payload: Digest(sha256Of: body))
            let isKept = answer.exchange.codedBody != nil && (request.purpose.mayDecide || answer.status >= 400)
            place?.take(body.count + (isKept ? answer.body.count : 0))
            return FetchEnd(
                outcome: .response(response), payload: body, codedBody: isKept ? answer.body : [], place: place)
        } catch {
            return FetchEnd(failure(error, answer, trail))
        }
    }

    /// A place for the body that an answer holds; nil where it needs none.
    private func place(for answer: HopAnswer, _ request: FetchRequest) async -> BodyRoom.Place? {
        guard let room, request.purpose.isWatching, !answer.body.isEmpty else { return nil }
        let isCoded = answer.exchange.codedBody != nil
        return await room.place(for: min(limits.bodyBytes, answer.body.count * (isCoded ? Self.usualRatio : 1)))
    }

    /// How many times its size a coded page is likely to take.
    private static let usualRatio = 4

    private func failure(
        _ fault: ContentDecoder.Fault, _ answer: HopAnswer, _ trail: RedirectTrail
    ) -> TransportFailure {
        let (kind, message): (TransportFailure.Kind, String) =
            switch fault {
            case .tooLarge: (.bodyTooLarge, "the body is larger than \(limits.bodyBytes) bytes")
            case .truncated: (.bodyTruncated, "the compressed body stops in the middle")
            case .corrupt: (.malformedResponse, "the compressed body does not decode")
            case .unsupported(let coding): (.malformedResponse, "the body is coded as nobody asked for: \(coding)")
            }
        return trail.failure(kind, message, exchange: answer.exchange)
    }

    private func response(
        _ answer: HopAnswer, _ trail: RedirectTrail, body: [UInt8], payload: Digest?
    ) -> HTTPResponse {
        HTTPResponse(
            status: answer.status, httpVersion: answer.httpVersion, headers: answer.headers,
            finalURL: trail.address.text, hops: trail.hops, remoteAddress: answer.remoteAddress, payload: payload,
            payloadLength: body.count, exchange: answer.exchange)
    }

    private static func accept(_ purpose: CapturePurpose) -> String {
        switch purpose {
        case .feed:
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
                + "text/xml;q=0.9, */*;q=0.5"
        case .list: "application/xml, text/xml, text/html;q=0.9, */*;q=0.5"
        case .robots: "text/plain, */*;q=0.5"
        case .timestamp: "application/timestamp-reply"
        case .archive, .webhook: "*/*"
        case .article, .confirmation, .sibling, .home, .probe, .secondVantage:
            "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"
        }
    }
}
