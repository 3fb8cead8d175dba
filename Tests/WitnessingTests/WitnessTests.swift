import Foundation
import Logging
import RetractdCore
import Storage
import Testing

@testable import Witnessing

/// Checkpoints shown to others, and archives asked, without a network.
@Suite struct WitnessTests {
    static let start = Timestamp(seconds: 1_795_000_000)

    /// Answers as it is told, and remembers what it was asked.
    actor Desk: Fetcher {
        private(set) var asked: [FetchRequest] = []
        var status = 200

        func answer(with status: Int) { self.status = status }

        func fetch(_ request: FetchRequest) async -> FetchedCapture {
            asked.append(request)
            let response = HTTPResponse(
                status: status, httpVersion: "1.1", headers: HeaderFields(["Content-Location": "/web/2026/x"]),
                finalURL: request.url, hops: [], remoteAddress: nil, payload: nil, payloadLength: 0)
            return FetchedCapture(
                capture: Capture(
                    request: request, startedAt: WitnessTests.start, finishedAt: WitnessTests.start,
                    outcome: .response(response)))
        }
    }

    final class Folder {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)").path
        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    let folder = Folder()
    let store: SQLiteStore
    let desk = Desk()

    init() async throws {
        store = try SQLiteStore(directory: folder.path)
        try await confirm(1, at: Self.start)
    }

    func confirm(_ number: Int, at moment: Timestamp) async throws {
        let id = ArticleID(rawValue: "00000000000000a\(number)")
        var ingestion = Ingestion()
        ingestion.articles = [
            ArticleState(
                id: id, site: SiteKey(rawValue: "news.example"), url: "https://news.example/\(number)?a=1#b",
                feed: FeedID(rawValue: "f"), title: "t", publishedAt: nil, firstListedAt: moment)
        ]
        var alert = Alert(
            id: "alert-\(number)", kind: .retractionConfirmed, severity: .major, detectedAt: moment, summary: "pulled")
        alert.article = id
        ingestion.alerts = [alert]
        ingestion.events = [Event(kind: .retractionConfirmed, at: moment, article: id)]
        try await store.commit([ingestion], answering: [])
    }

    func witnesses(
        authorities: [String] = [], program: [String] = [], archives: [String] = [], archivedFeeds: Set<FeedID> = []
    ) -> Witnesses {
        Witnesses(
            store: store, fetcher: desk, authorities: authorities, program: program, archives: archives,
            archivedFeeds: archivedFeeds, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    func report() throws -> AuditReport { try StoreAudit(of: folder.path, judge: { _, _ in nil }).run() }

    @Test func `a program is handed the checkpoint's digest, and its answer is kept`() async throws {
        let program = ["/bin/sh", "-c", "read digest; echo \"seen $digest $RETRACTD_LOG_SIZE\""]
        await witnesses(program: program).round(at: Self.start)
        let report = try report()
        #expect(report.findings == [])
        #expect(report.counts["witnesses"] == 1)
        #expect(!report.notProven.contains { $0.contains("nobody outside") })
        #expect(try await store.checkpoint(for: "/bin/sh", at: Self.start) == nil, "seen is seen")
        try await confirm(2, at: Self.start.advanced(by: .minutes(1)))
        #expect(try await store.checkpoint(for: "/bin/sh", at: Self.start.advanced(by: .minutes(2)))?.size == 2)
    }

    @Test func `a witness that fails is asked again, and nothing is kept of it`() async throws {
        await witnesses(authorities: ["https://tsa.example/"], program: ["/bin/false"]).round(at: Self.start)
        #expect(try report().counts["witnesses"] == 0)
        #expect(try await store.checkpoint(for: "https://tsa.example/", at: Self.start) != nil)
        let asked = await desk.asked
        #expect(asked.map(\.purpose) == [.timestamp])
        #expect(asked.first?.posted?.contentType == "application/timestamp-query")
    }

    @Test func `who fails is an event once, and said by status and verify until it works again`() async throws {
        let works = folder.path + "/works"
        let program = ["/bin/sh", "-c", "test -e \(works)"]
        let template = "https://archive.example/save/{url}"
        await desk.answer(with: 503)
        let witnesses = witnesses(
            authorities: ["https://tsa.example/"], program: program, archives: [template])
        for hour in 0..<3 { await witnesses.round(at: Self.start.advanced(by: .hours(hour))) }
        let reader = try StoreReader(directory: folder.path)
        let failures = try reader.status(at: Self.start).witnessFailures
        #expect(failures.map(\.witness) == ["/bin/sh", template, "https://tsa.example/"])
        #expect(failures.map(\.count) == [3, 3, 3])
        #expect(failures.map(\.why) == ["it ended with 1", "HTTP 503", "HTTP 503"])
        #expect(Set(failures.map(\.since)) == [Self.start])
        #expect(try report().findings == [])
        #expect(try report().notProven.contains { $0.hasPrefix("https://tsa.example/ failed 3 times since 2026-") })
        #expect(try reader.events().filter { $0.event.kind == .witnessFailed }.count == 3)
        try Data().write(to: URL(fileURLWithPath: works))
        await desk.answer(with: 200)
        try await confirm(2, at: Self.start.advanced(by: .hours(20)))
        await witnesses.round(at: Self.start.advanced(by: .hours(21)))
        #expect(try reader.status(at: Self.start).witnessFailures.map(\.witness) == ["https://tsa.example/"])
        #expect(try report().findings == [])
    }

    @Test func `who is asked no more is said to fail no more`() async throws {
        await witnesses(program: ["/bin/false"]).round(at: Self.start)
        #expect(try await store.witnessFailures().count == 1)
        await witnesses(program: ["/bin/true"]).round(at: Self.start)
        #expect(try await store.witnessFailures() == [])
    }

    @Test func `an archive is asked once for what an alert is about, and its answer is an event`() async throws {
        let witnesses = witnesses(archives: ["https://archive.example/save/{url}"])
        await witnesses.round(at: Self.start)
        await witnesses.round(at: Self.start)
        let asked = await desk.asked
        #expect(asked.map(\.url) == ["https://archive.example/save/https://news.example/1?a=1%23b"])
        let events = try StoreReader(directory: folder.path).events().map(\.event)
        #expect(events.last?.kind == .archiveAsked)
        #expect(events.last?.facts["kept-at"] == "/web/2026/x")
        #expect(try report().findings == [])
    }

    @Test func `an archive that refuses is asked three times in all`() async throws {
        await desk.answer(with: 503)
        let witnesses = witnesses(archives: ["https://archive.example/save/{url}"])
        for _ in 1...5 { await witnesses.round(at: Self.start) }
        #expect(await desk.asked.count == 3)
    }

    @Test func `an alert of last week is nothing to ask an archive for`() async throws {
        await witnesses(archives: ["https://archive.example/{url}"]).round(at: Self.start.advanced(by: .days(7)))
        #expect(await desk.asked.isEmpty)
    }

    @Test func `of a feed that is archived, every article is asked for once it was seen`() async throws {
        try await see("n", of: "f", at: Self.start)
        try await see("o", of: "other", at: Self.start)
        try await see("p", of: "f", at: Self.start.advanced(by: .days(-2)))
        let witnesses = witnesses(
            archives: ["https://archive.example/save/{url}"], archivedFeeds: [FeedID(rawValue: "f")])
        for _ in 1...2 { await witnesses.round(at: Self.start.advanced(by: .minutes(1))) }
        #expect(
            await desk.asked.map(\.url) == [
                "https://archive.example/save/https://news.example/1?a=1%23b",
                "https://archive.example/save/https://news.example/n",
            ])
    }

    private func see(_ name: String, of feed: String, at moment: Timestamp) async throws {
        let id = FeedID(rawValue: feed)
        let site = SiteKey(rawValue: "news.example")
        var article = ArticleState(
            id: ArticleID(rawValue: "00000000000000b\(name)"), site: site, url: "https://news.example/\(name)",
            feed: id,
            title: "t", publishedAt: nil, firstListedAt: moment)
        article.phase = .live
        article.firstSeenLive = moment
        article.lastSeenLive = Self.start
        var ingestion = Ingestion()
        ingestion.feed = FeedState(
            id: id, name: feed, url: "https://news.example/\(feed)", site: site, interval: .minutes(10),
            watchFor: .days(30), nextPollAt: moment, isIntervalExplicit: false)
        ingestion.articles = [article]
        try await store.commit([ingestion], answering: [])
    }
}
