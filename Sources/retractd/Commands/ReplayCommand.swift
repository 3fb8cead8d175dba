import Alerting
import ArgumentParser
import Foundation
import Logging
import Monitoring
import Replaying
import RetractdCore
import RetractionEngine
import Storage
import WebArchive

/// `retractd replay`.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Take recorded captures through the same engine, in their own time, without a network.",
        discussion: """
            Reads WARC files (plain, gzip or zstd) and WACZ files, as crawlers write them, and prints the alerts that a live run would have \
            printed on the same captures. Feeds are recognised by what is in them; articles are those that the feeds \
            list, or, where there is no feed, pages captured again and again; captures of other articles, home pages and unknown URLs within ten minutes of a suspect serve as its \
            controls. What a recording lacks counts as not done: `why` says so, and the score is lower for it.

            A run of our own that recorded itself (--record) is taken again step by step, to the same events.

            Examples:
              retractd replay crawl-*.warc.gz
              retractd replay --format json --feed https://news.example/rss crawl.warc.gz
              retractd replay --state kept crawl.warc.gz && retractd why --state kept 4f2a9c1b
            """
    )

    @Argument(help: "WARC files, in any order.")
    var files: [String]

    @Option(name: .customLong("feed"), help: "The URL of a feed; may be given again. [default: whatever is a feed]")
    var feeds: [String] = []

    @Option(name: .long, help: "Alert lines: text or json.")
    var format: AlertFormat = .text

    @Option(name: .long, help: "Keep what is found in this directory, for `why`, `show` and `diff`; it must be new.")
    var state: String?

    @Option(name: .long, help: "Write the event log to this file, as JSON lines.")
    var events: String?

    @Option(name: .customLong("watch-for"), help: "How long an article is followed.")
    var watchFor: String = "365d"

    @Option(
        name: .customLong("min-severity"), help: "Edits below this are not told: cosmetic, minor, material or major.")
    var minSeverity: Severity = .minor

    @Option(name: .customLong("log-level"), help: "What goes to stderr: debug, info, notice, warning or error.")
    var logLevel: LogLevel = .notice

    @Option(name: .long, help: "Colours: auto, always or never.")
    var color: ColorChoice = .auto

    func run() async throws {
        try await CommandFailure.guarding { try await replay() }
    }

    private func replay() async throws {
        guard let span = DurationArgument.parse(watchFor) else {
            throw ValidationError("--watch-for takes a span such as 30d, not “\(watchFor)”.")
        }
        let folder = try ScratchFolder()
        let recording = try await ProgressMeter.telling("reading the recording") { _ in
            try Recording(files: files, feeds: feeds, folder: folder.path)
        }
        for fault in recording.faults { Console.error("retractd: \(fault.description)") }
        try check(recording)
        let directory = state ?? folder.path + "/state"
        if let state { try requireEmpty(state) }
        let store = try SQLiteStore(directory: directory)
        let sink = StreamSink(standardOutputAs: format, inColor: format == .text && color.isOn)
        let start = recording.visits.first?.at ?? recording.steps.first?.at ?? .earliest
        try await store.registerSink(sink.name, at: start)
        let still = StillTime(moment: start)
        let parts = MonitorParts(
            store: store, fetcher: NoFetcher(), engine: engine(for: recording), sinks: [sink], time: still, pace: still,
            log: DaemonOptions.logger(level: logLevel.level))
        let meter = ProgressMeter("replaying", printsLines: true)
        defer { meter.end() }
        let summary =
            recording.steps.isEmpty
            ? try await Replay(recording, parts: parts, watchFor: span).run()
            : try await RunReplay(parts: parts, watchFor: recording.watchFor ?? span).run(recording)
        meter.end()
        if let events { try EventLines.write(try StoreReader(directory: directory), to: events) }
        Console.error(Self.text(summary))
    }

    private func engine(for recording: Recording) -> RetractionEngine {
        RetractionEngine(settings: EngineSettings(minimumEditSeverity: recording.minimumSeverity ?? minSeverity))
    }

    private func check(_ recording: Recording) throws {
        guard recording.steps.isEmpty, recording.feeds.isEmpty else { return }
        let count = recording.visits.count
        guard count > 0 else { throw CommandFailure.ending(.failed, "there is no capture in it") }
        guard feeds.isEmpty else {
            throw CommandFailure.ending(.failed, "\(count) captures, but none of them is of a feed named")
        }
        Console.error("retractd: no feed among the captures; pages captured again and again are taken for articles")
    }

    private func requireEmpty(_ path: String) throws {
        let content = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        guard content.isEmpty else {
            throw CommandFailure.ending(.store, "\(path) is not empty: a replay begins with nothing known")
        }
    }

    private static func text(_ summary: ReplaySummary) -> String {
        var text = "replayed \(summary.polls) polls of \(summary.feeds) feeds, \(summary.looks) looks at articles, "
        text += "\(summary.controls) controls (\(summary.controlsLacking) more are not in the recording)"
        if let from = summary.from, let until = summary.until {
            text += ", from \(from.truncatedToSecond) to \(until.truncatedToSecond)"
        }
        return text + "; \(summary.unused) captures were of no use; \(summary.alerts) alerts"
    }
}

/// A replay asks nobody.
struct NoFetcher: Fetcher {
    func fetch(_ request: FetchRequest) async -> FetchedCapture {
        let failure = TransportFailure(kind: .local, message: "a replay fetches nothing")
        return FetchedCapture(
            capture: Capture(request: request, startedAt: .earliest, finishedAt: .earliest, outcome: .failure(failure)))
    }
}
