import ArgumentParser
import Reporting
import RetractdCore
import Storage

/// `retractd alerts list`: the alerts that were raised.
struct AlertsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the alerts that were raised, the latest first.",
        discussion: """
            Removals, edits, moves, sites and feeds in trouble, and what was taken back: whatever was told, whichever sinks \
            took it. As JSON, each has the schema of Docs/alerts.md.

            Examples:
              retractd alerts list --since 24h
              retractd alerts list --kind site --kind feed.problem --format csv
            """
    )

    @OptionGroup var options: StoreOptions

    @Option(name: .long, help: "Only what was raised since then: 24h, 7d, a date or an RFC 3339 time.")
    var since: String?

    @Option(
        name: .long, help: "Only this kind, or all of a family: site.incident, retraction; may be given again.",
        completion: .list(AlertKind.allCases.map(\.rawValue)))
    var kind: [String] = []

    @Option(name: .long, help: "Only feeds with this in their name.", completion: LiveCompletion.feeds)
    var feed: String?

    @Option(name: .long, help: "At most so many.")
    var limit = 200

    @OptionGroup var list: ListOptions

    func run() async throws {
        try await CommandFailure.guarding {
            let moment = try SinceText.moment(since, now: SystemTime().now()) ?? .earliest
            let alerts = try options.reader().alerts(of: try kinds(), since: moment, feed: feed, limit: max(0, limit))
            try list.show(ListAnswer(alerts, .alerts(alerts)), paint: options.paint, limit: limit)
        }
    }

    private func kinds() throws -> Set<AlertKind> {
        guard !kind.isEmpty else { return Set(AlertKind.allCases) }
        return try kind.reduce(into: []) { kinds, name in
            let meant = AlertKind.allCases.filter { $0.rawValue == name || $0.rawValue.hasPrefix(name + ".") }
            guard !meant.isEmpty else {
                let known = AlertKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--kind takes one of \(known), or what stands before the dot, not “\(name)”.")
            }
            kinds.formUnion(meant)
        }
    }
}
