/// Everything remembered of one feed between two polls.
package struct FeedState: Hashable, Codable, Sendable {
    package let id: FeedID
    package var name: String
    package let url: String
    package let site: SiteKey
    package var interval: Duration
    package var watchFor: Duration
    /// False once feeds.json no longer names it; its articles are still followed to the end of their watch.
    package var isConfigured: Bool
    package var title: String?
    package var format: FeedFormat?
    package var validators: Validators
    package var nextPollAt: Timestamp
    package var lastPolledAt: Timestamp?
    /// The last poll that brought a feed that could be read, or a 304.
    package var lastGoodAt: Timestamp?
    package var lastPayload: Digest?
    package var consecutiveFailures: Int
    /// What is wrong, in one line; nil while nothing is.
    package var problem: String?
    /// Whether `feed.problem` was raised for the present trouble.
    package var isProblemTold: Bool
    /// What the last complete poll listed, in its order, and what has gone missing since.
    package var window: [WindowItem]
    package var pollCount: Int
    package var notModifiedCount: Int
    package var receivedBytes: Int64
    /// Polls that shared no entry with the one before: coverage was lost.
    package var overrunCount: Int

    package init(
        id: FeedID, name: String, url: String, site: SiteKey, interval: Duration, watchFor: Duration,
        nextPollAt: Timestamp
    ) {
        self.id = id
        self.name = name
        self.url = url
        self.site = site
        self.interval = interval
        self.watchFor = watchFor
        isConfigured = true
        validators = .none
        self.nextPollAt = nextPollAt
        consecutiveFailures = 0
        isProblemTold = false
        window = []
        pollCount = 0
        notModifiedCount = 0
        receivedBytes = 0
        overrunCount = 0
    }
}
