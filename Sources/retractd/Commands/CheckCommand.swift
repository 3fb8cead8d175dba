import ArgumentParser
import Configuring
import InternationalText
import RetractdCore

/// `retractd check`.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check feeds.json and show what it asks for.",
        discussion: """
            Every mistake is told at once, with its line and what was probably meant. Nothing is fetched.

            Examples:
              retractd check
              retractd check --config /etc/retractd/feeds.json --feed tasnim
            """
    )

    @Option(name: .long, help: "The file to check. [default: ./feeds.json, else /etc/retractd/feeds.json]")
    var config: String?

    @Option(name: .long, help: "Show the effective settings of feeds with this in their name.")
    var feed: String?

    func run() async throws {
        try await CommandFailure.guarding {
            let path = try ConfigurationFile.path(config)
            let configuration = try ConfigurationFile.read(path)
            for hint in configuration.hints { Console.error("\(path): hint: \(hint)") }
            Console.line("\(path) is in order: \(configuration.feeds.count) feeds.")
            Console.line("  User-Agent     \(configuration.userAgent(version: Version.current))")
            Console.line("  robots.txt     \(configuration.network.respectRobots ? "obeyed" : "not obeyed")")
            Console.line(
                "  each site      \(configuration.network.connectionsPerHost) connection at a time, "
                    + "\(DurationText.text(configuration.network.delayPerHost)) between requests")
            if !configuration.network.allow.isEmpty {
                Console.line("  also dialled   \(configuration.network.allow.joined(separator: ", "))")
            }
            if configuration.network.secondVantage != nil {
                Console.line("  suspects       asked for through a proxy too")
            }
            Console.line("  edits told     from \(configuration.alerts.minSeverity.rawValue)")
            for file in configuration.includes { Console.line("  included       \(TerminalText.sanitised(file))") }
            if !configuration.pages.isEmpty {
                Console.line("  pages          \(configuration.pages.count), followed without a feed")
            }
            for sink in configuration.sinks { Console.line("  sink           \(TerminalText.sanitised(sink.name))") }
            if let phrases = configuration.phrases {
                _ = try OwnPhrases.policy(configuration)
                Console.line("  own phrases    \(phrases)")
            }
            show(configuration)
        }
    }

    private func show(_ configuration: Configuration) {
        guard let wanted = feed?.lowercased() else { return }
        for feed in configuration.feeds where feed.name.lowercased().contains(wanted) {
            Console.line("\(TerminalText.isolated(TerminalText.sanitised(feed.name)))")
            Console.line("  url            \(TerminalText.sanitised(feed.url))")
            let from =
                feed.isIntervalExplicit ? "named for this feed" : "the default, which the feed itself may lengthen"
            Console.line("  polled every   \(DurationText.text(feed.interval)) (\(from))")
            Console.line("  articles for   \(DurationText.text(feed.watchFor))")
            if configuration.archivedFeeds.contains(feed.id) {
                Console.line("  archived       every article, once it is seen")
            }
            Console.line("  known as       \(feed.id.rawValue)")
        }
    }
}
