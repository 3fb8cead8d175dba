import ArgumentParser
import Configuring
import InternationalText
import Reporting
import RetractdCore
import Storage

/// `retractd feeds`.
struct FeedsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feeds",
        abstract: "Show the health of each feed.",
        discussion: """
            For each feed: whether it can be read, when it was last read, when it is polled next, how often it is polled, \
            how many polls were answered “unchanged”, what it sent, and how many times entries may have passed through \
            unseen. Below the table stands what is out of the ordinary. With a name, everything about that feed, with \
            the reasons; with part of one, the feeds that have it in theirs.

            Examples:
              retractd feeds
              retractd feeds "Tasnim (English)"
              retractd feeds --ailing
              retractd feeds --format csv > feeds.csv
            """
    )

    @OptionGroup var options: StoreOptions

    @Argument(
        help: "A feed's name as feeds.json has it, part of it, or its URL; all feeds without it.",
        completion: LiveCompletion.feeds)
    var feed: String?

    @Flag(name: .long, help: "Only feeds that want looking at: unreadable, silent or in doubt.")
    var ailing = false

    @OptionGroup var list: ListOptions

    /// Of more feeds, what is out of the ordinary is left to the table.
    private static let mostNotes = 20

    func run() async throws {
        try await CommandFailure.guarding {
            let rows = try chosen(try options.reader().feeds()).filter { !ailing || Self.isAiling($0.state) }
            let records = rows.map(FeedRecord.init)
            if list.format == .table, feed != nil, records.count == 1 {
                return Console.text(records.map { FeedPage($0).text(paint: options.paint) }.joined(separator: "\n"))
            }
            var listing = Listing.feeds(records)
            if ailing { listing.emptyText = "All feeds are well." }
            try list.show(ListAnswer(records, listing), paint: options.paint)
            if list.format == .table { Console.text(Self.notes(records)) }
        }
    }

    private static func isAiling(_ feed: FeedState) -> Bool {
        feed.isConfigured && (feed.problem != nil || feed.concern != nil || feed.doubt != nil)
    }

    private static func notes(_ records: [FeedRecord]) -> String {
        let notes = records.map { FeedPage($0).notes }.filter { !$0.isEmpty }
        let rest = notes.count - mostNotes
        return notes.prefix(mostNotes).joined()
            + (rest > 0 ? "… and \(rest) more; `retractd feeds NAME` says everything about one\n" : "")
    }

    private func chosen(_ rows: [FeedRow]) throws -> [FeedRow] {
        guard let feed else { return rows }
        let named = rows.filter { $0.state.name == feed || $0.state.url == feed }
        guard named.isEmpty else { return named }
        let similar = rows.filter { $0.state.name.lowercased().contains(feed.lowercased()) }
        guard similar.isEmpty else { return similar }
        throw CommandFailure.ending(.notFound, "no feed has “\(feed)” in its name: `retractd feeds` lists them")
    }
}
