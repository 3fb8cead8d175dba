package import RetractdCore

/// When a feed is polled.
///
/// As often as feeds.json asks; more often where its window turns over so fast that entries would pass through unseen; less
/// often where its publisher asks for that, unless the operator named an interval for this very feed. What a server
/// demands by Retry-After is the site's matter and binds in any case.
package struct FeedPace: Sendable {
    /// No feed is hurried beyond this.
    package static let shortest = Duration.seconds(60)
    /// A publisher's wish lengthens an interval to this at most: servers have asked for sixteen years, and a removal
    /// must be noticed within hours.
    package static let longestWish = Duration.hours(1)
    /// A window is polled at least so many times while its entries pass through.
    static let pollsInWindow = 4
    /// Fewer dated entries say nothing of how fast a window turns over.
    static let leastDated = 5
    /// The longest pause after failures, unless the interval is longer.
    static let longestPause = Duration.hours(6)

    private let feed: FeedID
    private let configured: Duration
    private let isExplicit: Bool
    private let windowInterval: Duration?
    private let hurriedUntil: Timestamp?
    private let failures: Int
    private let pollCount: Int
    private let now: Timestamp

    package init(feed: FeedState, at now: Timestamp) {
        self.feed = feed.id
        configured = feed.interval
        isExplicit = feed.isIntervalExplicit
        windowInterval = feed.hurriedInterval
        hurriedUntil = feed.hurriedUntil
        failures = feed.consecutiveFailures
        pollCount = feed.pollCount
        self.now = now
    }

    /// The pace of a quiet feed, after the poll that is not counted in it yet.
    package init(quiet feed: QuietFeed, at now: Timestamp) {
        self.feed = feed.feed
        configured = feed.interval
        isExplicit = feed.isIntervalExplicit
        windowInterval = nil
        hurriedUntil = nil
        failures = 0
        pollCount = feed.pollCount + 1
        self.now = now
    }

    // MARK: After an answer

    /// The next poll after one that was answered.
    ///
    /// - Parameters:
    ///   - headers: The answer's, for how long it stays fresh.
    ///   - rhythm: What the feed asks for; nil after a 304, which says nothing of it.
    package func afterAnswer(headers: HeaderFields, rhythm: FeedRhythm?) -> PollPlan {
        let (interval, why) = interval
        let plan = PollPlan(at: jittered(interval), reason: why)
        if isExplicit { return plan }
        return skipping(rhythm, lengthened(plan, headers, rhythm))
    }

    /// The interval in force, before what the publisher asks for, with its reason.
    package var interval: (length: Duration, reason: String) {
        if !isExplicit {
            let hurried = hurriedInterval
            if hurried < configured {
                let why =
                    hurriedUntil.map { $0 > now } == true ? "entries passed unseen" : "its window turns over fast"
                return (hurried, "every \(minutes(hurried)): \(why)")
            }
        }
        return (configured, "every \(minutes(configured)), as configured")
    }

    private var hurriedInterval: Duration {
        var interval = min(configured, windowInterval ?? configured)
        if let until = hurriedUntil, until > now { interval = interval / 2 }
        return max(interval, min(Self.shortest, configured))
    }

    private func lengthened(_ plan: PollPlan, _ headers: HeaderFields, _ rhythm: FeedRhythm?) -> PollPlan {
        let wishes: [(Duration?, String)] = [
            (CacheLifetime.remaining(headers, at: now), "its server's cache lifetime"),
            (rhythm?.leastInterval, "the feed asks for it (ttl)"),
        ]
        var plan = plan
        for case (let wish?, let why) in wishes {
            let at = now.advanced(by: min(wish, max(Self.longestWish, configured)))
            if at > plan.at { plan = PollPlan(at: at, reason: "after \(minutes(at.since(now))): \(why)") }
        }
        return plan
    }

    /// Past the hours and days in which a feed does not want to be asked.
    private func skipping(_ rhythm: FeedRhythm?, _ plan: PollPlan) -> PollPlan {
        guard let rhythm, rhythm.skippedHours.count < 24, rhythm.skippedDays.count < 7 else { return plan }
        var at = plan.at
        // A week has 168 hours, of which one at least is not skipped.
        for _ in 0...168 where isSkipped(at, rhythm) {
            at = Timestamp(seconds: (at.seconds / 3600 + 1) * 3600)
        }
        return at == plan.at ? plan : PollPlan(at: at, reason: "the feed asks not to be polled before (skipHours)")
    }

    private func isSkipped(_ moment: Timestamp, _ rhythm: FeedRhythm) -> Bool {
        let hours = moment.seconds / 3600
        // 1970 began on a Thursday.
        return rhythm.skippedHours.contains(Int(hours % 24)) || rhythm.skippedDays.contains(Int((hours / 24 + 4) % 7))
    }

    // MARK: After a failure

    /// The next poll after one that failed: later and later.
    ///
    /// - Parameter wait: What the server demands.
    package func afterFailure(wait: Duration?) -> PollPlan {
        let doublings = min(max(failures - 1, 0), 8)
        let pause = min(configured * (1 << doublings), max(configured, Self.longestPause))
        if let wait, wait > pause {
            return PollPlan(
                at: now.advanced(by: wait), reason: "the server asks to wait \(minutes(wait)) (Retry-After)")
        }
        let times = failures == 1 ? "once" : "\(failures) times"
        return PollPlan(at: jittered(pause), reason: "after \(minutes(pause)): it failed \(times)")
    }

    // MARK: The window

    /// The interval at which every entry of a window is seen several times while it passes through; nil where the window
    /// does not tell.
    ///
    /// An entry is as old as it says, and at least as old as our knowledge of it: publishers rewrite dates.
    package static func hurriedInterval(for window: [WindowItem], at now: Timestamp) -> Duration? {
        let ages = window.filter { $0.absence == nil }.compactMap { item in
            item.published.map { max(now.since($0), now.since(item.firstSeen)) }
        }
        guard ages.count >= leastDated else { return nil }
        // Not the oldest, which may have been pinned for years.
        let upper = ages.sorted()[ages.count * 3 / 4]
        return max(shortest, upper * 4 / 3 / pollsInWindow)
    }

    // MARK: Parts

    /// Up to a tenth sooner, by the feed's name and the count of its polls, so that feeds drift apart.
    private func jittered(_ interval: Duration) -> Timestamp {
        let share = Jitter.share(of: "\(feed.rawValue)/\(pollCount)")
        return now.advanced(by: .microseconds(Int64(interval.inSeconds * 1_000_000 * (1 - 0.1 * share))))
    }

    private func minutes(_ duration: Duration) -> String {
        let seconds = Int(duration.inSeconds.rounded())
        if seconds < 120 { return "\(seconds) s" }
        return seconds < 7_200 ? "\((seconds + 30) / 60) min" : "\((seconds + 1_800) / 3_600) h"
    }
}
