import Alerting
import ArticleExtraction
import Configuring
import Detection
import Fetching
import Logging
import Monitoring
import Replaying
import RetractdCore
import RetractionEngine
import Storage

/// The composition root: puts the loop together from a configuration and a state directory.
struct Assembly {
    let store: SQLiteStore
    let monitor: Monitor
    /// Those of the command line and those of the configuration.
    let sinks: [any AlertSink]
    private let applier: Applier
    private let recorder: RunRecorder?
    let upkeep: Upkeep

    /// Opens the store, brings its feeds up to date, and builds the loop.
    ///
    /// - Parameters:
    ///   - time: What captures and due times are stamped with.
    ///   - pace: What politeness and pauses are measured with.
    ///   - spreadsFirstPolls: Whether new feeds begin at a moment of their own within their interval, so that a daemon's
    ///     start is no burst; one pass begins with all of them.
    init(
        configuration: Configuration, stateDirectory: String, sinks: [any AlertSink], time: any TimeSource,
        pace: any TimeSource, spreadsFirstPolls: Bool, recorder: RunRecorder? = nil, log: Logger
    ) async throws {
        store = try SQLiteStore(directory: stateDirectory)
        let fetcher = try CurlFetcher(
            limits: FetchLimits(), policy: NetworkPolicy(allowing: configuration.network.allow),
            userAgent: configuration.userAgent(version: Version.current),
            secondVantage: configuration.network.secondVantage, room: BodyRoom(), now: { time.now() })
        let latest = try await store.latestAlerts(limit: AtomFileSink.mostEntries)
        let sinks =
            try sinks + SinkBuilder(fetcher: fetcher, time: time, latest: latest).sinks(configuration.sinks)
        self.sinks = sinks
        for sink in sinks { try await store.registerSink(sink.name, at: time.now()) }
        try await store.forgetRefusals(exceptOf: sinks.map(\.name))
        let engine = RetractionEngine(
            settings: EngineSettings(
                minimumEditSeverity: configuration.alerts.minSeverity,
                hasSecondVantage: configuration.network.secondVantage != nil),
            policy: try OwnPhrases.policy(configuration))
        let settings = MonitorSettings(
            connectionsPerHost: configuration.network.connectionsPerHost,
            delayPerHost: configuration.network.delayPerHost,
            respectsRobots: configuration.network.respectRobots, watchFor: configuration.defaults.watchFor)
        applier = Applier(store: store, engine: engine, settings: settings)
        let now = time.now()
        self.recorder = recorder
        try await Self.reconcile(store, applier, recorder, with: configuration, at: now) { feed in
            spreadsFirstPolls ? Self.firstPoll(of: feed, at: now) : now
        }
        upkeep = Upkeep(store: store, fetcher: fetcher, configuration: configuration, time: time, log: log)
        // A moment that is only pretended says nothing of the clock.
        if time is StillTime {
            try await Self.warnOfMoment(store, at: now, log)
        } else {
            await upkeep.mindClock()
        }
        try await store.noteProgram(Self.program(configuration), at: now)
        var record: (@Sendable (Happening) throws -> Void)?
        if let recorder { record = { try recorder.record($0) } }
        monitor = Monitor(
            parts: MonitorParts(
                store: store, fetcher: fetcher, engine: engine, sinks: sinks, time: time, pace: pace, log: log,
                record: record),
            settings: settings)
    }

    /// Makes the store's feeds and pages those of a configuration that was read again.
    func take(_ configuration: Configuration, at now: Timestamp) async throws {
        try await Self.reconcile(store, applier, recorder, with: configuration, at: now) {
            Self.firstPoll(of: $0, at: now)
        }
        await monitor.wake()
    }

    /// Makes the store's feeds those of a configuration, and articles of its pages that nobody follows yet.
    private static func reconcile(
        _ store: SQLiteStore, _ applier: Applier, _ recorder: RunRecorder?, with configuration: Configuration,
        at now: Timestamp, firstPollAt: @Sendable (ConfiguredFeed) -> Timestamp
    ) async throws {
        try recorder?.record(.configured(configuration.feeds, at: now))
        try await store.reconcile(configuration.feeds, at: now, firstPollAt: firstPollAt)
        let pages = configuration.pages
        guard !pages.isEmpty, let ingestion = try await applier.ingestion(ofPages: pages, at: now) else { return }
        try recorder?.record(.pages(pages, at: now))
        try await store.commit([ingestion], answering: [])
    }

    /// Says that a pretended moment is before what was written last: what was planned then waits for it.
    private static func warnOfMoment(_ store: SQLiteStore, at now: Timestamp, _ log: Logger) async throws {
        guard let latest = try await store.latestEvent(after: now) else { return }
        log.warning(
            "this moment is before what was written last, and what was planned then waits for it",
            metadata: ["last": "\(latest)", "now": "\(now)"])
    }

    /// What wrote, for whoever asks later why it judged as it did.
    private static func program(_ configuration: Configuration) -> [String: String] {
        var facts = [
            "version": Version.current, "policy": "\(Policy.standard.version)",
            "extractor": "\(ArticleExtractor.version)",
        ]
        facts["configuration"] = configuration.digest?.hexadecimal
        return facts
    }

    /// Within the first tenth of a feed's interval, at most half a minute, by its name: everybody is seen soon, nobody
    /// all at once.
    static func firstPoll(of feed: ConfiguredFeed, at now: Timestamp) -> Timestamp {
        let spread = min(30, max(1, Int(feed.interval.inSeconds / 10)))
        let phase = feed.id.rawValue.utf8.reduce(0) { ($0 * 31 + Int($1)) % 65_521 }
        return now.advanced(by: .seconds(phase % spread))
    }
}
