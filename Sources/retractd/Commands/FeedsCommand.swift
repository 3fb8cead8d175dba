import ArgumentParser
import Configuration
import InternationalText
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

/// A feed's health as programs read it.
struct FeedRecord: Encodable {
    let id: String
    let name: String
    let url: String
    let isConfigured: Bool
    let health: String
    let problem: String?
    let format: String?
    let intervalSeconds: Int
    let lastPolledAt: Timestamp?
    let lastGoodAt: Timestamp?
    let nextPollAt: Timestamp
    let polls: Int
    let notModified: Int
    let failuresInARow: Int
    let receivedBytes: Int64
    let entries: Int
    let articles: Int
    let gone: Int
    let coverageGaps: Int

    init(_ row: FeedRow) {
        let state = row.state
        id = state.id.rawValue
        name = state.name
        url = state.url
        isConfigured = state.isConfigured
        health = Self.health(state)
        problem = state.problem
        format = state.format?.rawValue
        intervalSeconds = Int(state.interval.inSeconds)
        lastPolledAt = state.lastPolledAt
        lastGoodAt = state.lastGoodAt
        nextPollAt = state.nextPollAt
        polls = state.pollCount
        notModified = state.notModifiedCount
        failuresInARow = state.consecutiveFailures
        receivedBytes = state.receivedBytes
        entries = state.window.filter { $0.absence == nil }.count
        articles = row.articleCount
        gone = row.openEpisodes
        coverageGaps = state.overrunCount
    }

    static func health(_ state: FeedState) -> String {
        if !state.isConfigured { return "no longer in feeds.json" }
        if let problem = state.problem { return problem }
        return state.lastGoodAt == nil ? "not polled yet" : "well"
    }

    enum CodingKeys: String, CodingKey {
        case id, name, url
        case isConfigured = "is_configured"
        case health, problem, format
        case intervalSeconds = "interval_seconds"
        case lastPolledAt = "last_polled_at"
        case lastGoodAt = "last_good_at"
        case nextPollAt = "next_poll_at"
        case polls
        case notModified = "not_modified"
        case failuresInARow = "failures_in_a_row"
        case receivedBytes = "received_bytes"
        case entries, articles, gone
        case coverageGaps = "coverage_gaps"
    }
}
