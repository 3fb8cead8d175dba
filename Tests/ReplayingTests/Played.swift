import Logging
import Monitoring
import Replaying
import RetractdCore
import RetractdTestSupport
import RetractionEngine
import Storage
import WebArchive

/// A replay of made records, with everything that came of it.
struct Played {
    let alerts: [Alert]
    let events: [Event]
    let summary: ReplaySummary
    let episodes: [String: RemovalEpisode]

    init(_ records: [WARCRecord], feeds: [String] = [], name: String = "made.warc.gz") async throws {
        let folder = try TemporaryFolder()
        let writer = try WARCWriter(path: folder.path + "/" + name)
        for record in records { try writer.write(record) }
        try writer.finish()
        try await self.init(files: [writer.path], feeds: feeds, folder: folder)
    }

    init(files: [String], feeds: [String] = [], folder: TemporaryFolder) async throws {
        let recording = try Recording(files: files, feeds: feeds, folder: folder.path)
        let store = try SQLiteStore(directory: folder.path + "/state")
        let sink = RecordingSink()
        let time = ManualTime(ScenarioRunner.start)
        let log = Logger(label: "replay") { _ in SwiftLogNoOpLogHandler() }
        let parts = MonitorParts(
            store: store, fetcher: ScriptedFetcher(time: time), engine: RetractionEngine(settings: EngineSettings()),
            sinks: [sink], time: time, pace: SteppingTime(), log: log)
        summary =
            recording.steps.isEmpty
            ? try await Replay(recording, parts: parts, watchFor: .days(365)).run()
            : try await RunReplay(parts: parts, watchFor: .days(30)).run(recording)
        alerts = sink.alerts
        let reader = try StoreReader(directory: folder.path + "/state")
        events = try reader.events(limit: 100_000).map(\.event)
        let rows = try reader.retractions(
            RetractionFilter(strengths: Set(RemovalEpisode.Strength.allCases), limit: 1_000))
        var episodes: [String: RemovalEpisode] = [:]
        for row in rows {
            guard let article = try reader.article(row.article.id), episodes[article.listedURL] == nil else { continue }
            episodes[article.listedURL] = try reader.episodes(of: article.id).first { $0.number == row.episode.number }
        }
        self.episodes = episodes
    }

    /// `kind path` of each alert, in order; edits left out.
    var told: [String] {
        alerts.map { alert in
            let path = alert.url.flatMap { WebAddress($0)?.segments.last } ?? alert.site?.rawValue ?? ""
            return "\(alert.kind.rawValue) \(path)"
        }
    }
}
