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
            Console.line(try JSONOutput.line(try record(base: url ?? "", path: file ?? "-")))
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
                Console.line(try JSONOutput.line(try record(base: parts[0], path: parts[1])))
            } catch {
                Console.line(try JSONOutput.line(["error": "\(error)"]))
            }
        }
    }

    private func record(base: String, path: String) throws -> ParsedFeedRecord {
        ParsedFeedRecord(try FeedParser.parse(try InputFile.read(path), baseURL: base, contentType: nil))
    }
}

/// A parsed feed in the form that tools rely on.
struct ParsedFeedRecord: Encodable {
    struct Entry: Encodable {
        let entry: FeedEntry

        enum CodingKeys: String, CodingKey {
            case id, title, link, published, updated, summary, content, author
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(entry.id, forKey: .id)
            try container.encode(entry.title, forKey: .title)
            try container.encode(entry.link, forKey: .link)
            try container.encode(entry.published, forKey: .published)
            try container.encode(entry.updated, forKey: .updated)
            try container.encode(entry.summary, forKey: .summary)
            try container.encode(entry.content, forKey: .content)
            try container.encode(entry.author, forKey: .author)
        }
    }

    struct Deleted: Encodable {
        let tombstone: FeedTombstone

        enum CodingKeys: String, CodingKey {
            case ref, when
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(tombstone.reference, forKey: .ref)
            try container.encode(tombstone.when, forKey: .when)
        }
    }

    let feed: ParsedFeed

    init(_ feed: ParsedFeed) {
        self.feed = feed
    }

    enum CodingKeys: String, CodingKey {
        case format, title, link, entries, deleted, faults
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(feed.format.rawValue, forKey: .format)
        try container.encode(feed.title, forKey: .title)
        try container.encode(feed.link, forKey: .link)
        try container.encode(feed.entries.map(Entry.init), forKey: .entries)
        try container.encode(feed.tombstones.map(Deleted.init), forKey: .deleted)
        if !feed.faults.isEmpty { try container.encode(feed.faults, forKey: .faults) }
    }
}
