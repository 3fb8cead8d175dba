import Foundation
import Hashing
import Logging
import Monitoring
import RetractdCore
import RetractdTestSupport
import RetractionEngine
import Storage
import Testing

/// The machine loses its network for two hours while a site pulls a story: nobody is accused, and the story is found.
@Suite struct NetworkLossTests {
    private static let origins = (1...4).map { "https://news\($0).example" }
    private static let text = """
        stories 6 en
        at 60m remove s4 404
        expect retraction.suspected s4 not-found after 120m within 30m
        expect retraction.confirmed s4 not-found after 120m within 60m
        """

    @Test func `a lost network of ours accuses nobody`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let time = ManualTime(ScenarioRunner.start)
        let fetcher = ScriptedFetcher(time: time)
        let sink = RecordingSink()
        let store = try SQLiteStore(directory: folder.path)
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let monitor = Monitor(
            parts: MonitorParts(
                store: store, fetcher: fetcher, engine: RetractionEngine(settings: EngineSettings()), sinks: [sink],
                time: time, pace: SteppingTime(), log: log),
            settings: MonitorSettings(delayPerHost: .zero))
        var plays = try Self.open(fetcher)
        try await store.reconcile(Self.feeds, at: ScenarioRunner.start) { _ in ScenarioRunner.start }
        for minute in stride(from: 0, through: 240, by: 5) {
            let now = ScenarioRunner.start.advanced(by: .minutes(minute))
            time.move(to: now)
            try advance(&plays, fetcher, to: now, isLost: (20..<120).contains(minute))
            _ = try await monitor.pass()
        }
        let pulled = sink.alerts.filter { $0.site == SiteKey(rawValue: "news1.example") }
        #expect(try Scenario(Self.text).differences(pulled, from: ScenarioRunner.start) == [])
        #expect(sink.alerts.filter { $0.site != SiteKey(rawValue: "news1.example") }.map(\.summary) == [])
    }

    private static var feeds: [ConfiguredFeed] {
        origins.map { origin in
            let url = origin + "/feed.xml"
            return ConfiguredFeed(
                id: FeedID(ofURL: url), name: origin, url: url, interval: .minutes(5), watchFor: .days(30))
        }
    }

    /// Puts every site on the air; only the first has anything planned.
    private static func open(_ fetcher: ScriptedFetcher) throws -> [ScenarioPlay] {
        try origins.enumerated().map { index, origin in
            var scenario = try Scenario(index == 0 ? text : "stories 6 en")
            scenario.origin = origin
            let play = ScenarioPlay(scenario, start: ScenarioRunner.start)
            fetcher.change(origin) { $0 = play.opening() }
            return play
        }
    }

    private func advance(
        _ plays: inout [ScenarioPlay], _ fetcher: ScriptedFetcher, to now: Timestamp, isLost: Bool
    ) throws {
        for index in plays.indices {
            var fault: (any Error)?
            fetcher.change(plays[index].scenario.origin) { site in
                do { try plays[index].advance(&site, to: now) } catch { fault = error }
                site.trouble = isLost ? .timeout : .none
            }
            if let fault { throw fault }
        }
    }
}
