import ArgumentParser
import RetractdCore
import Configuration
import SubscriptionLists

/// `retractd export`.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the feeds of feeds.json as OPML.",
        discussion: """
            OPML is what feed readers import. Only names and URLs are in it: intervals and the like stay in feeds.json.

            Examples:
              retractd export --opml > feeds.opml
            """
    )

    @Flag(name: .long, help: "As OPML 2.0, the one format there is so far.")
    var opml = false

    @Option(name: .long, help: "The file to read. [default: ./feeds.json, else /etc/retractd/feeds.json]")
    var config: String?

    func validate() throws {
        guard opml else { throw ValidationError("Say --opml: the feeds are written as OPML.") }
    }

    func run() async throws {
        try await CommandFailure.guarding {
            let feeds = try ConfigurationFile.load(config).feeds
            Console.text(
                OPMLWriter.text(title: "retractd", feeds.map { Subscription(name: $0.name, url: $0.url) }))
        }
    }
}
