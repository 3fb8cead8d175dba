/// A feed as feeds.json asks for it, defaults applied.
package struct ConfiguredFeed: Hashable, Codable, Sendable {
    package let id: FeedID
    package let name: String
    package let url: String
    package let interval: Duration
    /// Whether the interval was named for this very feed.
    package let isIntervalExplicit: Bool
    /// How long its articles are followed after they were first listed.
    package let watchFor: Duration

    package init(
        id: FeedID, name: String, url: String, interval: Duration, watchFor: Duration, isIntervalExplicit: Bool = false
    ) {
        self.id = id
        self.name = name
        self.url = url
        self.interval = interval
        self.isIntervalExplicit = isIntervalExplicit
        self.watchFor = watchFor
    }
}
