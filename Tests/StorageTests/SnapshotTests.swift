import Foundation
import GRDB
import Hashing
import RetractdCore
import Testing

@testable import Storage

@Suite struct SnapshotTests {
    let folder: TemporaryFolder
    let store: SQLiteStore

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(directory: folder.path)
    }

    static func page(_ words: String, paragraphs: Int = 40) -> String {
        "<html><body>"
            + (0..<paragraphs).map { "<p>بند \($0) از متن خبر: \(words) \($0 &* 7919 % 1000)</p>" }.joined()
            + "</body></html>"
    }

    func commit(_ number: Int, _ body: String?, at minute: Int, status: Int = 200, event: Bool = false) async throws {
        var ingestion = Made.bringing(Made.article(number))
        ingestion.articles[0].phase = .live
        ingestion.articles[0].lastSeenLive = Made.minute(minute)
        ingestion.articles[0].revision = RevisionReference(
            number: 1, textDigest: Made.digest("t"), snapshot: Made.digest(body ?? ""), headline: nil, textLength: 1)
        ingestion.capture = Made.capture(
            ingestion.articles[0].url, at: Made.minute(minute), body: body, status: status)
        if event { ingestion.events = [Made.event(.articleEdited, Made.id(number))] }
        try await store.commit([ingestion], answering: [])
    }

    func rows(_ number: Int) throws -> [CaptureRow] {
        try StoreReader(directory: folder.path).captures(of: Made.id(number))
    }

    @Test func `the same answer again extends the span instead of adding a row`() async throws {
        for minute in [0, 10, 20] { try await commit(1, Self.page("same"), at: minute) }
        try await commit(1, nil, at: 30, status: 304)
        let rows = try rows(1)
        #expect(rows.count == 1)
        #expect(rows.first?.count == 4)
        #expect(rows.first?.lastAt == Made.minute(30))
        #expect(rows.first?.capture.startedAt == Made.start)
    }

    @Test func `another body, another status or an event makes a row of its own`() async throws {
        try await commit(1, Self.page("one"), at: 0)
        try await commit(1, Self.page("two"), at: 1)
        try await commit(1, Self.page("two"), at: 2, status: 404)
        try await commit(1, Self.page("two"), at: 3, status: 404, event: true)
        try await commit(1, Self.page("two"), at: 4, status: 404)
        #expect(try rows(1).map(\.count) == [1, 1, 1, 2])
        #expect(try rows(1).map(\.capture.id.rawValue) == [1, 2, 3, 4])
    }

    @Test func `a capture that a revision names gets the row it was promised`() async throws {
        try await commit(1, Self.page("same"), at: 0)
        let promised = try await store.nextCaptureID()
        var ingestion = Made.bringing(Made.article(1))
        ingestion.capture = Made.capture(ingestion.articles[0].url, at: Made.minute(5), body: Self.page("same"))
        ingestion.revisions = [CommitTests.revision(Made.id(1), number: 2, at: Made.minute(5))]
        try await store.commit([ingestion], answering: [])
        #expect(try StoreReader(directory: folder.path).capture(promised)?.capture.startedAt == Made.minute(5))
    }

    @Test func `a failure never extends a span`() async throws {
        var ingestion = Made.bringing(Made.article(1))
        let request = FetchRequest(url: ingestion.articles[0].url, purpose: .article)
        for minute in 0..<2 {
            ingestion.capture = FetchedCapture(
                capture: Capture(
                    request: request, startedAt: Made.minute(minute), finishedAt: Made.minute(minute),
                    outcome: .failure(TransportFailure(kind: .timedOut, message: "timed out"))))
            try await store.commit([ingestion], answering: [])
        }
        #expect(try rows(1).count == 2)
    }

    @Test func `a payload is kept once by its digest, packed, and comes back byte for byte`() async throws {
        let body = Self.page("خبر")
        try await commit(1, body, at: 0)
        try await commit(2, body, at: 0)
        let reader = try StoreReader(directory: folder.path)
        let status = try reader.status(at: Made.start)
        #expect(status.snapshots == 1)
        #expect(status.snapshotBytesWhole == Int64(body.utf8.count))
        #expect(status.snapshotBytesStored * 2 < status.snapshotBytesWhole)
        #expect(try reader.snapshot(Made.digest(body)) == Array(body.utf8))
        #expect(try reader.snapshot(Made.digest("never seen")) == nil)
        let magic = try await store.pool.read {
            try [UInt8](Data.fetchOne($0, sql: "SELECT data FROM snapshot") ?? .init())
        }
        #expect(magic.starts(with: [0x28, 0xB5, 0x2F, 0xFD]))
    }

    @Test func `versions of a page lean on earlier ones, never over more than two steps, and come back byte for byte`()
        async throws
    {
        let bodies = (0..<9).map { Self.page("نسخهٔ \($0)") }
        for (minute, body) in bodies.enumerated() { try await commit(1, body, at: minute) }
        try await commit(2, Self.page("another"), at: 20)
        for minute in 21...23 { try await commit(2, Self.page("another \(minute)"), at: minute) }
        let reader = try StoreReader(directory: folder.path)
        for body in bodies { #expect(try reader.snapshot(Made.digest(body)) == Array(body.utf8)) }
        #expect(try reader.snapshot(Made.digest(Self.page("another 23"))) == Array(Self.page("another 23").utf8))
        let (whole, deepest) = try await store.pool.read { db in
            let whole = try Int.fetchOne(db, sql: "SELECT count(*) FROM snapshot WHERE base IS NULL")
            let deepest = try Int.fetchOne(
                db,
                sql: """
                    WITH RECURSIVE chain (digest, steps) AS (
                        SELECT digest, 0 FROM snapshot WHERE base IS NULL
                        UNION ALL SELECT snapshot.digest, steps + 1 FROM snapshot JOIN chain ON snapshot.base = chain.digest
                    ) SELECT max(steps) FROM chain
                    """)
            return (whole, deepest)
        }
        #expect(whole == 1, "the other article's page leans on its sibling's")
        #expect(deepest == 2)
    }

    @Test(arguments: [0, 1, 511, 512, 513, 70_000, 1_000_000])
    func `any length comes back whole`(length: Int) async throws {
        var state: UInt64 = 42
        let body = String(
            decoding: (0..<length).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(0x20 + (state >> 33) % 90)
            }, as: UTF8.self)
        try await commit(1, body, at: 0)
        let kept = try StoreReader(directory: folder.path).snapshot(Made.digest(body))
        #expect(kept == (length == 0 ? nil : Array(body.utf8)))
    }

    @Test func `a page larger than the window that is looked back over comes back whole, version after version`()
        async throws
    {
        let noise = Array((0..<1_024).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 256) | 0x20 & 0x7F })
        var large = [UInt8]()
        for block in 0..<6_000 { large += noise.map { $0 ^ UInt8(block % 251) } }
        var bodies = [large, large]
        bodies[1].replaceSubrange(100..<200, with: [UInt8](repeating: 7, count: 100))
        for (minute, body) in bodies.enumerated() {
            var ingestion = Made.bringing(Made.article(1))
            var fetched = Made.capture(ingestion.articles[0].url, at: Made.minute(minute), body: nil)
            let response = HTTPResponse(
                status: 200, httpVersion: "1.1", headers: HeaderFields(), finalURL: ingestion.articles[0].url, hops: [],
                remoteAddress: nil, payload: Digest(sha256Of: body), payloadLength: body.count)
            fetched = FetchedCapture(
                capture: Capture(
                    request: fetched.capture.request, startedAt: Made.minute(minute), finishedAt: Made.minute(minute),
                    outcome: .response(response)), payload: body)
            ingestion.capture = fetched
            try await store.commit([ingestion], answering: [])
        }
        let reader = try StoreReader(directory: folder.path)
        for body in bodies { #expect(try reader.snapshot(Digest(sha256Of: body)) == body) }
    }

    @Test func `a sitemap asked for in another doubt takes no more than what is new in it`() async throws {
        let addresses = (0..<40_000).map {
            "<url><loc>https://made.example/news/\($0 &* 7919 % 99_991)-\($0)</loc></url>"
        }
        for (minute, known) in [addresses, ["<url><loc>https://made.example/news/new</loc></url>"] + addresses]
            .enumerated()
        {
            var ingestion = Made.bringing(Made.article(1))
            ingestion.capture = Made.capture(
                "https://made.example/sitemap.xml", at: Made.minute(minute), body: known.joined(), purpose: .list)
            ingestion.answeredFollowUp = "1/\(minute)/list/1"
            try await store.commit([ingestion], answering: [])
        }
        let sizes = try await store.pool.read {
            try Int.fetchAll($0, sql: "SELECT length(data) FROM snapshot ORDER BY rowid")
        }
        #expect(sizes.count == 2)
        #expect(sizes[1] * 100 < sizes[0])
        let last = Made.digest("<url><loc>https://made.example/news/new</loc></url>" + addresses.joined())
        #expect(try StoreReader(directory: folder.path).snapshot(last)?.count == 51 + addresses.joined().utf8.count)
    }

    @Test func `a snapshot with one flipped bit is never given out`() async throws {
        let body = Self.page("evidence")
        try await commit(1, body, at: 0)
        let packed = try await store.pool.read { try Data.fetchOne($0, sql: "SELECT data FROM snapshot") ?? .init() }
        for index in stride(from: 0, to: packed.count, by: 7) {
            var damaged = packed
            damaged[index] ^= 0x10
            let changed = damaged
            try await store.pool.write { try $0.execute(sql: "UPDATE snapshot SET data = ?", arguments: [changed]) }
            let reader = try StoreReader(directory: folder.path)
            do {
                // zstd has bits that mean nothing: then the bytes are still the right ones.
                #expect(try reader.snapshot(Made.digest(body)) == Array(body.utf8))
            } catch {
                #expect(error.kind == .corrupted)
                #expect(error.description.contains(Made.digest(body).hexadecimal))
            }
        }
        try await store.pool.write { try $0.execute(sql: "UPDATE snapshot SET data = x'00'") }
        let error = #expect(throws: StoreError.self) {
            try StoreReader(directory: folder.path).snapshot(Made.digest(body))
        }
        #expect(error?.kind == .corrupted)
    }

    @Test func `a damaged old snapshot does not keep new ones out`() async throws {
        let (old, new) = (Self.page("old"), Self.page("new"))
        try await commit(1, old, at: 0)
        try await store.pool.write { try $0.execute(sql: "UPDATE snapshot SET data = x'28B52FFD00'") }
        try await commit(1, new, at: 1)
        #expect(try StoreReader(directory: folder.path).snapshot(Made.digest(new)) == Array(new.utf8))
    }

    @Test func `what claims to unpack to more than the limit is refused`() {
        // A frame header (RFC 8878 section 3.1.1.1) with a content size of 2^40 in eight bytes.
        let lie: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0xE0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0]
        #expect(Zstd.unpack(lie) == nil)
        #expect(Zstd.unpack([]) == nil)
        #expect(Zstd.pack([]).flatMap { Zstd.unpack($0) } == [])
    }
}
