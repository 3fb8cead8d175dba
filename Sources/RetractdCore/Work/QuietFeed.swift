/// The little that a 304 to a feed without any trouble needs to know.
package struct QuietFeed: Hashable, Codable, Sendable {
    package let feed: FeedID
    package let interval: Duration
    package let isIntervalExplicit: Bool
    /// Those of the last answer.
    package let validators: Validators
    /// When the whole feed last came.
    package let lastWholeAt: Timestamp
    /// 304 answers since then.
    package let notModifiedSince: Int
    package let pollCount: Int
    /// From then on a 304 needs more thought.
    package let until: Timestamp

    package init(
        feed: FeedID, interval: Duration, isIntervalExplicit: Bool, validators: Validators, lastWholeAt: Timestamp,
        notModifiedSince: Int, pollCount: Int, until: Timestamp
    ) {
        self.feed = feed
        self.interval = interval
        self.isIntervalExplicit = isIntervalExplicit
        self.validators = validators
        self.lastWholeAt = lastWholeAt
        self.notModifiedSince = notModifiedSince
        self.pollCount = pollCount
        self.until = until
    }
}
