import GRDB
import RetractdCore

/// What feeds.json says of a feed that may change from one start to the next.
struct ConfiguredTerms: Hashable {
    private let name: String
    /// Whole seconds, as the columns keep them.
    private let interval: Int64
    private let isIntervalExplicit: Bool
    private let watchFor: Int64
    let isConfigured: Bool

    init(_ feed: ConfiguredFeed) {
        name = feed.name
        interval = feed.interval.column
        isIntervalExplicit = feed.isIntervalExplicit
        watchFor = feed.watchFor.column
        isConfigured = true
    }

    init(_ row: Row) throws {
        name = try row.value("name")
        interval = try row.value("interval")
        isIntervalExplicit = try row.value("is_interval_explicit")
        watchFor = try row.value("watch_for")
        isConfigured = try row.value("is_configured")
    }
}
