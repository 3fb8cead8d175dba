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
              retractd check --format json
            """
    )

    @Option(name: .long, help: "The file to check. [default: ./feeds.json, else /etc/retractd/feeds.json]")
    var config: String?

    @Option(name: .long, help: "Show the effective settings of feeds with this in their name.")
    var feed: String?

    @OptionGroup var record: RecordOptions

    func run() async throws {
        try await CommandFailure.guarding {
            let path = try ConfigurationFile.path(config)
            let configuration = try ConfigurationFile.read(path)
            if configuration.phrases != nil { _ = try OwnPhrases.policy(configuration) }
            let shown = configuration.feeds.filter { isAsked($0) }
            try record.show(SettingsRecord(configuration, of: shown, path: path)) {
                for hint in configuration.hints { Console.error("\(path): hint: \(hint)") }
                return SettingsPage(configuration, path: path).text(feeds: feed == nil ? [] : shown)
            }
        }
    }

    private func isAsked(_ configured: ConfiguredFeed) -> Bool {
        feed.map { configured.name.lowercased().contains($0.lowercased()) } ?? true
    }
}
