import ArgumentParser
import InternationalText
import Storage

/// `retractd alerts redeliver`: sends again what a sink would not take, or lost.
struct AlertsRedeliverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redeliver",
        abstract: "Send alerts again that a sink would not take, or has lost.",
        discussion: """
            Without an id, all that were refused or given up. With ids and a sink, these whether it took them or not: the             alert's id is the same, so a receiver that knows it drops the repeat. The daemon sends them within a minute;             without one, `retractd poll` does.

            Examples:
              retractd alerts redeliver
              retractd alerts redeliver --sink newsroom
              retractd alerts redeliver 6f1c9d0e2b7a4c55 --sink newsroom
            """
    )

    @OptionGroup var options: StoreOptions

    @Argument(help: "Ids of alerts, as `retractd alerts undelivered` shows them.")
    var ids: [String] = []

    @Option(name: .long, help: "Only to this sink: its name in feeds.json, or as `retractd status` shows it.")
    var sink: String?

    func run() async throws {
        try await CommandFailure.guarding {
            let reader = try options.reader()
            let known = try reader.sinks()
            let wanted = try sink.map { try Self.sink($0, among: known) }
            for id in ids where try reader.alert(id) == nil {
                throw CommandFailure.ending(
                    .notFound, "no alert has the id “\(id)”; `retractd alerts list --format json` shows ids")
            }
            let book = try RedeliveryBook(directory: StoreOptions.directory(options.state))
            let count = try await book.offerAgain(ids.isEmpty ? nil : ids, to: wanted, at: SystemTime().now())
            Console.line(Self.answer(count, isPicked: !ids.isEmpty && sink == nil))
        }
    }

    /// The outbox's name for a sink, which begins with its kind.
    private static func sink(_ name: String, among known: [String]) throws -> String {
        if let found = known.first(where: { $0 == name || $0.hasSuffix(":" + name) }) { return found }
        throw CommandFailure.ending(
            .notFound,
            known.isEmpty
                ? "nothing was ever sent anywhere from this store"
                : "no sink is named “\(name)”; there are \(known.joined(separator: ", "))")
    }

    private static func answer(_ count: Int, isPicked: Bool) -> String {
        switch count {
        case 0 where isPicked: "no sink refused it; name one with --sink to send it all the same"
        case 0: "nothing is undelivered"
        case 1: "1 delivery will be made, within a minute where the daemon runs"
        default: "\(count) deliveries will be made, within a minute where the daemon runs"
        }
    }
}
