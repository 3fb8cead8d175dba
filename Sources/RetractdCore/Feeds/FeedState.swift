/// Everything remembered of one feed between two polls.
package struct FeedState: Hashable, Codable, Sendable {
    package let id: FeedID
    package var name: String
    package let url: String
    package let site: SiteKey
    /// As feeds.json asks.
    package var interval: Duration
    /// Whether the operator named an interval for this very feed, which what the feed itself asks for does not lengthen.
    package var isIntervalExplicit: Bool
    package var watchFor: Duration
    /// False once feeds.json no longer names it; its articles are still followed to the end of their watch.
    package var isConfigured: Bool
    package var title: String?
    package var format: FeedFormat?
    /// Those of the last answer.
    package var validators: Validators
    /// Those to send with the next request: none for one that asks for the whole feed.
    package var nextValidators: Validators
    package var trust: ValidatorTrust
    /// Where its permanent redirects lead.
    package var move: FeedMove?
    package var freshness: FeedFreshness
    package var nextPollAt: Timestamp
    /// Why then, in a few words.
    package var nextPollReason: String
    /// The interval that its window asks for, where that is shorter than ``interval``.
    package var hurriedInterval: Duration?
    /// Until when it is polled twice as often, because entries may have passed through unseen.
    package var hurriedUntil: Timestamp?
    package var lastPolledAt: Timestamp?
    /// The last poll that brought a feed that could be read, or a 304.
    package var lastGoodAt: Timestamp?
    package var lastPayload: Digest?
    package var consecutiveFailures: Int
    /// What is wrong, in one line; nil while nothing is.
    package var problem: String?
    /// What is odd about what it answers, in one line; nil while nothing is.
    package var concern: String?
    /// Why what it does not list means nothing at present; nil while it does.
    package var doubt: FeedDoubt?
    package var pulse: FeedPulse
    /// Whether `feed.problem` was raised for its having moved.
    package var isMoveTold: Bool
    /// Whether `feed.problem` was raised for the present trouble.
    package var isProblemTold: Bool
    /// What the last complete poll listed, in its order, and what has gone missing since.
    package var window: [WindowItem]
    package var pollCount: Int
    package var notModifiedCount: Int
    package var receivedBytes: Int64
    /// Polls that shared no entry with the one before: coverage was lost.
    package var overrunCount: Int
    /// Until when a 304 to it needs no thought; nil where it does.
    package var quietUntil: Timestamp?

    package init(
        id: FeedID, name: String, url: String, site: SiteKey, interval: Duration, watchFor: Duration,
        nextPollAt: Timestamp, isIntervalExplicit: Bool = false
    ) {
        self.id = id
        self.name = name
        self.url = url
        self.site = site
        self.interval = interval
        self.watchFor = watchFor
        isConfigured = true
        self.isIntervalExplicit = isIntervalExplicit
        validators = .none
        nextValidators = .none
        trust = ValidatorTrust()
        freshness = FeedFreshness()
        pulse = FeedPulse()
        isMoveTold = false
        self.nextPollAt = nextPollAt
        nextPollReason = "the first"
        consecutiveFailures = 0
        isProblemTold = false
        window = []
        pollCount = 0
        notModifiedCount = 0
        receivedBytes = 0
        overrunCount = 0
    }

    /// Where it is polled.
    package var pollURL: String {
        if let move, move.isTaken { move.url } else { url }
    }
}
