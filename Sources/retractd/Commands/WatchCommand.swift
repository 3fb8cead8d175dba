import ArgumentParser
import Configuring
import InternationalText
import RetractdCore

/// `retractd watch`.
struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Follow one page that no feed lists.",
        discussion: """
            Writes the page into the “pages” of feeds.json and leaves its layout alone; a file that is not there yet is \
            made. A running daemon takes it up on SIGHUP (systemctl reload retractd). The page is looked at at once, then \
            as often as an article of a feed, for as long as feeds.json says under “watchFor”.

            Examples:
              retractd watch https://news.example/world/a-report-worth-keeping
            """
    )

    @Argument(help: "The URL of the page.")
    var url: String

    @Option(name: .long, help: "The file to write to. [default: ./feeds.json, else /etc/retractd/feeds.json]")
    var config: String?

    func run() async throws {
        try await CommandFailure.guarding {
            guard let address = WebAddress(url), address.text.utf8.count <= WebAddress.longestURL else {
                throw CommandFailure.ending(.failed, "“\(TerminalText.sanitised(url))” is no http or https URL")
            }
            let file = try FeedsFile(config)
            let shown = TerminalText.sanitised(url)
            let isNew = try file.add(page: url)
            Console.line(isNew ? "Added \(shown) to \(file.path)." : "\(shown) is listed in \(file.path) already.")
        }
    }
}
