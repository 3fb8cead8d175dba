import ArgumentParser
import Detection
import InternationalText
import Reporting
import RetractdCore
import Storage

/// `retractd accuracy`.
struct AccuracyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accuracy",
        abstract: "Say how often its verdicts were right: by your labels, and by what became of every doubt.",
        discussion: """
            One row a class of removal, by what was seen first. “gone after” says of how many doubts the loss still held \
            2, 10 and 30 minutes later. “dismissed” ended before anyone was told, “taken back” after. “true” and “false” \
            are what people said of the confirmed with `retractd label`; the precision is theirs, and is left open where \
            nobody said anything.

            Examples:
              retractd accuracy
              retractd accuracy --since 30d --format json
            """
    )

    @OptionGroup var options: StoreOptions

    @Option(name: .long, help: "Only what was first seen gone since then: 24h, 7d, a date or an RFC 3339 time.")
    var since: String?

    @OptionGroup var list: ListOptions

    func run() async throws {
        try await CommandFailure.guarding {
            let reader = try options.reader()
            var outcomes = LadderOutcomes()
            let moment = try SinceText.moment(since, now: SystemTime().now())
            for outcome in try reader.outcomes(since: moment) { outcomes.add(outcome.episode, outcome.judgement) }
            let checks = try reader.articleChecks()
            let records = outcomes.classes.map { OutcomeRecord($0.signal.rawValue, $0.tally) }
            let all = OutcomeRecord("all", outcomes.all)
            if list.format == .json {
                let record = AccuracyRecord(articleChecks: checks, classes: records, all: all)
                return Console.text(try JSONOutput.text(record))
            }
            let rows = records.count > 1 ? records + [all] : records
            try list.show(ListAnswer(rows, listing(rows)), paint: options.paint)
            if list.format == .table { Console.line("\(checks) looks at articles in this store.") }
        }
    }

    private func listing(_ records: [OutcomeRecord]) -> Listing {
        var listing = Listing(
            columns: [
                "class", "doubts", "gone after 2/10/30 min", "dismissed", "suspected", "taken back", "confirmed",
                "came back", "true", "false", "precision", "to suspected", "to confirmed",
            ].map { .init(title: $0) },
            emptyText: "Nothing has ever looked gone, as far as this store knows.")
        listing.rows = records.map { row($0).map(Listing.Cell.text) }
        return listing
    }

    private func row(_ record: OutcomeRecord) -> [String] {
        let held = zip(record.stillGone, record.known).map { "\($0) of \($1)" }.joined(separator: ", ")
        return [
            record.signal, "\(record.doubts)", held, "\(record.dismissed)", "\(record.suspected)",
            "\(record.takenBack)",
            "\(record.confirmed)", "\(record.cameBack)", "\(record.labelledTrue)", "\(record.labelledFalse)",
            record.precision.map { "\(Int(($0 * 100).rounded())) %" } ?? "",
            record.secondsToSuspected.map { SpanText.text(seconds: $0) } ?? "",
            record.secondsToConfirmed.map { SpanText.text(seconds: $0) } ?? "",
        ]
    }
}

/// What `retractd accuracy` says, as programs read it.
struct AccuracyRecord: Encodable {
    let articleChecks: Int
    let classes: [OutcomeRecord]
    let all: OutcomeRecord

    enum CodingKeys: String, CodingKey {
        case articleChecks = "article_checks"
        case classes, all
    }
}

/// One class of it.
struct OutcomeRecord: Encodable {
    let signal: String
    let doubts: Int
    /// Of so many doubts the rungs at 2, 10 and 30 minutes know the end, and so many were still gone.
    let known: [Int]
    let stillGone: [Int]
    let dismissed: Int
    let suspected: Int
    let takenBack: Int
    let confirmed: Int
    let cameBack: Int
    let labelledTrue: Int
    let labelledFalse: Int
    let precision: Double?
    /// The median; nil where nothing was told.
    let secondsToSuspected: Int?
    let secondsToConfirmed: Int?

    init(_ signal: String, _ tally: LadderTally) {
        self.signal = signal
        doubts = tally.opened
        known = tally.known
        stillGone = tally.stillGone
        dismissed = tally.dismissed
        suspected = tally.suspected
        takenBack = tally.cleared
        confirmed = tally.confirmed
        cameBack = tally.restored
        labelledTrue = tally.confirmedTrue
        labelledFalse = tally.confirmedFalse
        precision = tally.precision
        secondsToSuspected = Self.median(tally.secondsToSuspected)
        secondsToConfirmed = Self.median(tally.secondsToConfirmed)
    }

    private static func median(_ values: [Int]) -> Int? {
        values.isEmpty ? nil : values.sorted()[values.count / 2]
    }

    enum CodingKeys: String, CodingKey {
        case signal = "class"
        case doubts, known
        case stillGone = "still_gone"
        case dismissed, suspected
        case takenBack = "taken_back"
        case confirmed
        case cameBack = "came_back"
        case labelledTrue = "labelled_true"
        case labelledFalse = "labelled_false"
        case precision
        case secondsToSuspected = "seconds_to_suspected"
        case secondsToConfirmed = "seconds_to_confirmed"
    }
}
