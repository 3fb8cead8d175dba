import GRDB
import RetractdCore
import Testing

@testable import Storage

@Suite struct OutboxTests {
    let folder: TemporaryFolder
    let store: SQLiteStore

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(directory: folder.path)
    }

    func raise(_ ids: String...) async throws {
        var ingestion = Ingestion()
        ingestion.alerts = ids.map { Made.alert($0) }
        try await store.commit([ingestion], answering: [])
    }

    func pending(_ sink: String, limit: Int = 100) async throws -> [String] {
        try await store.pendingAlerts(for: sink, after: 0, limit: limit).map(\.alert.id)
    }

    @Test func `an alert waits until it is marked as delivered, whatever happens between`() async throws {
        try await store.registerSink("stdout", at: Made.start)
        try await raise("a", "b", "c")
        #expect(try await pending("stdout") == ["a", "b", "c"])
        #expect(try await pending("stdout", limit: 2) == ["a", "b"])
        #expect(try await pending("stdout") == ["a", "b", "c"])
        try await store.markDelivered(["a"], to: "stdout", at: Made.start)
        #expect(try await pending("stdout") == ["b", "c"])
    }

    @Test func `marks out of order leave exactly the others`() async throws {
        try await store.registerSink("stdout", at: Made.start)
        try await raise("a", "b", "c", "d")
        try await store.markDelivered(["c"], to: "stdout", at: Made.start)
        #expect(try await pending("stdout") == ["a", "b", "d"])
        try await store.markDelivered(["a", "a", "never raised"], to: "stdout", at: Made.start)
        #expect(try await pending("stdout") == ["b", "d"])
        try await store.markDelivered(["b"], to: "stdout", at: Made.start)
        #expect(try await pending("stdout") == ["d"])
        try await store.markDelivered(["d"], to: "stdout", at: Made.start)
        #expect(try await pending("stdout").isEmpty)
        try await raise("e")
        #expect(try await pending("stdout") == ["e"])
        let rows = try await store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM delivery") }
        #expect(rows == 0, "what is delivered up to a point needs no rows")
    }

    @Test func `sinks are served each for itself, and one that joins later begins there`() async throws {
        try await store.registerSink("stdout", at: Made.start)
        try await raise("a")
        try await store.registerSink("file:/tmp/x", at: Made.start)
        try await raise("b")
        #expect(try await pending("stdout") == ["a", "b"])
        #expect(try await pending("file:/tmp/x") == ["b"])
        try await store.markDelivered(["a", "b"], to: "stdout", at: Made.start)
        try await store.registerSink("stdout", at: Made.minute(1))
        #expect(try await pending("stdout").isEmpty)
        #expect(try await pending("file:/tmp/x") == ["b"])
    }

    @Test func `the first sink of a store begins with its first alert`() async throws {
        try await raise("a")
        try await store.registerSink("stdout", at: Made.start)
        #expect(try await pending("stdout") == ["a"])
    }

    // MARK: What a sink would not take

    func refused(_ sink: String) async throws -> [String: Int] {
        let alerts = try await store.refusedAlerts(of: sink, limit: 100)
        return Dictionary(uniqueKeysWithValues: alerts.map { ($0.alert.id, $0.refusals.count) })
    }

    @Test func `what was refused is told apart from what was never offered, with how often and why`() async throws {
        try await store.registerSink("webhook:a", at: Made.start)
        try await raise("a", "b")
        try await store.markRefused(["a"], by: "webhook:a", why: "HTTP 500", isGivenUp: false, at: Made.minute(1))
        try await store.markRefused(["a"], by: "webhook:a", why: "HTTP 502", isGivenUp: false, at: Made.minute(3))
        #expect(try await pending("webhook:a") == ["b"])
        let alert = try #require(try await store.refusedAlerts(of: "webhook:a", limit: 9).first)
        #expect(alert.alert.id == "a")
        #expect(
            alert.refusals == Refusals(count: 2, first: Made.minute(1), last: Made.minute(3), why: "HTTP 502"))
        try await store.markDelivered(["b"], to: "webhook:a", at: Made.minute(4))
        #expect(try await refused("webhook:a") == ["a": 2])
        try await store.markDelivered(["a"], to: "webhook:a", at: Made.minute(5))
        #expect(try await refused("webhook:a").isEmpty)
        #expect(try await pending("webhook:a").isEmpty)
    }

    @Test func `what was given up is offered no more, stays in sight, and is offered again when asked`() async throws {
        try await store.registerSink("webhook:a", at: Made.start)
        try await raise("a", "b", "c")
        try await store.markRefused(["a", "b"], by: "webhook:a", why: "HTTP 400", isGivenUp: false, at: Made.minute(1))
        try await store.markRefused(["a"], by: "webhook:a", why: "HTTP 400", isGivenUp: true, at: Made.minute(2))
        try await store.markDelivered(["c"], to: "webhook:a", at: Made.minute(2))
        #expect(try await refused("webhook:a") == ["b": 1])
        let reader = try StoreReader(directory: folder.path)
        #expect(try reader.undelivered(limit: 9).map(\.alert.id) == ["b", "a"])
        #expect(try reader.undelivered(limit: 9).map(\.isGivenUp) == [false, true])
        let trouble = try #require(try reader.status(at: Made.minute(3)).sinkTrouble.first)
        #expect(trouble.sink == "webhook:a" && trouble.refused == 1 && trouble.givenUp == 1)
        #expect(trouble.since == Made.minute(1) && trouble.why == "HTTP 400")

        #expect(try await store.offerAgain(nil, to: "webhook:b", at: Made.minute(4)) == 0)
        #expect(try await store.offerAgain(["a"], to: nil, at: Made.minute(4)) == 1)
        #expect(try await refused("webhook:a") == ["a": 0, "b": 1])
        #expect(try await store.offerAgain(nil, to: nil, at: Made.minute(5)) == 2)
        try await store.markRefused(["a"], by: "webhook:a", why: "HTTP 400", isGivenUp: false, at: Made.minute(6))
        let again = try await store.refusedAlerts(of: "webhook:a", limit: 9)
        #expect(again.map(\.refusals.count) == [1, 0], "it begins anew")
        #expect(again.map(\.refusals.first) == [Made.minute(6), Made.minute(5)])
    }

    @Test func `what a sink took and lost is sent to it again, to no other`() async throws {
        for sink in ["webhook:a", "webhook:b"] { try await store.registerSink(sink, at: Made.start) }
        try await raise("a", "b")
        for sink in ["webhook:a", "webhook:b"] {
            try await store.markDelivered(["a", "b"], to: sink, at: Made.start)
        }
        #expect(try await store.offerAgain(["a"], to: "webhook:a", at: Made.minute(1)) == 1)
        #expect(try await refused("webhook:a") == ["a": 0])
        #expect(try await refused("webhook:b").isEmpty)
        #expect(try await store.offerAgain(["a"], to: "nowhere", at: Made.minute(1)) == 0)
    }

    @Test func `a sink that is no more has no refusals`() async throws {
        for sink in ["webhook:a", "webhook:b"] { try await store.registerSink(sink, at: Made.start) }
        try await raise("a")
        for sink in ["webhook:a", "webhook:b"] {
            try await store.markRefused(["a"], by: sink, why: "no", isGivenUp: true, at: Made.start)
        }
        try await store.forgetRefusals(exceptOf: ["webhook:b", "stdout"])
        #expect(try StoreReader(directory: folder.path).undelivered(limit: 9).map(\.sink) == ["webhook:b"])
        #expect(try StoreAudit(of: folder.path, pinnedKey: nil, judge: { _, _ in nil }).run().isWhole)
    }

    @Test func `what is waiting outlives a restart`() async throws {
        let folder = try TemporaryFolder()
        do {
            let store = try SQLiteStore(directory: folder.path)
            try await store.registerSink("stdout", at: Made.start)
            var ingestion = Ingestion()
            ingestion.alerts = [Made.alert("a"), Made.alert("b")]
            try await store.commit([ingestion], answering: [])
            try await store.markDelivered(["a"], to: "stdout", at: Made.start)
        }
        do {
            let store = try SQLiteStore(directory: folder.path)
            #expect(try await store.pendingAlerts(for: "stdout", after: 0, limit: 9).map(\.alert.id) == ["b"])
        }
    }
}
