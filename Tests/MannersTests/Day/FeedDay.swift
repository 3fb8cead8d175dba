import Fetching
import Foundation
import Hashing
import Logging
import LoopbackSite
import Monitoring
import RetractdCore
import RetractdTestSupport
import RetractionEngine
import Storage
import Synchronization

/// Many hosts on loopback, watched by the real loop, store and fetcher; the servers' logs are what is looked at.
final class FeedDay {
    static let userAgent = "retractd/0.0 (+mailto:desk@example.org)"
    static let interval = Duration.minutes(10)

    let hosts: [NuisanceHost]
    private let time = ManualTime(WatchedSite.start)
    private let pace = SteppingTime()
    private let sink = RecordingSink()
    private let book = Book()
    private let folder: String
    private var servers: [LoopbackServer] = []
    private let store: SQLiteStore
    private let monitor: Monitor

    init(_ nuisances: [Nuisance]) throws {
        hosts = nuisances.enumerated().map { NuisanceHost($1, address: "127.30.0.\($0 + 1)") }
        folder = FileManager.default.temporaryDirectory.path + "/retractd-day-\(UUID().uuidString)"
        store = try SQLiteStore(directory: folder)
        let (time, clock) = (time, pace)
        let fetcher = try CurlFetcher(
            limits: FetchLimits(), policy: NetworkPolicy(allowing: ["127.0.0.0/8"]), userAgent: Self.userAgent,
            now: { time.now() })
        monitor = Monitor(
            parts: MonitorParts(
                store: store, fetcher: fetcher, engine: RetractionEngine(settings: EngineSettings()), sinks: [sink],
                time: time, pace: clock, log: Logger(label: "day") { _ in SwiftLogNoOpLogHandler() }),
            settings: MonitorSettings(delayPerHost: .seconds(2), respectsRobots: true))
        for host in hosts {
            servers.append(
                try LoopbackServer(address: host.address) { [book] request in
                    book.reply(to: request, of: host, time: time, pace: clock)
                })
        }
    }

    deinit {
        for server in servers { server.stop() }
        try? FileManager.default.removeItem(atPath: folder)
    }

    var alerts: [Alert] { sink.alerts }
    var log: [Exchange] { hosts.flatMap { book.log(of: $0) } }
    func log(of host: NuisanceHost) -> [Exchange] { book.log(of: host) }

    /// A pass every so many minutes, articles followed for an hour.
    func pass(through minutes: Int, every step: Int) async throws {
        let start = WatchedSite.start
        let feeds = zip(hosts, servers).map { host, server in
            let url = server.origin + host.feedPath
            return ConfiguredFeed(
                id: FeedID(ofURL: url), name: host.nuisance.rawValue, url: url, interval: Self.interval,
                watchFor: .hours(1))
        }
        try await store.reconcile(feeds, at: start) { _ in start }
        for minute in stride(from: 0, through: minutes, by: step) {
            time.move(to: start.advanced(by: .minutes(minute)))
            _ = try await monitor.pass()
        }
    }

    /// The log of all servers.
    private final class Book: Sendable {
        private struct State {
            var counts: [String: Int] = [:]
            var log: [String: [Exchange]] = [:]
        }

        private let state = Mutex(State())

        func log(of host: NuisanceHost) -> [Exchange] { state.withLock { $0.log[host.address] ?? [] } }

        func reply(to request: SiteRequest, of host: NuisanceHost, time: ManualTime, pace: SteppingTime) -> SiteReply {
            let minute = time.now().since(WatchedSite.start).inSeconds / 60
            return state.withLock { state in
                let key = host.address + request.path
                let count = state.counts[key, default: 0]
                state.counts[key] = count + 1
                let reply = host.reply(to: request, at: minute, count: count)
                state.log[host.address, default: []].append(
                    Exchange(
                        minute: minute, pace: pace.now().since(Timestamp(seconds: 0)).inSeconds,
                        method: request.method, target: request.target, headers: request.headers,
                        status: reply.status, answer: reply.headers, isBroken: reply.fault != .none))
                return reply
            }
        }
    }
}
