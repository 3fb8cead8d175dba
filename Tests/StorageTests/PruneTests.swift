import GRDB
import Hashing
import RetractdCore
import Testing

@testable import Storage

@Suite struct PruneTests {
    let folder: TemporaryFolder
    let store: SQLiteStore

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(directory: folder.path)
    }

    /// An article seen twice, the second time with other words; told of or not.
    func commit(_ number: Int, isTold: Bool) async throws {
        for version in 1...2 {
            let body = SnapshotTests.page("خبر \(number) نسخهٔ \(version)")
            var ingestion = Made.bringing(Made.article(number))
            ingestion.articles[0].phase = .live
            ingestion.articles[0].nextCheck = nil
            ingestion.articles[0].lastSeenLive = Made.minute(version)
            let promised = try await store.nextCaptureID()
            ingestion.capture = Made.capture(ingestion.articles[0].url, at: Made.minute(version), body: body)
            ingestion.revisions = [
                Revision(
                    article: Made.id(number), number: version, firstSeen: Made.minute(version), capture: promised,
                    snapshot: Made.digest(body), textDigest: Made.digest("t"), headline: "تیتر", byline: nil,
                    published: nil, modified: nil,
                    blocks: [TextBlock(kind: .paragraph, text: "خبر \(number) نسخهٔ \(version)")],
                    extractorVersion: 1)
            ]
            ingestion.events = [Made.event(.articleSeenLive, Made.id(number))]
            if isTold, version == 2 { ingestion.alerts = [Made.alert("alert-\(number)", Made.id(number))] }
            try await store.commit([ingestion], answering: [])
        }
    }

    func audit() throws -> AuditReport { try StoreAudit(of: folder.path, judge: { _, _ in nil }).run() }

    @Test func `what no alert rests on is let go, and the log says so; the evidence of an alert stays whole`()
        async throws
    {
        for number in 1...6 { try await commit(number, isTold: number == 3) }
        let reader = try StoreReader(directory: folder.path)
        let planned = try reader.prunable(before: Made.minute(60))
        #expect(planned.captures > 0)
        #expect(try reader.status(at: Made.start).captures == 12, "a plan changes nothing")
        let report = try await store.prune(before: Made.minute(60), at: Made.minute(61))
        #expect(report == planned)
        #expect(try reader.captures(of: Made.id(3)).count == 2)
        for version in 1...2 {
            let body = SnapshotTests.page("خبر 3 نسخهٔ \(version)")
            #expect(try reader.snapshot(Made.digest(body)) == Array(body.utf8))
        }
        #expect(try reader.snapshot(Made.digest(SnapshotTests.page("خبر 5 نسخهٔ 2"))) == nil)
        #expect(try reader.revisions(of: Made.id(5)).map(\.text) == ["خبر 5 نسخهٔ 1", "خبر 5 نسخهٔ 2"])
        let audit = try audit()
        #expect(audit.findings == [])
        #expect(audit.notProven.contains { $0.contains("retention") })
        let events = try reader.events().map(\.event).filter { $0.kind == .recordsForgotten }
        #expect(events.flatMap(\.snapshots).count == report.snapshots)
    }

    @Test func `nothing that is young is let go, and a second time nothing more`() async throws {
        for number in 1...3 { try await commit(number, isTold: false) }
        #expect(try await store.prune(before: Made.start, at: Made.minute(61)) == PruneReport())
        _ = try await store.prune(before: Made.minute(60), at: Made.minute(61))
        #expect(try await store.prune(before: Made.minute(60), at: Made.minute(62)).captures == 0)
        #expect(try audit().findings == [])
    }

    @Test func `what retention took cannot be taken by another hand`() async throws {
        for number in 1...6 { try await commit(number, isTold: number == 3) }
        _ = try await store.prune(before: Made.minute(60), at: Made.minute(61))
        try MutatedStore.tamper(folder.database, ["DELETE FROM capture WHERE subject LIKE '%0003'"])
        #expect(try audit().findings.contains { $0.problem.contains("gone from the store") })
    }
}
