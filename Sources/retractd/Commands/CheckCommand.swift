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
            let configuration = try Configuration(reading: try ConfigurationFile.bytes(path), file: path)
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
            if let phrases = configuration.phrases {
                _ = try OwnPhrases.policy(configuration)
                Console.line("  own phrases    \(phrases)")
            }
            show(configuration.feeds)
        }
    }

    private func show(_ feeds: [ConfiguredFeed]) {
        guard let wanted = feed?.lowercased() else { return }
        for feed in feeds where feed.name.lowercased().contains(wanted) {
            Console.line("\(TerminalText.isolated(TerminalText.sanitised(feed.name)))")
            Console.line("  url            \(TerminalText.sanitised(feed.url))")
            Console.line("  polled every   \(DurationText.text(feed.interval))")
            Console.line("  articles for   \(DurationText.text(feed.watchFor))")
        }
    }
}
