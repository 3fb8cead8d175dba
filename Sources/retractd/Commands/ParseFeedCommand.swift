import ArgumentParser
import FeedParsing
import Reporting
import RetractdCore

/// `retractd parse-feed`.
struct ParseFeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse-feed",
        abstract: "Show what is read from a feed, as JSON.",
        discussion: """
            Prints one JSON object: format, title, link, entries and deleted. With --serve, lines of the form \
            BASE<TAB>FILE are read from standard input and each is answered with one line.

            Examples:
              retractd parse-feed --url https://news.example/rss feed.xml
              curl -s https://news.example/rss | retractd parse-feed --url https://news.example/rss -
            """
    )

    @Option(name: .long, help: "The URL the feed came from: links in it are resolved against this.")
    var url: String?

    @Flag(name: .long, help: "Answer BASE<TAB>FILE lines from standard input.")
    var serve = false

    @Argument(help: "The feed's file, or - for standard input.")
    var file: String?

    func validate() throws {
        if serve != (file == nil) { throw ValidationError("Give a FILE, or --serve.") }
    }

    func run() async throws {
        try await CommandFailure.guarding {
            if serve { return try answerLines() }
            Console.bytes(try answer(base: url ?? "", path: file ?? "-"))
        }
    }

    private func answerLines() throws {
        while let line = readLine(strippingNewline: true) {
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else {
                Console.line(try JSONOutput.line(["error": "a line must read BASE<TAB>FILE"]))
                continue
            }
            do {
                Console.bytes(try answer(base: parts[0], path: parts[1]))
            } catch {
                Console.line(try JSONOutput.line(["error": "\(error)"]))
            }
        }
    }

    private func answer(base: String, path: String) throws -> [UInt8] {
        let bytes = try InputFile.read(path)
        let feed = try FeedParser.parse(bytes, baseURL: base, contentType: nil)
        return ParsedFeedText(feed, length: bytes.count).json.bytes
    }
}
