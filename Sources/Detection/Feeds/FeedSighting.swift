package import RetractdCore

/// What one poll tells of a feed.
package enum FeedSighting: Sendable {
    case listed(ParsedFeed)
    case unchanged
    /// The feed did not answer, or not with a feed: unlists nothing.
    case failed(detail: String, trouble: SiteTrouble.Kind?)
    /// Our own network is down: says nothing about the feed.
    case notReached(detail: String)
    /// HTTP 410: the publisher has ended it.
    case ended
}

/// Says what a capture tells of a feed.
package enum FeedJudge {
    package static func judge(_ capture: Capture, parsed: ParsedFeed?, fault: String?) -> FeedSighting {
        switch capture.outcome {
        case .failure(let failure) where failure.kind == .noNetwork: return .notReached(detail: failure.message)
        case .failure(let failure): return .failed(detail: failure.message, trouble: trouble(of: failure))
        case .notModified: return .unchanged
        case .response(let response): return judge(response, parsed: parsed, fault: fault)
        }
    }

    private static func judge(_ response: HTTPResponse, parsed: ParsedFeed?, fault: String?) -> FeedSighting {
        switch response.status {
        case 200, 203:
            if let parsed { return .listed(parsed) }
            if let wall = WallSignature.find(response: response, title: nil, visibleText: "") {
                return .failed(detail: wall.detail, trouble: wall.kind)
            }
            return .failed(detail: sentOn(response) + (fault ?? "not a feed"), trouble: nil)
        case 410: return .ended
        case 429: return .failed(detail: "HTTP 429", trouble: .rateLimit)
        case 500...599, 408: return .failed(detail: "HTTP \(response.status)", trouble: .outage)
        default:
            let wall = WallSignature.find(response: response, title: nil, visibleText: "")
            return .failed(detail: wall?.detail ?? "HTTP \(response.status)", trouble: wall?.kind)
        }
    }

    /// A portal or a parked domain answers in the feed's place.
    private static func sentOn(_ response: HTTPResponse) -> String {
        guard let first = response.hops.first, let site = SiteKey(url: response.finalURL),
            site != SiteKey(url: first.url)
        else { return "" }
        return "sent on to \(site.rawValue): "
    }

    private static func trouble(of failure: TransportFailure) -> SiteTrouble.Kind? {
        switch failure.kind {
        case .nameNotResolved, .connectionRefused, .connectionFailed, .tlsFailed, .timedOut, .connectionReset,
            .bodyTruncated, .malformedResponse:
            .outage
        case .bodyTooLarge, .headersTooLarge, .tooManyRedirects, .redirectRefused, .urlRefused, .addressRefused,
            .targetNotRecorded, .disallowedByRobots, .noNetwork, .local:
            nil
        }
    }
}
