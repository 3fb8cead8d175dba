import ArgumentParser
import Reporting
import Storage

/// `retractd alerts undelivered`: what sinks would not take.
struct AlertsUndeliveredCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undelivered",
        abstract: "List the alerts that a sink would not take, the latest first, and why.",
        discussion: """
            A webhook, a command or a mail server that refuses an alert is offered it again, after pauses of up to a quarter             of an hour. After four days of that the alert is given up: it stays in the store and in this list, and             `retractd alerts redeliver` sends it again.

            Examples:
              retractd alerts undelivered
              retractd alerts undelivered --format csv
            """
    )

    @OptionGroup var options: StoreOptions

    @Option(name: .long, help: "At most so many.")
    var limit = 200

    @OptionGroup var list: ListOptions

    func run() async throws {
        try await CommandFailure.guarding {
            let rows = try options.reader().undelivered(limit: max(0, limit)).map(UndeliveredRecord.init)
            try list.show(ListAnswer(rows, .undelivered(rows)), paint: options.paint, limit: limit)
        }
    }
}
