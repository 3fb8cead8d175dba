import EvidenceLog
import Foundation
import GRDB
import RetractdCore
import Testing

@testable import Storage

/// What `retractd verify` says of a store that is whole, and of one that is not.
@Suite struct AuditTests {
    let folder: TemporaryFolder

    init() async throws {
        folder = try await MutatedStore.made()
    }

    func report(_ place: String? = nil, key: String? = nil) throws -> AuditReport {
        try StoreAudit(of: place ?? folder.path, pinnedKey: key, judge: { _, _ in nil }).run()
    }

    @Test func `a store as it was written is whole, signed, and says what it does not prove`() throws {
        let report = try report()
        #expect(report.findings == [])
        #expect(report.counts["captures"] == 16)
        #expect(report.signedSize == 16)
        #expect(report.keys.count == 1)
        #expect(report.notProven.contains { $0.contains("another log") })
        #expect(try self.report(key: report.keys[0]).isWhole)
    }

    @Test func `an answer without a body leaves a store whole`() async throws {
        let store = try SQLiteStore(directory: folder.path)
        var looking = Made.looking(at: "https://news.example/empty", Made.minute(900), status: 404)
        looking.capture = Made.capture("https://news.example/empty", at: Made.minute(900), body: "", status: 404)
        looking.events = []
        try await store.commit([looking], answering: [])
        let report = try report()
        #expect(report.findings == [])
        #expect(report.counts["captures"] == 17)
    }

    @Test func `signatures of another key than the one asked for do not count`() throws {
        let report = try report(key: LogKey().verifier.text)
        #expect(report.findings.contains { $0.problem.contains("no key signed it") })
    }

    @Test(arguments: [
        ("UPDATE capture SET url = url || 'x' WHERE id = 3", "capture 3"),
        ("UPDATE capture SET last_at = last_at + 1 WHERE id = 3", "table capture"),
        ("DELETE FROM capture WHERE id = 4", "capture 4"),
        (
            "INSERT INTO capture SELECT 99, url, purpose, subject, started_at, last_at, count, status, payload, base, entry, body FROM capture WHERE id = 1",
            "capture 99"
        ),
        (
            "UPDATE edit SET body = CAST(replace(unpacked(body), 'stealth', 'noted') AS BLOB)",
            "edit 0000000000000002/2"
        ),
        ("UPDATE alert SET body = (SELECT body FROM alert WHERE seq = 1) WHERE seq = 2", "alert alert-2"),
        ("UPDATE alert SET kind = 'article.moved' WHERE seq = 2", "alert alert-2"),
        ("UPDATE alert SET edit = 1 WHERE seq = 2", "alert alert-2"),
        ("UPDATE checkpoint SET at = at + 1000000 WHERE size = 2", "checkpoint 2"),
        ("UPDATE checkpoint SET note = zeroblob(100) WHERE size = 2", "checkpoint 2"),
        ("DELETE FROM episode WHERE article = '0000000000000001'", "episode 0000000000000001/1"),
        ("DELETE FROM snapshot WHERE rowid = 1", "snapshot"),
        ("UPDATE article SET phase = 'confirmed'", "table article"),
        ("DELETE FROM checkpoint WHERE size = 2", "table checkpoint"),
        ("UPDATE tally SET count = count + 1 WHERE name = 'site'", "table site"),
        ("DROP INDEX event_article", "the schema"),
    ])
    func `a changed row is found and named`(statement: String, subject: String) throws {
        try MutatedStore.tamper(folder.database, [statement])
        let report = try report()
        #expect(report.findings.contains { $0.subject.hasPrefix(subject) }, "\(report.findings)")
    }

    @Test func `a backup made while the store is open is whole, and is one file`() async throws {
        let store = try SQLiteStore(directory: folder.path)
        try await store.commit([CommitTests.whole(17, body: SnapshotTests.page("late"))], answering: [])
        let file = folder.path + "/copy.sqlite"
        #expect(try StoreReader(directory: folder.path).backUp(to: file) > 0)
        #expect(try report(file).findings == [])
        #expect(try report(file).counts["captures"] == 17)
        let again = #expect(throws: StoreError.self) { try StoreReader(directory: folder.path).backUp(to: file) }
        #expect(again?.description.contains("replaces nothing") == true)
        let moved = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: file, toPath: moved.database)
        let second = try SQLiteStore(directory: moved.path)
        try await second.commit([CommitTests.whole(18, body: SnapshotTests.page("later"))], answering: [])
        let report = try report(moved.path)
        #expect(report.findings == [])
        #expect(report.keys.count == 2, "a new key goes on where the other stopped")
    }

    @Test func `a key that others can read is refused`() throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: "\(folder.path)/\(KeyFile.name)")
        let error = #expect(throws: StoreError.self) { try SQLiteStore(directory: folder.path) }
        #expect(error?.description.contains("chmod 600") == true)
    }
}
