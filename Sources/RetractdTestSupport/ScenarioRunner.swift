import Hashing
import Logging
import Monitoring
package import RetractdCore
import RetractionEngine
import Storage

/// Runs a scenario through the real engine, loop and store, with time and network played by the test, and compares the
/// alerts with those expected.
package struct ScenarioRunner {
    /// 2026-11-23T12:00:00Z: a Monday noon.
    package static let start = Timestamp(seconds: 1_795_435_200)

    package let scenario: Scenario

    package init(_ scenario: Scenario) {
        self.scenario = scenario
    }

    /// The alerts that came, oldest first.
    package func alerts(stateDirectory: String) async throws -> [Alert] {
        let time = ManualTime(Self.start)
        let fetcher = ScriptedFetcher(time: time)
        let sink = RecordingSink()
        let store = try SQLiteStore(directory: stateDirectory)
        var play = ScenarioPlay(scenario, start: Self.start)
        let opening = play.opening()
        fetcher.change(scenario.origin) { $0 = opening }
        let url = scenario.origin + "/feed.xml"
        let feed = ConfiguredFeed(
            id: FeedID(ofURL: url), name: "Scripted", url: url, interval: scenario.interval,
            watchFor: .days(30))
        try await store.reconcile([feed], at: Self.start) { _ in Self.start }
        var log = Logger(label: "scenario") { _ in SwiftLogNoOpLogHandler() }
        log.logLevel = .critical
        var now = Self.start
        while now <= Self.start.advanced(by: scenario.until) {
            time.move(to: now)
            let moment = now
            var fault: (any Error)?
            fetcher.change(scenario.origin) { site in
                do { try play.advance(&site, to: moment) } catch { fault = error }
            }
            if let fault { throw fault }
            // A pass with nothing due does nothing.
            if let due = try await store.nextDue(), due <= now { try await pass(store, fetcher, sink, time, log) }
            now = now.advanced(by: scenario.step)
        }
        return sink.alerts
    }

    private func pass(
        _ store: SQLiteStore, _ fetcher: ScriptedFetcher, _ sink: RecordingSink, _ time: ManualTime, _ log: Logger
    ) async throws {
        let parts = MonitorParts(
            store: store, fetcher: fetcher, engine: RetractionEngine(settings: EngineSettings()), sinks: [sink],
            time: time, pace: SteppingTime(), log: log)
        let monitor = Monitor(parts: parts, settings: MonitorSettings(delayPerHost: .zero))
        _ = try await monitor.pass()
    }
}
