import ArgumentParser
import Configuring
import InternationalText
import SubscriptionLists

/// `retractd import`.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Add the feeds of an OPML file to feeds.json.",
        discussion: """
            OPML is what feed readers export their subscriptions as. Feeds that are listed already stay as they are. \
            Nothing is fetched: a feed that is not there any more is told by the daemon.

            Examples:
              retractd import subscriptions.opml
              curl -s https://desk.example/feeds.opml | retractd import -
            """
    )

    @Argument(help: "The OPML file; - for standard input.")
    var file: String

    @Option(name: .long, help: "The file to write to. [default: ./feeds.json, else /etc/retractd/feeds.json]")
    var config: String?

    func run() async throws {
        try await CommandFailure.guarding {
            let target = try FeedsFile(config)
            let subscriptions = try OPMLReader.read(try InputFile.read(file))
            let additions = try target.add(
                subscriptions.map { (name: TerminalText.sanitised($0.name), url: $0.url) })
            for refusal in additions.refused {
                Console.error("retractd: left out: “\(TerminalText.sanitised(refusal.url))”: \(refusal.reason)")
            }
            Console.line(
                "\(target.path): \(additions.added.count) added, \(additions.known.count) listed already, "
                    + "\(additions.refused.count) left out.")
        }
    }
}
