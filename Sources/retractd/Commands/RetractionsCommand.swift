import ArgumentParser
import InternationalText
import Reporting
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

    @Option(name: .long, help: "Only feeds with this in their name.", completion: LiveCompletion.feeds)
    var feed: String?

    @Option(
        name: .long, parsing: .upToNextOption,
        help:
            "suspected, confirmed, restored, cleared, questioned; several may be given. [default: suspected confirmed restored]"
    )
    var status: [RemovalEpisode.Strength] = []

    @Option(name: .long, help: "At most so many.")
    var limit = 200

    @OptionGroup var list: ListOptions

    func run() async throws {
        try await CommandFailure.guarding {
            let strengths: Set<RemovalEpisode.Strength> =
                status.isEmpty ? [.suspected, .confirmed, .restored] : Set(status)
            let filter = RetractionFilter(
                since: try SinceText.moment(since, now: SystemTime().now()), feed: feed, strengths: strengths,
                limit: max(0, limit))
            let rows = try options.reader().retractions(filter)
            var listing = Listing.retractions(rows)
            if since != nil || feed != nil || !status.isEmpty {
                listing.emptyText = "Nothing that was pulled is as you asked; without options, all of it is listed."
            }
            try list.show(ListAnswer(rows.map(RetractionRecord.init), listing), paint: options.paint, limit: limit)
        }
    }
}
