import ArgumentParser
import Reporting
import RetractdCore
import Storage

/// `retractd labels`.
struct LabelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "labels",
        abstract: "List what people said of verdicts, the latest first.",
        discussion: """
            Every label of `retractd label`, also those that a later one has overruled.

            Examples:
              retractd labels
              retractd labels --format csv > labels.csv
            """
    )

    @OptionGroup var options: StoreOptions
    @OptionGroup var list: ListOptions

    func run() async throws {
        try await CommandFailure.guarding {
            let reader = try options.reader()
            var records: [LabelRecord] = []
            for judgement in try reader.judgements() {
                if let record = try LabelRecord(judgement, from: reader) { records.append(record) }
            }
            try list.show(ListAnswer(records, .labels(records)), paint: options.paint)
        }
    }
}
