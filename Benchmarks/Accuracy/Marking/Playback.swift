import Hashing
import Logging
import Monitoring
import RetractdCore
import RetractdTestSupport
import RetractionEngine
import Storage

/// Plays a world to the real loop, engine and store, with nothing but time and network made up.
struct Playback {
    /// The loop looks up no oftener than this.
    static let step = Duration.seconds(20)

    let world: World
    /// The story whose episodes are wanted.
    var traced: Place?

    func run(stateDirectory: String) async throws -> Played {
        let time = ManualTime(World.start)
        let fetcher = TappedFetcher(world, time: time)
        let sink = RecordingSink()
        let store = try SQLiteStore(directory: stateDirectory)
        try await store.registerSink(sink.name, at: World.start)
        try await store.reconcile(feeds, at: World.start) { _ in World.start }
        let parts = MonitorParts(
            store: store, fetcher: fetcher, engine: RetractionEngine(settings: EngineSettings()), sinks: [sink],
            time: time, pace: SteppingTime(), log: Logger(label: "accuracy") { _ in SwiftLogNoOpLogHandler() })
        // One fetch at a time: the order in which captures are applied is then the same in every run.
        let monitor = Monitor(parts: parts, settings: MonitorSettings(fetchesAtOnce: 1, delayPerHost: .zero))
        var now = World.start
        while now <= world.end {
            time.move(to: now)
            let summary = try await monitor.pass()
            // Work that is due and may not be done waits for its site.
            let next = now.advanced(by: summary.fetches == 0 ? Self.step * 5 : Self.step)
            now = max(next, try await store.nextDue() ?? world.end.advanced(by: Self.step))
        }
        var played = Played(world: world, alerts: sink.alerts, log: fetcher.log)
        if let traced { played.episodes = try Directory(world).episodes(of: traced, in: stateDirectory) }
        return played
    }

    /// Polled every five minutes to every half-hour.
    private var feeds: [ConfiguredFeed] {
        world.sites.map { site in
            ConfiguredFeed(
                id: FeedID(ofURL: site.feedURL), name: site.host, url: site.feedURL,
                interval: .minutes([5, 10, 15, 30][site.number % 4]), watchFor: .days(30))
        }
    }
}
