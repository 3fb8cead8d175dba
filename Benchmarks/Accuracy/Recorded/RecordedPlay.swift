import Foundation
import Logging
import Monitoring
import Replaying
import RetractdCore
import RetractdTestSupport
import RetractionEngine
import Storage
import WebArchive

/// Plays a world as crawlers recorded it, a file for each site, to the replay.
struct RecordedPlay {
    let world: World
    /// The story whose episodes are wanted.
    var traced: Place?

    func run(in folder: String) async throws -> Played {
        var log = TappedFetcher.Log()
        var files: [String] = []
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for site in world.sites.indices {
            var crawl = Crawl(world, site: site)
            crawl.run()
            log.looks += crawl.log.looks
            log.polls += crawl.log.polls
            log.requests[.article, default: 0] += crawl.records.count
            let writer = try WARCWriter(path: "\(folder)/site-\(site).warc.gz")
            for record in crawl.records { try writer.write(record) }
            try writer.finish()
            files.append(writer.path)
        }
        log.looks.sort { $0.at < $1.at }
        var played = Played(world: world, alerts: try await replay(files, folder), log: log)
        if let traced { played.episodes = try Directory(world).episodes(of: traced, in: folder + "/state") }
        return played
    }

    private func replay(_ files: [String], _ folder: String) async throws -> [Alert] {
        let recording = try Recording(files: files, feeds: world.sites.map(\.feedURL), folder: folder)
        let sink = RecordingSink()
        let time = ManualTime(World.start)
        let store = try SQLiteStore(directory: folder + "/state")
        try await store.registerSink(sink.name, at: World.start)
        let parts = MonitorParts(
            store: store, fetcher: ScriptedFetcher(time: time), engine: RetractionEngine(settings: EngineSettings()),
            sinks: [sink], time: time, pace: SteppingTime(),
            log: Logger(label: "recorded") { _ in SwiftLogNoOpLogHandler() })
        _ = try await Replay(recording, parts: parts, watchFor: .days(365)).run()
        return sink.alerts
    }
}
