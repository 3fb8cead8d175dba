import Configuring
import InternationalText
import RetractdCore

/// What a feeds.json asks for, on the terminal.
struct SettingsPage {
    private let configuration: Configuration
    private let path: String

    init(_ configuration: Configuration, path: String) {
        self.configuration = configuration
        self.path = path
    }

    /// What holds for all, and the settings in force for some of the feeds.
    func text(feeds: [ConfiguredFeed]) -> String {
        let lines = ["\(path) is in order: \(configuration.feeds.count) feeds."] + common + feeds.flatMap(lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private var common: [String] {
        let network = configuration.network
        var rows = [
            ("User-Agent", configuration.userAgent(version: Version.current)),
            ("robots.txt", network.respectRobots ? "obeyed" : "not obeyed"),
            (
                "each site",
                "\(network.connectionsPerHost) connection at a time, \(DurationText.text(network.delayPerHost)) between requests"
            ),
        ]
        if !network.allow.isEmpty { rows.append(("also dialled", network.allow.joined(separator: ", "))) }
        if network.secondVantage != nil { rows.append(("suspects", "asked for through a proxy too")) }
        rows.append(("edits told", "from \(configuration.alerts.minSeverity.rawValue)"))
        rows += configuration.includes.map { ("included", $0) }
        if !configuration.pages.isEmpty {
            rows.append(("pages", "\(configuration.pages.count), followed without a feed"))
        }
        rows += configuration.sinks.map { ("sink", $0.name) }
        if let phrases = configuration.phrases { rows.append(("own phrases", phrases)) }
        return rows.map(line)
    }

    private func lines(_ feed: ConfiguredFeed) -> [String] {
        let from = feed.isIntervalExplicit ? "named for this feed" : "the default, which the feed itself may lengthen"
        var rows = [
            ("url", feed.url), ("polled every", "\(DurationText.text(feed.interval)) (\(from))"),
            ("articles for", DurationText.text(feed.watchFor)),
        ]
        if configuration.archivedFeeds.contains(feed.id) { rows.append(("archived", "every article, once it is seen")) }
        rows.append(("known as", feed.id.rawValue))
        return [TerminalText.isolated(TerminalText.sanitised(feed.name))] + rows.map(line)
    }

    private func line(_ row: (String, String)) -> String {
        "  \(DisplayWidth.padded(row.0, to: 15))\(TerminalText.sanitised(row.1))"
    }
}
