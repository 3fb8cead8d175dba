/// A feed as feeds.json asks for it, defaults applied.
package struct ConfiguredFeed: Hashable, Codable, Sendable {
    package let id: FeedID
    package let name: String
    package let url: String
    package let interval: Duration
    /// How long its articles are followed after they were first listed.
    package let watchFor: Duration

    package init(id: FeedID, name: String, url: String, interval: Duration, watchFor: Duration) {
        self.id = id
        self.name = name
        self.url = url
        self.interval = interval
        self.watchFor = watchFor
    }
}
