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
