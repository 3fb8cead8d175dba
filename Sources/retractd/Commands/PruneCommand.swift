import ArgumentParser
import Configuring
import InternationalText
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

    func validate() throws {
        if list, !isDry { throw ValidationError("--list says what would go: it takes --dry-run.") }
    }

    func run() async throws {
        try await CommandFailure.guarding {
            let now = SystemTime().now()
            let moment = now.advanced(by: .zero - (try span()))
            let report =
                isDry
                ? try options.reader().prunable(before: moment)
                : try await SQLiteStore(directory: StoreOptions.directory(options.state)).prune(before: moment, at: now)
            if list {
                for capture in try options.reader().prunableCaptures(before: moment) {
                    Console.line(
                        "\(capture.at.truncatedToSecond)  \(capture.id)  \(capture.purpose)  "
                            + TerminalText.sanitised(capture.url))
                }
            }
            Console.line(Self.summary(report, isDry: isDry))
        }
    }

    static func summary(_ report: PruneReport, isDry: Bool) -> String {
        let purposes = report.purposes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(
            separator: ", ")
        var span = ""
        if let first = report.first, let last = report.last {
            span = " (\(purposes); \(first.truncatedToSecond) to \(last.truncatedToSecond))"
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
