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
            the reasons.

            Examples:
              retractd feeds
              retractd feeds "Tasnim (English)"
              retractd feeds --format csv > feeds.csv
            """
    )

    @OptionGroup var options: StoreOptions

    @Argument(
        help: "One feed's name as feeds.json has it, or its URL; all feeds without it.",
        completion: LiveCompletion.feeds)
    var feed: String?

    @OptionGroup var list: ListOptions

    func run() async throws {
        try await CommandFailure.guarding {
            let records = try chosen(try options.reader().feeds()).map(FeedRecord.init)
            if list.format == .table, feed != nil {
                return Console.text(records.map { FeedPage($0).text(paint: options.paint) }.joined(separator: "\n"))
            }
            try list.show(ListAnswer(records, .feeds(records)), paint: options.paint)
            if list.format == .table { Console.text(records.map { FeedPage($0).notes }.joined()) }
        }
    }

    private func chosen(_ rows: [FeedRow]) throws -> [FeedRow] {
        guard let feed else { return rows }
        let chosen = rows.filter { $0.state.name == feed || $0.state.url == feed }
        guard chosen.isEmpty else { return chosen }
        throw CommandFailure.ending(.failed, "no feed is named “\(feed)”: `retractd feeds` lists them")
    }
}
