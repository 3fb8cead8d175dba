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

    /// A sibling looked at for the suspect, compressed on its way; `isCited` by the suspect's episode or by none.
    func control(_ number: Int, of suspect: Int, isCited: Bool) async throws -> ControlResult {
        let (body, coded) = ("<p>sibling \(number)</p>", Array("coded \(number)".utf8))
        let id = try await store.nextCaptureID()
        let at = Made.minute(30 + number)
        let exchange = Exchange(
            requestHead: "GET /s/\(number) HTTP/1.1\r\n\r\n", responseHead: "HTTP/1.1 200 OK\r\n\r\n", startedAt: at,
            firstByteAt: at, finishedAt: at, peer: nil, codedBody: Digest(sha256Of: coded), bodyLength: coded.count)
        let response = HTTPResponse(
            status: 200, httpVersion: "1.1", headers: HeaderFields(), finalURL: "https://news.example/s/\(number)",
            hops: [],
            remoteAddress: nil, payload: Made.digest(body), payloadLength: body.utf8.count, exchange: exchange)
        var ingestion = Ingestion()
        ingestion.answeredFollowUp = Made.followUp(suspect).id
        ingestion.capture = FetchedCapture(
            capture: Capture(
                request: FetchRequest(url: response.finalURL, purpose: .sibling), startedAt: at, finishedAt: at,
                outcome: .response(response)), payload: Array(body.utf8), codedBody: coded)
        let control = ControlResult(
            kind: .sibling, finding: .live, url: response.finalURL, at: at, capture: id, detail: "shows its text")
        if isCited {
            var article = Made.article(suspect)
            article.phase = .confirmed
            article.nextCheck = nil
            var episode = RemovalEpisode(
                number: 1, lastSeenLive: Made.minute(2), firstSeenGone: Made.minute(25), snapshotBefore: nil)
            episode.controls = [control]
            article.episode = episode
            ingestion.articles = [article]
        }
        ingestion.events = [Event(kind: .recordsKept, at: at)]
        try await store.commit([ingestion], answering: [])
        return control
    }

    /// The feed as it was at a minute.
    func feed(_ minute: Int) async throws -> CaptureID {
        let id = try await store.nextCaptureID()
        var ingestion = Ingestion()
        var feed = Made.feed("feed")
        feed = FeedState(
            id: FeedID(rawValue: "feed"), name: feed.name, url: feed.url, site: feed.site, interval: feed.interval,
            watchFor: feed.watchFor, nextPollAt: Made.minute(minute + 10))
        ingestion.feed = feed
        ingestion.capture = Made.capture(
            feed.url, at: Made.minute(minute), body: "<rss>\(minute)</rss>", purpose: .feed)
        ingestion.events = [Event(kind: .recordsKept, at: Made.minute(minute))]
        try await store.commit([ingestion], answering: [])
        return id
    }

    @Test func `an alert's controls, exchanges and feed stay, others' go, and a plan names exactly those that go`()
        async throws
    {
        let early = try await feed(3)
        let before = try await feed(20)
        for number in 1...3 { try await commit(number, isTold: number == 3) }
        let kept = try await control(1, of: 3, isCited: true)
        let stray = try await control(2, of: 2, isCited: false)
        let after = try await feed(40)
        let late = try await feed(50)
        let last = try await feed(55)
        let reader = try StoreReader(directory: folder.path)
        let all = try (1...last.rawValue).compactMap { try reader.capture(CaptureID(rawValue: $0))?.capture.id }
        let planned = try reader.prunable(before: Made.minute(60))
        let named = try reader.prunableCaptures(before: Made.minute(60))
        #expect(named.count == planned.captures)
        #expect(planned.purposes.values.reduce(0, +) == planned.captures)
        let going = Set(named.map { CaptureID(rawValue: $0.id) })
        #expect(going.isSuperset(of: [stray.capture]))
        #expect(going.isDisjoint(with: [kept.capture, before, after, last]), "\(going)")
        #expect(try await store.prune(before: Made.minute(60), at: Made.minute(61)) == planned)
        let left = try all.filter { try reader.capture($0) != nil }
        #expect(Set(left) == Set(all).subtracting(going), "what was named went, and nothing else")
        #expect(
            try reader.capture(kept.capture)?.capture.outcome.response?.exchange?.requestHead.contains("/s/1") == true)
        #expect(try reader.snapshot(Made.digest("<p>sibling 1</p>")) == Array("<p>sibling 1</p>".utf8))
        #expect(try reader.snapshot(Made.digest("coded 1")) == Array("coded 1".utf8))
        #expect(try reader.snapshot(Made.digest("coded 2")) == nil)
        for (id, minute) in [(before, 20), (after, 40)] {
            #expect(try reader.capture(id) != nil)
            #expect(try reader.snapshot(Made.digest("<rss>\(minute)</rss>")) != nil)
        }
        #expect([early, late].allSatisfy { going.contains($0) || left.contains($0) })
        #expect(try audit().findings == [])
    }
}
