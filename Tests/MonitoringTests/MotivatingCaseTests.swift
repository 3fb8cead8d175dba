import Foundation
import Hashing
import Logging
import Monitoring
import RetractdCore
import RetractdTestSupport
import RetractionEngine
import Storage
import Testing

/// The case that the program was made for, with nothing but time and network made up.
@Suite struct MotivatingCaseTests {
    static let agency = "https://tasnim.example"
    static let papers = ["gazette", "east", "mirror", "wire"].map { "https://\($0).example" }

    @Test func `the alert names the four papers that repeat the pulled report`() async throws {
        let stage = try Stage()
        defer { stage.clean() }
        try await stage.run(until: MotivatingCase.at("19:30"))
        let told = stage.sink.alerts.filter { $0.url == Self.agency + MotivatingCase.story }
        #expect(told.map(\.kind) == [.retractionSuspected, .retractionConfirmed])
        let confirmed = try #require(told.last)
        #expect(confirmed.detectedAt <= MotivatingCase.at("17:25"))
        #expect(confirmed.lastSeenLive.map { $0 >= MotivatingCase.at("16:30") } == true)
        let echoes = try #require(confirmed.echoes)
        #expect(echoes.map(\.site.rawValue).sorted() == Self.papers.map { String($0.dropFirst(8)) }.sorted())
        #expect(echoes.allSatisfy { $0.standing == .stands })
        let ways = Dictionary(uniqueKeysWithValues: echoes.map { ($0.site.rawValue, $0.ways) })
        #expect(ways["gazette.example"]?.contains(.link) == true)
        #expect(ways["mirror.example"]?.contains(.text) == true)
        #expect(ways["east.example"] == [.outlet])
        #expect(ways["wire.example"] == [.outlet])
        let corrected = stage.sink.alerts.filter { $0.kind == .articleCorrected }
        #expect(corrected.map(\.site?.rawValue) == ["gazette.example"])
    }

    /// Five sites in three languages.
    final class Stage {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)")
        let time = ManualTime(MotivatingCase.opening)
        let sink = RecordingSink()
        let play = MotivatingCase(origins: [agency] + papers)
        let fetcher: ScriptedFetcher
        let store: SQLiteStore
        let monitor: Monitor
        var sites: [ScriptedSite]

        init() throws {
            fetcher = ScriptedFetcher(time: time)
            sites = play.sites()
            store = try SQLiteStore(directory: folder.path)
            let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            monitor = Monitor(
                parts: MonitorParts(
                    store: store, fetcher: fetcher, engine: RetractionEngine(settings: EngineSettings()),
                    sinks: [sink], time: time, pace: SteppingTime(), log: log),
                settings: MonitorSettings(delayPerHost: .zero))
        }

        func clean() { try? FileManager.default.removeItem(at: folder) }

        func run(until end: Timestamp) async throws {
            let feeds = zip(play.origins, MotivatingCase.outlets).map {
                ConfiguredFeed(
                    id: FeedID(ofURL: $0 + "/feed.xml"), name: $1, url: $0 + "/feed.xml", interval: .minutes(5),
                    watchFor: .days(30))
            }
            try await store.reconcile(feeds, at: time.now()) { _ in MotivatingCase.opening }
            var now = MotivatingCase.opening
            while now <= end {
                time.move(to: now)
                play.play(&sites, at: now)
                for site in sites { fetcher.change(site.origin) { $0 = site } }
                _ = try await monitor.pass()
                now = now.advanced(by: .minutes(1))
            }
        }
    }
}
