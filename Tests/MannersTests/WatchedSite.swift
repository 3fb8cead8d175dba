import Fetching
import Foundation
import Glibc
import Hashing
import Logging
import LoopbackSite
import Monitoring
import RetractdCore
import RetractdTestSupport
import RetractionEngine
import Storage
import Synchronization

/// A site on a real loopback server, watched by the real loop, store and fetcher; only the clocks are the test's.
final class WatchedSite {
    /// 2026-11-23T12:00:00Z: a Monday noon.
    static let start = ScenarioRunner.start

    struct Asked: Sendable {
        /// Minutes after the start.
        let minute: Double
        /// Seconds on the clock by which politeness is measured.
        let pace: Double
        let request: SiteRequest

        var path: String { request.path }
        var entityTag: String? { request.header("if-none-match") }
        var date: String? { request.header("if-modified-since") }
        var isConditional: Bool { entityTag != nil || date != nil }
    }

    /// Answers to a path by how often it was asked for before.
    typealias Answer = @Sendable (_ count: Int, _ request: SiteRequest) -> SiteReply

    let server: LoopbackServer
    let time = ManualTime(start)
    let pace = SteppingTime()
    let sink = RecordingSink()
    private let answers: Answers
    private let folder: String
    private var opened: SQLiteStore?
    private var monitor: Monitor?
    private let settings: MonitorSettings
    private var feeds: [ConfiguredFeed] = []

    /// - Parameters:
    ///   - answers: By path; anything else is a 404.
    ///   - feeds: Paths that are polled.
    ///   - interval: Of every feed.
    ///   - watchFor: How long articles are followed; older ones are not looked at.
    ///   - isExplicit: Whether the operator named it for this very feed.
    init(
        _ answers: [String: Answer], feeds paths: [String] = ["/feed.xml"], interval: Duration = .minutes(10),
        isExplicit: Bool = false, watchFor: Duration = .days(30), delayPerHost: Duration = .zero,
        respectsRobots: Bool = false
    ) async throws {
        let asked = Answers(answers, time: time, pace: pace)
        self.answers = asked
        server = try LoopbackServer { asked.reply(to: $0) }
        folder = FileManager.default.temporaryDirectory.path + "/retractd-test-\(UUID().uuidString)"
        settings = MonitorSettings(delayPerHost: delayPerHost, respectsRobots: respectsRobots)
        feeds = paths.map { path in
            ConfiguredFeed(
                id: FeedID(ofURL: server.origin + path), name: path, url: server.origin + path, interval: interval,
                watchFor: watchFor, isIntervalExplicit: isExplicit)
        }
        try await configure(feeds)
    }

    deinit {
        server.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    // MARK: Acting

    /// One pass at so many minutes after the start.
    func pass(at minute: Double) async throws {
        time.move(to: Self.start.advanced(by: .seconds(Int(minute * 60))))
        _ = try await running().pass()
    }

    /// Passes every `step` minutes.
    func passes(from: Double = 0, to: Double, every step: Double = 1) async throws {
        for minute in stride(from: from, through: to, by: step) { try await pass(at: minute) }
    }

    /// What a restart of the process leaves: the files.
    func restart() {
        monitor = nil
        opened = nil
    }

    /// Takes every feed out of the configuration and puts it in again.
    func reconfigure() async throws {
        try await configure([])
        try await configure(feeds)
    }

    private func configure(_ feeds: [ConfiguredFeed]) async throws {
        let now = time.now()
        try await store().reconcile(feeds, at: now) { _ in now }
    }

    private func store() throws -> SQLiteStore {
        if let opened { return opened }
        let store = try unlocked()
        opened = store
        return store
    }

    /// The store, once the last of the run before has let go of it: a task that is just ending may hold the loop still.
    private func unlocked() throws -> SQLiteStore {
        let limit = ContinuousClock.now + .seconds(10)
        while true {
            do {
                return try SQLiteStore(directory: folder)
            } catch {
                guard error.kind == .locked, ContinuousClock.now < limit else { throw error }
                usleep(1_000)
            }
        }
    }

    private func running() throws -> Monitor {
        if let monitor { return monitor }
        let clock = time
        let fetcher = try CurlFetcher(
            limits: FetchLimits(), policy: NetworkPolicy(allowing: ["127.0.0.0/8"]),
            userAgent: "retractd/0.0 (+mailto:desk@example.org)", room: BodyRoom(), now: { clock.now() })
        let log = Logger(label: "manners") { _ in SwiftLogNoOpLogHandler() }
        let made = try Monitor(
            parts: MonitorParts(
                store: store(), fetcher: fetcher, engine: RetractionEngine(settings: EngineSettings()), sinks: [sink],
                time: time, pace: pace, log: log),
            settings: settings)
        monitor = made
        return made
    }

    // MARK: Looking

    /// Every request, or those for a path, in order.
    func asked(_ path: String? = nil) -> [Asked] { answers.log.filter { path == nil || $0.path == path } }

    /// The minutes at which a path was asked for.
    func minutes(_ path: String = "/feed.xml") -> [Double] { asked(path).map(\.minute) }

    func feed(_ path: String = "/feed.xml") async throws -> FeedState? {
        try await store().feed(FeedID(ofURL: server.origin + path))
    }

    var alertKinds: [AlertKind] { sink.alerts.map(\.kind) }

    /// Alerts about articles.
    var accusations: [String] {
        sink.alerts.filter { $0.kind.rawValue.hasPrefix("retraction") || $0.kind == .articleUnlisted }.map(\.summary)
    }
}

/// The script, and the log of what was asked.
private final class Answers: Sendable {
    private struct State {
        var counts: [String: Int] = [:]
        var log: [WatchedSite.Asked] = []
    }

    private let script: [String: WatchedSite.Answer]
    private let time: ManualTime
    private let pace: SteppingTime
    private let state = Mutex(State())

    init(_ script: [String: WatchedSite.Answer], time: ManualTime, pace: SteppingTime) {
        self.script = script
        self.time = time
        self.pace = pace
    }

    var log: [WatchedSite.Asked] { state.withLock { $0.log } }

    func reply(to request: SiteRequest) -> SiteReply {
        let count = state.withLock { state in
            let count = state.counts[request.path, default: 0]
            state.counts[request.path] = count + 1
            state.log.append(
                WatchedSite.Asked(
                    minute: time.now().since(WatchedSite.start).inSeconds / 60,
                    pace: pace.now().since(.init(seconds: 0)).inSeconds, request: request))
            return count
        }
        return script[request.path]?(count, request) ?? .text("<html><title>404</title></html>", status: 404)
    }
}
