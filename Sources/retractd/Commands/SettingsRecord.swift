import Configuring
import RetractdCore

/// What a feeds.json asks for, as programs read it; secrets are not among it.
struct SettingsRecord: Encodable {
    /// The settings in force for one feed.
    struct Feed: Encodable {
        let id: String
        let name: String
        let url: String
        let intervalSeconds: Int
        let isIntervalNamed: Bool
        let watchForSeconds: Int
        let isArchived: Bool

        enum CodingKeys: String, CodingKey {
            case id, name, url
            case intervalSeconds = "interval_seconds"
            case isIntervalNamed = "is_interval_named"
            case watchForSeconds = "watch_for_seconds"
            case isArchived = "is_archived"
        }
    }

    let file: String
    let userAgent: String
    let respectsRobots: Bool
    let connectionsPerHost: Int
    let delayPerHostSeconds: Double
    let allow: [String]
    let hasSecondVantage: Bool
    let minSeverity: String
    let includes: [String]
    let pages: [String]
    let sinks: [String]
    let phrases: String?
    let hints: [String]
    let feeds: [Feed]

    init(_ configuration: Configuration, of feeds: [ConfiguredFeed], path: String) {
        file = path
        userAgent = configuration.userAgent(version: Version.current)
        respectsRobots = configuration.network.respectRobots
        connectionsPerHost = configuration.network.connectionsPerHost
        delayPerHostSeconds = configuration.network.delayPerHost.inSeconds
        allow = configuration.network.allow
        hasSecondVantage = configuration.network.secondVantage != nil
        minSeverity = configuration.alerts.minSeverity.rawValue
        includes = configuration.includes
        pages = configuration.pages
        sinks = configuration.sinks.map(\.name)
        phrases = configuration.phrases
        hints = configuration.hints
        self.feeds = feeds.map { feed in
            Feed(
                id: feed.id.rawValue, name: feed.name, url: feed.url, intervalSeconds: Int(feed.interval.inSeconds),
                isIntervalNamed: feed.isIntervalExplicit, watchForSeconds: Int(feed.watchFor.inSeconds),
                isArchived: configuration.archivedFeeds.contains(feed.id))
        }
    }

    enum CodingKeys: String, CodingKey {
        case file
        case userAgent = "user_agent"
        case respectsRobots = "respects_robots"
        case connectionsPerHost = "connections_per_host"
        case delayPerHostSeconds = "delay_per_host_seconds"
        case allow
        case hasSecondVantage = "has_second_vantage"
        case minSeverity = "min_severity"
        case includes, pages, sinks, phrases, hints, feeds
    }
}
