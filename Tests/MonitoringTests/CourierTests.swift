import Foundation
import Logging
import RetractdCore
import RetractdTestSupport
import RetractionEngine
import Storage
import Synchronization
import Testing

@testable import Monitoring

/// Sinks that are slow, refuse or hang, on a real store.
@Suite struct CourierTests {
    /// Takes alerts once it has refused as often as told; a sink that hangs never answers.
    private final class Receiver: AlertSink {
        let name: String
        let isSlow: Bool
        private let hangs: Bool
        /// Until when minor alerts wait; nil where nothing does.
        private let heldUntil: Timestamp?
        private let refusalsLeft: Mutex<Int>
        /// Alerts that it never takes.
        private let unpalatable: Set<String>
        private let taken = Mutex<[[String]]>([])
        private let asked = Mutex(0)

        init(
            _ name: String, isSlow: Bool = true, refusals: Int = 0, hangs: Bool = false, heldUntil: Timestamp? = nil,
            unpalatable: Set<String> = []
        ) {
            self.unpalatable = unpalatable
            self.heldUntil = heldUntil
            self.name = name
            self.isSlow = isSlow
            self.hangs = hangs
            refusalsLeft = Mutex(refusals)
        }

        var ids: [String] { messages.flatMap(\.self) }
        /// How many alerts it was asked about whether they may be told.
        var questions: Int { asked.withLock { $0 } }
        /// The ids in each message.
        var messages: [[String]] { taken.withLock { $0 } }

        func gathers(_ alert: Alert) -> Timestamp? { alert.severity < .material ? heldUntil : nil }
        func wait(for alert: Alert, at now: Timestamp) -> Timestamp? {
            asked.withLock { $0 += 1 }
            return gathers(alert).flatMap { now < $0 ? $0 : nil }
        }
        func deliver(_ alert: Alert) async throws(AlertSinkError) { try await deliver(together: [alert]) }

        func deliver(together alerts: [Alert]) async throws(AlertSinkError) {
            if hangs {
                try? await Task.sleep(for: .seconds(3_600))
                throw AlertSinkError("called off")
            }
            let isRefused = refusalsLeft.withLock { left in
                left -= 1
                return left >= 0
            }
            if isRefused { throw AlertSinkError("not now") }
            if alerts.contains(where: { unpalatable.contains($0.id) }) { throw AlertSinkError("answers HTTP 400") }
            taken.withLock { $0.append(alerts.map(\.id)) }
        }
    }

    private static func store(
        _ folder: URL, sinks: [Receiver], alerts: Int = 3, urgent: Set<Int> = []
    ) async throws -> SQLiteStore {
        let store = try SQLiteStore(directory: folder.path)
        for sink in sinks { try await store.registerSink(sink.name, at: ScenarioRunner.start) }
        var ingestion = Ingestion()
        ingestion.alerts = (1...alerts).map {
            Alert(
                id: "alert-\($0)", kind: .articleEdited, severity: urgent.contains($0) ? .major : .minor,
                detectedAt: ScenarioRunner.start, summary: "edited")
        }
        try await store.commit([ingestion], answering: [])
        return store
    }

    private static func monitor(_ store: SQLiteStore, _ sinks: [Receiver], _ time: ManualTime) -> Monitor {
        Monitor(
            parts: MonitorParts(
                store: store, fetcher: ScriptedFetcher(time: time),
                engine: RetractionEngine(settings: EngineSettings()), sinks: sinks, time: time, pace: time,
                log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }),
            settings: MonitorSettings(delayPerHost: .zero))
    }

    private static func inFolder(_ work: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await work(folder)
    }

    @Test func `a pass lets a slow sink have what is waiting, in order and once`() async throws {
        try await Self.inFolder { folder in
            let sink = Receiver("webhook:a")
            let store = try await Self.store(folder, sinks: [sink])
            let monitor = Self.monitor(store, [sink], ManualTime(ScenarioRunner.start))
            _ = try await monitor.pass()
            _ = try await monitor.pass()
            #expect(sink.ids == ["alert-1", "alert-2", "alert-3"])
        }
    }

    @Test func `what a sink refuses stays in the outbox and is delivered by a later pass`() async throws {
        try await Self.inFolder { folder in
            let sink = Receiver("webhook:a", refusals: 2)
            let store = try await Self.store(folder, sinks: [sink])
            let monitor = Self.monitor(store, [sink], ManualTime(ScenarioRunner.start))
            for _ in 1...3 { _ = try await monitor.pass() }
            #expect(sink.ids == ["alert-1", "alert-2", "alert-3"])
        }
    }

    @Test func `a sink that hangs holds up no other sink and is called off at the end`() async throws {
        try await Self.inFolder { folder in
            let (fast, hanging) = (Receiver("stdout", isSlow: false), Receiver("webhook:hangs", hangs: true))
            let store = try await Self.store(folder, sinks: [fast, hanging])
            _ = try await Self.monitor(store, [fast, hanging], ManualTime(ScenarioRunner.start)).pass()
            #expect(fast.ids == ["alert-1", "alert-2", "alert-3"])
            #expect(hanging.ids == [])
            let refused = try await store.refusedAlerts(of: hanging.name, limit: 10).map(\.alert.id)
            let pending = try await store.pendingAlerts(for: hanging.name, after: 0, limit: 10).map(\.alert.id)
            #expect(refused + pending == fast.ids, "nothing is lost")
        }
    }

    // MARK: Messages of several

    private static func delivery(_ store: SQLiteStore, at now: Timestamp) -> Delivery {
        delivery(store, ManualTime(now))
    }

    private static func delivery(_ store: SQLiteStore, _ time: ManualTime) -> Delivery {
        Delivery(store: store, sinks: [], time: time, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    @Test func `what is urgent overtakes what waits, and what waited comes as one message`() async throws {
        try await Self.inFolder { folder in
            let end = ScenarioRunner.start.advanced(by: .hours(1))
            let sink = Receiver("mail:a", heldUntil: end)
            let store = try await Self.store(folder, sinks: [sink], alerts: 4, urgent: [3])
            let before = Self.delivery(store, at: end.advanced(by: .seconds(-1)))
            #expect(try await before.refusal(of: sink) == nil)
            #expect(sink.messages == [["alert-3"]])
            #expect(try await Self.delivery(store, at: end).refusal(of: sink) == nil)
            #expect(sink.messages == [["alert-3"], ["alert-1", "alert-2", "alert-4"]])
            #expect(try await Self.delivery(store, at: end).refusal(of: sink) == nil)
            #expect(sink.messages.count == 2, "nothing twice")
        }
    }

    @Test func `a message that is refused is made of the same alerts again`() async throws {
        try await Self.inFolder { folder in
            let end = ScenarioRunner.start.advanced(by: .hours(1))
            let sink = Receiver("mail:a", refusals: 1, heldUntil: end)
            let store = try await Self.store(folder, sinks: [sink])
            #expect(try await Self.delivery(store, at: end).refusal(of: sink) != nil)
            #expect(try await store.refusedAlerts(of: sink.name, limit: 10).count == 3)
            #expect(try await Self.delivery(store, at: end).refusal(of: sink) == nil)
            #expect(sink.messages == [["alert-1", "alert-2", "alert-3"]])
        }
    }

    // MARK: Refusals without end

    @Test func `an alert that a sink never takes holds up the others for three turns only`() async throws {
        try await Self.inFolder { folder in
            let sink = Receiver("webhook:a", unpalatable: ["alert-1"])
            let store = try await Self.store(folder, sinks: [sink])
            let delivery = Self.delivery(store, ManualTime(ScenarioRunner.start))
            for _ in 1...Patience.turns { #expect(try await delivery.refusal(of: sink) != nil) }
            #expect(sink.ids == [])
            #expect(try await delivery.refusal(of: sink) == nil, "the sink itself is well")
            #expect(sink.ids == ["alert-2", "alert-3"])
        }
    }

    @Test func `when a sink that was down is back, nothing is lost and nothing comes twice`() async throws {
        try await Self.inFolder { folder in
            let sink = Receiver("webhook:a", refusals: 8)
            let store = try await Self.store(folder, sinks: [sink], alerts: 6)
            let time = ManualTime(ScenarioRunner.start)
            let delivery = Self.delivery(store, time)
            for _ in 1...12 {
                _ = try await delivery.refusal(of: sink)
                time.move(to: time.now().advanced(by: .minutes(1)))
            }
            #expect(sink.ids.sorted() == (1...6).map { "alert-\($0)" })
        }
    }

    @Test func `after days of refusals an alert is given up, and sent again when somebody asks`() async throws {
        try await Self.inFolder { folder in
            let sink = Receiver("webhook:a", refusals: 1_000)
            let store = try await Self.store(folder, sinks: [sink], alerts: 1)
            let time = ManualTime(ScenarioRunner.start)
            let delivery = Self.delivery(store, time)
            func isOffered() async throws -> Bool { try await !store.refusedAlerts(of: sink.name, limit: 9).isEmpty }
            _ = try await delivery.refusal(of: sink)
            while time.now().since(ScenarioRunner.start) < Patience.longest - .hours(1) {
                _ = try await delivery.refusal(of: sink)
                time.move(to: time.now().advanced(by: .minutes(1)))
            }
            #expect(try await isOffered())
            for _ in 1...90 {
                _ = try await delivery.refusal(of: sink)
                time.move(to: time.now().advanced(by: .minutes(1)))
            }
            #expect(try await !isOffered())
            let row = try #require(try StoreReader(directory: folder.path).undelivered(limit: 9).first)
            #expect(row.isGivenUp && row.refusals.why == "not now")
            #expect(row.refusals.count < 400, "pauses grow to a quarter of an hour")
            #expect(try await RedeliveryBook(directory: folder.path).offerAgain(nil, to: nil, at: time.now()) == 1)
            let healthy = Receiver("webhook:a")
            #expect(try await delivery.refusal(of: healthy) == nil)
            #expect(healthy.ids == ["alert-1"])
        }
    }

    @Test func `a daemon that was switched off for a week has not used up an alert's chances`() {
        let start = ScenarioRunner.start
        let few = Refusals(count: 2, first: start, last: start, why: "")
        #expect(!Patience.ends(few, at: start.advanced(by: .days(7))))
        let many = Refusals(count: Patience.leastRefusals, first: start, last: start, why: "")
        #expect(Patience.ends(many, at: start.advanced(by: .days(7))))
        #expect(!Patience.ends(many, at: start.advanced(by: .days(3))))
        #expect(!Patience.ends(nil, at: start))
    }

    @Test func `a file that cannot be written is waited for, and not counted`() async throws {
        try await Self.inFolder { folder in
            let sink = Receiver("file:/full", isSlow: false, refusals: 100)
            let store = try await Self.store(folder, sinks: [sink])
            let delivery = Self.delivery(store, ManualTime(ScenarioRunner.start))
            for _ in 1...100 { #expect(try await delivery.refusal(of: sink) != nil) }
            #expect(try await store.refusedAlerts(of: sink.name, limit: 9).isEmpty)
            #expect(try await delivery.refusal(of: sink) == nil)
            #expect(sink.ids == ["alert-1", "alert-2", "alert-3"])
        }
    }

    @Test func `however many wait, one behind them that is urgent is told`() async throws {
        try await Self.inFolder { folder in
            let sink = Receiver("mail:a", heldUntil: ScenarioRunner.start.advanced(by: .hours(1)))
            let last = Delivery.batch * 2 + 1
            let store = try await Self.store(folder, sinks: [sink], alerts: last, urgent: [last])
            #expect(try await Self.delivery(store, at: ScenarioRunner.start).refusal(of: sink) == nil)
            #expect(sink.messages == [["alert-\(last)"]])
        }
    }

    @Test func `what waits is not read again until its time has come, and what is new behind it is`() async throws {
        try await Self.inFolder { folder in
            let end = ScenarioRunner.start.advanced(by: .hours(1))
            let sink = Receiver("mail:a", heldUntil: end)
            let count = Delivery.batch * 3
            let store = try await Self.store(folder, sinks: [sink], alerts: count)
            let time = ManualTime(ScenarioRunner.start)
            let delivery = Self.delivery(store, time)
            #expect(try await delivery.refusal(of: sink) == nil)
            #expect(sink.questions == count)
            var more = Ingestion()
            more.alerts = [
                Alert(
                    id: "urgent", kind: .retractionConfirmed, severity: .major, detectedAt: ScenarioRunner.start,
                    summary: "pulled")
            ]
            try await store.commit([more], answering: [])
            #expect(try await delivery.refusal(of: sink) == nil)
            #expect(sink.questions == count + 1)
            #expect(sink.messages == [["urgent"]])
            time.move(to: end)
            #expect(try await delivery.refusal(of: sink) == nil)
            #expect(sink.ids.count == count + 1)
        }
    }

    @Test func `a message holds no more than it may`() async throws {
        try await Self.inFolder { folder in
            let sink = Receiver("mail:a", heldUntil: ScenarioRunner.start)
            let store = try await Self.store(folder, sinks: [sink], alerts: AlertMessage.mostAlerts + 1)
            #expect(try await Self.delivery(store, at: ScenarioRunner.start).refusal(of: sink) == nil)
            #expect(sink.messages.map(\.count) == [AlertMessage.mostAlerts, 1])
        }
    }

    @Test func `the pause after a refusal doubles up to a quarter of an hour`() {
        #expect([1, 2, 3].map { Courier.pause(after: $0) } == [.seconds(5), .seconds(10), .seconds(20)])
        #expect(Courier.pause(after: 40) == .minutes(15))
    }
}
