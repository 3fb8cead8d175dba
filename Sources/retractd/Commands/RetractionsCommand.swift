import ArgumentParser
import InternationalText
import RetractdCore
import Storage

extension RemovalEpisode.Strength: ExpressibleByArgument {}

/// `retractd retractions`.
struct RetractionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retractions",
        abstract: "List what was pulled.",
        discussion: """
            The latest first. “lived” is the time from publication to when it was first seen gone. Suspicions that were \
            taken back are left out unless asked for.

            Examples:
              retractd retractions --since 7d
              retractd retractions --feed tasnim --status confirmed --format csv
            """
    )

    @OptionGroup var options: StoreOptions

    @Option(name: .long, help: "Only what was first seen gone since then: 24h, 7d, a date or an RFC 3339 time.")
    var since: String?

    @Option(name: .long, help: "Only feeds with this in their name.")
    var feed: String?

    @Option(
        name: .long, parsing: .upToNextOption,
        help:
            "suspected, confirmed, restored, cleared, questioned; several may be given. [default: suspected confirmed restored]"
    )
    var status: [RemovalEpisode.Strength] = []

    @Option(name: .long, help: "At most so many.")
    var limit = 200

    @Option(name: .long, help: "table, json or csv.")
    var format: ListFormat = .table

    func run() async throws {
        try await CommandFailure.guarding {
            let strengths: Set<RemovalEpisode.Strength> =
                status.isEmpty ? [.suspected, .confirmed, .restored] : Set(status)
            let filter = RetractionFilter(
                since: try SinceText.moment(since, now: SystemTime().now()), feed: feed, strengths: strengths,
                limit: max(0, limit))
            let rows = try options.reader().retractions(filter)
            switch format {
            case .json: Console.text(try JSONOutput.text(rows.map(RetractionRecord.init)))
            case .csv: Console.text(listing(rows).csv())
            case .table: Console.text(listing(rows).table(width: Console.width, paint: options.paint))
            }
        }
    }

    private func listing(_ rows: [RetractionRow]) -> Listing {
        var listing = Listing(
            columns: [
                .init(title: "id"), .init(title: "status"), .init(title: "how"), .init(title: "first seen gone"),
                .init(title: "lived"), .init(title: "feed"), .init(title: "title", isWide: true),
            ],
            emptyText: "Nothing was pulled, as far as this store knows.")
        listing.rows = rows.map { row in
            [
                row.article.id.short, row.episode.strength.rawValue, row.episode.signal?.rawValue ?? "",
                row.episode.firstSeenGone.truncatedToSecond.description, lived(row),
                TerminalText.sanitised(row.feedName), TerminalText.sanitised(row.article.title),
            ]
        }
        return listing
    }

    private func lived(_ row: RetractionRow) -> String {
        guard let published = row.article.publishedAt, published <= row.episode.firstSeenGone else { return "" }
        return SpanText.text(row.episode.firstSeenGone.since(published))
    }
}

/// A removal as programs read it.
struct RetractionRecord: Encodable {
    let id: String
    let status: String
    let how: String?
    let feed: String
    let site: String
    let title: String
    let url: String
    let publishedAt: Timestamp?
    let lastSeenLive: Timestamp?
    let firstSeenGone: Timestamp
    let suspectedAt: Timestamp?
    let confirmedAt: Timestamp?
    let endedAt: Timestamp?
    let score: Double
    let snapshotBefore: Digest?
    let snapshotAfter: Digest?

    init(_ row: RetractionRow) {
        id = row.article.id.rawValue
        status = row.episode.strength.rawValue
        how = row.episode.signal?.rawValue
        feed = row.feedName
        site = row.article.site.rawValue
        title = row.article.title
        url = row.article.url
        publishedAt = row.article.publishedAt
        lastSeenLive = row.episode.lastSeenLive
        firstSeenGone = row.episode.firstSeenGone
        suspectedAt = row.episode.suspectedAt
        confirmedAt = row.episode.confirmedAt
        endedAt = row.episode.endedAt
        score = row.episode.score
        snapshotBefore = row.episode.snapshotBefore
        snapshotAfter = row.episode.snapshotAfter
    }

    enum CodingKeys: String, CodingKey {
        case id, status, how, feed, site, title, url
        case publishedAt = "published_at"
        case lastSeenLive = "last_seen_live"
        case firstSeenGone = "first_seen_gone"
        case suspectedAt = "suspected_at"
        case confirmedAt = "confirmed_at"
        case endedAt = "ended_at"
        case score
        case snapshotBefore = "snapshot_before"
        case snapshotAfter = "snapshot_after"
    }
}
