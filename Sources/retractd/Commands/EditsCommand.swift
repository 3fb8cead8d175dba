import ArgumentParser
import InternationalText
import Reporting
import RetractdCore
import Storage

extension Severity: ExpressibleByArgument {}

/// `retractd edits`.
struct EditsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edits",
        abstract: "List what was rewritten.",
        discussion: """
            The latest first, with what changed in one line. `retractd diff ID` shows the words.

            Examples:
              retractd edits --since 24h
              retractd edits --min-severity material --format json
            """
    )

    @OptionGroup var options: StoreOptions

    @Option(name: .long, help: "Only edits since then: 24h, 7d, a date or an RFC 3339 time.")
    var since: String?

    @Option(name: .long, help: "Only feeds with this in their name.", completion: LiveCompletion.feeds)
    var feed: String?

    @Option(name: .customLong("min-severity"), help: "cosmetic, minor, material or major.")
    var minimumSeverity: Severity = .minor

    @Option(name: .long, help: "At most so many.")
    var limit = 200

    @OptionGroup var list: ListOptions

    func run() async throws {
        try await CommandFailure.guarding {
            let filter = EditFilter(
                since: try SinceText.moment(since, now: SystemTime().now()), feed: feed,
                minimumSeverity: minimumSeverity, limit: max(0, limit))
            let rows = try options.reader().edits(filter)
            var listing = Listing.edits(rows)
            if since != nil || feed != nil || minimumSeverity != .minor {
                listing.emptyText = "Nothing that was rewritten is as you asked; without options, all of it is listed."
            }
            try list.show(ListAnswer(rows.map { EditRecord($0) }, listing), paint: options.paint, limit: limit)
        }
    }
}
