import RetractdCore

/// Holds what a server logged against the rules of manners; Docs/feeds.md numbers them.
struct RequestRules {
    private let host: NuisanceHost
    private let log: [Exchange]

    init(_ host: NuisanceHost, log: [Exchange]) {
        self.host = host
        self.log = log
    }

    /// One line for each breach.
    var violations: [String] {
        (hygiene + validators + intervals + waits + pauses + robots).map { "\(host.nuisance): \($0)" }
    }

    private var polls: [Exchange] { log.filter { $0.path == host.feedPath } }

    // MARK: What a request looks like (22, 23, 28)

    private var hygiene: [String] {
        log.flatMap { exchange -> [String] in
            let at = "\(exchange.target) at \(exchange.minute)"
            var broken: [String] = []
            if exchange.method != "GET" { broken.append("\(exchange.method) \(at)") }
            if exchange.sent("user-agent") != FeedDay.userAgent { broken.append("another user agent for \(at)") }
            for name in ["cookie", "referer", "a-im", "range", "from", "authorization", "origin"] {
                if exchange.sent(name) != nil { broken.append("a \(name) header for \(at)") }
            }
            if exchange.sent("accept") == nil { broken.append("no Accept for \(at)") }
            if exchange.sent("accept-encoding")?.contains("gzip") != true { broken.append("no gzip for \(at)") }
            if exchange.target.contains("#") { broken.append("a fragment in \(at)") }
            if exchange.path.hasSuffix("favicon.ico") { broken.append("a favicon at \(exchange.minute)") }
            return broken
        }
    }

    // MARK: What is sent back (1 to 9, 21)

    private var validators: [String] {
        ["/feed.xml", "/new.xml"].flatMap { path in validators(of: log.filter { $0.path == path }) }
    }

    private func validators(of polls: [Exchange]) -> [String] {
        var broken: [String] = []
        var tag: String?
        var date: String?
        var conditionals = 0
        var lastWhole = -Double.infinity
        for (index, poll) in polls.enumerated() {
            if let sent = poll.sent("if-none-match"), sent != tag {
                broken.append("If-None-Match \(sent), which it never gave, at \(poll.minute)")
            }
            if let sent = poll.sent("if-modified-since"), sent != date {
                broken.append("If-Modified-Since \(sent), which it never gave, at \(poll.minute)")
            }
            if index > 0, !poll.isConditional, tag != nil || date != nil, host.nuisance != .falseTag,
                host.nuisance != .falseDate, conditionals < 20, poll.minute - lastWhole < 22 * 60
            {
                broken.append("without validators at \(poll.minute)")
            }
            conditionals = poll.isConditional ? conditionals + 1 : 0
            if !poll.isConditional { lastWhole = poll.minute }
            let isReadable = !poll.isBroken && (poll.status == 200 || poll.status == 304)
            let given = (poll.answered("etag"), poll.answered("last-modified"))
            if isReadable, poll.status == 200 || given != (nil, nil) { (tag, date) = given }
        }
        return broken
    }

    // MARK: How often (10 to 12, 14, 17, 19)

    private var intervals: [String] {
        var broken: [String] = []
        for (poll, next) in zip(polls, polls.dropFirst()) where !isSameAttempt(poll, next) {
            let least = leastGap(after: poll)
            if next.minute - poll.minute < least {
                broken.append("polled at \(next.minute), sooner than \(least) min after \(poll.minute)")
            }
        }
        return broken + failures
    }

    /// In minutes; a tenth of the interval may be saved.
    private func leastGap(after poll: Exchange) -> Double {
        let usual = FeedDay.interval.inSeconds / 60 * 0.9
        return switch host.nuisance {
        case .cacheLifetime: 60
        case .timeToLive where poll.status == 200: 40
        case .ended where poll.status == 410: 7 * 24 * 60
        default: usual
        }
    }

    /// Failures in a row are further and further apart.
    private var failures: [String] {
        var broken: [String] = []
        var failed = 0
        for (poll, next) in zip(polls, polls.dropFirst()) {
            failed = (400...599).contains(poll.status) ? failed + 1 : 0
            let least = FeedDay.interval.inSeconds / 60 * 0.9 * Double(1 << min(max(failed - 1, 0), 5))
            if failed > 0, next.minute - poll.minute < least {
                broken.append("asked \(next.minute - poll.minute) min after failure \(failed) at \(poll.minute)")
            }
        }
        return broken
    }

    // MARK: What the server demands (13)

    private var waits: [String] {
        var broken: [String] = []
        var until = -Double.infinity
        for exchange in log {
            if exchange.minute < until { broken.append("\(exchange.target) at \(exchange.minute), before \(until)") }
            guard exchange.status == 429 || exchange.status == 503, let wait = exchange.answered("retry-after") else {
                continue
            }
            // The dates of the day's servers are of its sixth hour.
            until = Double(wait).map { exchange.minute + $0 / 60 } ?? 6 * 60
        }
        return broken
    }

    // MARK: The host's budget (15, 16)

    private var pauses: [String] {
        let least = host.nuisance == .forbidding ? 5.0 : 2.0
        return zip(log, log.dropFirst()).compactMap { one, next in
            // A redirect is followed at once; a connection that broke is opened anew, once.
            guard !(300...399).contains(one.status), !isSameAttempt(one, next), next.pace - one.pace < least else {
                return nil
            }
            let isFirst = one.path == "/robots.txt" && next.pace - one.pace >= 2
            return isFirst ? nil : "\(next.target) at \(next.minute) within \(Int(least)) s of \(one.target)"
        }
    }

    private func isSameAttempt(_ one: Exchange, _ next: Exchange) -> Bool {
        one.isBroken && !next.isBroken && one.target == next.target && one.minute == next.minute
    }

    // MARK: robots.txt (26)

    private var robots: [String] {
        let asked = log.filter { $0.path == "/robots.txt" }
        var broken = zip(asked, asked.dropFirst()).compactMap { one, next in
            next.minute - one.minute < 24 * 60 ? "robots.txt again at \(next.minute)" : nil
        }
        if log.first?.path != "/robots.txt" { broken.append("something before robots.txt") }
        if host.nuisance == .forbidding {
            broken += log.filter { $0.path.hasPrefix("/story/") }.map { "\($0.target), which is forbidden" }
        }
        return broken
    }
}
