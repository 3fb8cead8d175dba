import ArgumentParser
import Configuring
import InternationalText
import Reporting
import RetractdCore
import Storage

/// `retractd prune`.
struct PruneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Let old pages go that no alert rests on.",
        discussion: """
            Captures that were last true before then go, with the pages that nothing else needs. What any alert or open \
            doubt rests on stays: the article's own captures, its controls, the feed before and after. So do all texts, \
            edits and events, and the log says what went, by digest. The daemon does the same once a day where feeds.json \
            has `evidence.retention`; this command needs the store for itself, but for --dry-run.

            Examples:
              retractd prune --older-than 180d --dry-run
              retractd prune --older-than 180d --dry-run --list
              retractd prune --older-than 180d --dry-run --format json
            """
    )

    @OptionGroup var options: StoreOptions

    @Option(
        name: .customLong("older-than"), help: "How long pages are kept. [default: `evidence.retention` of feeds.json]")
    var age: String?

    @Option(name: .long, help: "The feeds.json to read. [default: ./feeds.json, else /etc/retractd/feeds.json]")
    var config: String?

    @Flag(name: .customLong("dry-run"), help: "Only say what would go.")
    var isDry = false

    @Flag(name: .long, help: "With --dry-run: name each capture that would go.")
    var list = false

    @OptionGroup var record: RecordOptions

    func validate() throws {
        if list, !isDry { throw ValidationError("--list says what would go: it takes --dry-run.") }
    }

    func run() async throws {
        try await CommandFailure.guarding {
            let now = SystemTime().now()
            let moment = now.advanced(by: .zero - (try span()))
            let report = try await ProgressMeter.telling(isDry ? "looking for old pages" : "letting old pages go") {
                _ in
                isDry
                    ? try options.reader().prunable(before: moment)
                    : try await SQLiteStore(directory: StoreOptions.directory(options.state))
                        .prune(before: moment, at: now)
            }
            let captures = list ? try options.reader().prunableCaptures(before: moment) : nil
            try record.show(PruneRecord(report: report, listed: captures)) {
                (captures ?? []).map(Self.line).joined() + Self.summary(report, isDry: isDry) + "\n"
            }
        }
    }

    private static func line(_ capture: PrunableCapture) -> String {
        "\(WallClock.local.text(capture.at))  \(capture.id)  \(capture.purpose)  \(TerminalText.sanitised(capture.url))\n"
    }

    static func summary(_ report: PruneReport, isDry: Bool) -> String {
        let purposes = report.purposes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(
            separator: ", ")
        var span = ""
        if let first = report.first, let last = report.last {
            span = " (\(purposes); \(WallClock.local.text(first)) to \(WallClock.local.text(last)))"
        }
        return "\(report.captures) captures\(span) and \(report.snapshots) pages, \(report.bytes >> 10) KiB, "
            + (isDry ? "would go" : "are gone; the file keeps its length and fills again")
    }

    private func span() throws -> Duration {
        if let age {
            guard let span = DurationArgument.parse(age), span >= .days(1) else {
                throw ValidationError("--older-than takes a span of at least a day, such as 180d, not “\(age)”.")
            }
            return span
        }
        guard let kept = try ConfigurationFile.load(config).evidence.retention else {
            throw CommandFailure.ending(
                .configuration, "feeds.json has no evidence.retention: say how long pages are kept with --older-than")
        }
        return kept
    }
}

/// What `retractd prune` says, as programs read it.
struct PruneRecord: Encodable {
    let report: PruneReport
    /// What would go, capture by capture; nil where nobody asked.
    let listed: [PrunableCapture]?

    func encode(to encoder: any Encoder) throws {
        try report.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(listed, forKey: .listed)
    }

    enum CodingKeys: String, CodingKey {
        case listed
    }
}
