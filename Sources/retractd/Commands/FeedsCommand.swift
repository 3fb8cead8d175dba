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
            For each feed: whether it can be read, when it was last read, how often it is polled, how many polls were \
            answered “unchanged”, and how many times entries may have passed through unseen.

            Examples:
              retractd feeds
              retractd feeds --format csv > feeds.csv
            """
    )

    @OptionGroup var options: StoreOptions

    @Option(name: .long, help: "table, json or csv.")
    var format: ListFormat = .table

    func run() async throws {
        try await CommandFailure.guarding {
            let rows = try options.reader().feeds()
            switch format {
            case .json: Console.text(try JSONOutput.text(rows.map(FeedRecord.init)))
            case .csv: Console.text(listing(rows).csv())
            case .table: Console.text(listing(rows).table(width: Console.width, paint: options.paint))
            }
        }
    }

    private func listing(_ rows: [FeedRow]) -> Listing {
        var listing = Listing(
            columns: [
                .init(title: "feed"), .init(title: "health", isWide: true), .init(title: "last read"),
                .init(title: "next poll"), .init(title: "every"), .init(title: "unchanged"), .init(title: "articles"),
                .init(title: "gone"), .init(title: "gaps"),
            ],
            emptyText: "No feed is known yet: start `retractd run`.")
        listing.rows = rows.map { row in
            let state = row.state
            return [
                TerminalText.sanitised(state.name), TerminalText.sanitised(FeedRecord.health(state)),
                state.lastGoodAt?.truncatedToSecond.description ?? "never",
                state.isConfigured ? state.nextPollAt.truncatedToSecond.description : "",
                DurationText.text(state.interval), share(state), "\(row.articleCount)", "\(row.openEpisodes)",
                "\(state.overrunCount)",
            ]
        }
        return listing
    }

    private func share(_ state: FeedState) -> String {
        state.pollCount == 0 ? "" : "\(state.notModifiedCount * 100 / state.pollCount) %"
    }
}
