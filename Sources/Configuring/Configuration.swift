package import RetractdCore

/// What feeds.json asks for, with defaults applied.
package struct Configuration: Hashable, Sendable {
    /// What feeds have in common.
    package struct Defaults: Hashable, Sendable {
        package var interval = Duration.minutes(10)
        package var watchFor = Duration.days(30)
    }

    /// How the network is used.
    package struct Network: Hashable, Sendable {
        /// Private or loopback ranges that may be dialled, in CIDR notation.
        package var allow: [String] = []
        package var connectionsPerHost = 1
        package var delayPerHost = Duration.seconds(2)
        package var respectRobots = true
        /// Sent instead of the usual User-Agent.
        package var userAgent: String?
        /// The proxy through which suspects are asked for from elsewhere, as a URL.
        package var secondVantage: String?
    }

    /// What is told.
    package struct Alerts: Hashable, Sendable {
        /// Edits below this are kept and listed, but not told.
        package var minSeverity = Severity.minor
    }

    /// How evidence is kept, witnessed and corroborated.
    package struct Evidence: Hashable, Sendable {
        /// How long pages are kept that no alert rests on; nil keeps everything.
        package var retention: Duration?
        /// A program and its arguments that is handed each checkpoint to be witnessed; empty for none.
        package var anchor: [String] = []
        /// URLs of timestamp authorities (RFC 3161).
        package var timestampAuthorities: [String] = []
        /// URLs that ask an archive to keep a page, with `{url}` in the page's place.
        package var archives: [String] = []
    }

    /// An e-mail address or URL at which publishers can reach the operator.
    package var contact: String?
    package var defaults = Defaults()
    package var network = Network()
    package var alerts = Alerts()
    package var evidence = Evidence()
    /// A file of the user's own phrases, as feeds.json names it; beside feeds.json where it is no absolute path.
    package var phrases: String?
    /// Files with more feeds, as feeds.json names them; beside feeds.json where they are no absolute paths.
    package var includes: [String] = []
    /// SHA-256 of the file, and of those that it includes; nil where it was made up.
    package var digest: Digest?
    /// Where alerts go beside stdout.
    package var sinks: [ConfiguredSink] = []
    /// Pages to be followed that no feed lists, each once.
    package var pages: [String] = []
    /// Feeds of which archives are asked to keep every article.
    package var archivedFeeds: Set<FeedID> = []
    /// The feeds that are enabled, in the order of the file.
    package var feeds: [ConfiguredFeed] = []
    /// What is allowed but probably not meant, one line each.
    package var hints: [String] = []

    package init() {}

    /// What is sent as User-Agent: the program, its version, and how to reach its operator.
    package func userAgent(version: String) -> String {
        if let userAgent = network.userAgent { return userAgent }
        guard let contact else { return "retractd/\(version)" }
        return "retractd/\(version) (+\(contact.contains(":") ? contact : "mailto:" + contact))"
    }
}
