/// How new a feed's answers are against those before: caches that lag behind give older copies.
package struct FeedFreshness: Hashable, Codable, Sendable {
    /// What an answer's own times prove.
    package enum Age: String, Hashable, Codable, Sendable {
        /// Older than an answer we had: what it lacks may be there.
        case older
        /// It states no time.
        case unknown
        /// As new as any answer we had.
        case current
    }

    /// A time further ahead of our clock is a fault of theirs, and compared with nothing.
    static let mostAhead = Duration.minutes(10)

    /// The newest time of change that the feed itself stated.
    private var updated: Timestamp?
    /// The newest `Last-Modified` of its server.
    private var modified: Timestamp?
    /// The age of the last answer.
    package private(set) var last = Age.unknown

    package init() {}

    /// Learns the times that an answer states.
    package mutating func learn(updated: Timestamp?, modified: Timestamp?, at now: Timestamp) {
        let ages = [Self.learn(&self.updated, updated, at: now), Self.learn(&self.modified, modified, at: now)]
        last = ages.contains(.older) ? .older : ages.contains(.current) ? .current : .unknown
    }

    /// Only the newest time is kept: of two copies that take turns, the older is older every time.
    private static func learn(_ newest: inout Timestamp?, _ stated: Timestamp?, at now: Timestamp) -> Age {
        guard let stated, stated <= now.advanced(by: mostAhead) else { return .unknown }
        if let newest, stated < newest { return .older }
        newest = stated
        return .current
    }
}
