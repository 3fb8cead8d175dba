import Foundation
import RetractdCore
import Testing

@testable import Storage

/// A machine whose clock was ahead for a while, and is right again.
@Suite struct ClockAheadTests {
    static let days = 24 * 60

    let folder: TemporaryFolder
    let store: SQLiteStore

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(directory: folder.path)
    }

    /// Looks at everything at a moment, and plans the next look ten minutes on.
    func look(atMinute minute: Int) async throws {
        let now = Made.minute(minute)
        var poll = Ingestion()
        poll.feed = Made.feed("feed.xml", dueAt: Made.minute(minute + 10))
        poll.feed?.lastPolledAt = now
        var check = Made.bringing(Made.article(1, dueAt: Made.minute(minute + 10), because: .routine))
        check.articles[0].phase = .live
        check.articles[0].lastCheckedAt = now
        check.articles[0].firstSeenLive = Made.start
        check.articles[0].lastSeenLive = now
        check.articles.append(Made.article(2, dueAt: Made.minute(30), because: .routine))
        check.followUps = [Made.followUp(minute, dueAt: Made.minute(minute + 1))]
        check.events = [Event(kind: .articleSeenLive, at: now, article: Made.id(1))]
        var site = SiteState(key: Made.site)
        site.notBefore = Made.minute(minute + 5)
        check.site = site
        try await store.commit([poll, check], answering: [])
        try await store.keep(RobotsRecord(origin: "https://a.example", fetchedAt: now, status: 200, body: []))
    }

    func due(atMinute minute: Int) async throws -> Int {
        let jobs = try await store.claim(at: Made.minute(minute), limit: 100, perSite: 100, excluding: [])
        await store.release(jobs.map(\.subject))
        return jobs.count
    }

    func report() throws -> AuditReport { try StoreAudit(of: folder.path, judge: { _, _ in nil }).run() }

    @Test func `what was planned by a clock two days ahead is due again by the right one`() async throws {
        try await look(atMinute: 0)
        try await look(atMinute: 2 * Self.days)
        #expect(try await due(atMinute: 20) == 1, "but for the control of before, all waits for two days")
        #expect(try await store.planAnew(at: Made.minute(20)) == .minutes(2 * Self.days - 20))
        #expect(try await due(atMinute: 30) == 5)
        let article = try #require(try await store.article(Made.id(1)))
        #expect(article.lastSeenLive == Made.minute(20))
        #expect(article.lastCheckedAt == Made.minute(20))
        #expect(article.firstSeenLive == Made.start, "what was seen by the right clock stays")
        #expect(try await store.site(Made.site).notBefore == Made.minute(25), "a site's wish keeps its length")
        #expect(try await store.robots(of: "https://a.example") == nil)
    }

    @Test func `it is told once, as an event that the log proves, and nothing is falsely proven`() async throws {
        try await look(atMinute: 2 * Self.days)
        #expect(try await store.planAnew(at: Made.minute(20)) != nil)
        #expect(try await store.planAnew(at: Made.minute(21)) == nil)
        let event = try #require(try StoreReader(directory: folder.path).events().last?.event)
        #expect(event.kind == .clockSetBack)
        #expect(event.at == Made.minute(20))
        #expect(event.facts["from"] == Made.minute(2 * Self.days).description)
        #expect(try report().findings == [])
        #expect(try report().notProven.contains { $0.contains("the machine's clock was set back") })
    }

    @Test func `a removal in doubt goes on by the right clock, and its times are called estimates`() async throws {
        try await look(atMinute: 0)
        var pulled = Made.bringing(Made.article(1, dueAt: Made.minute(2 * Self.days + 10), because: .ladder))
        var episode = RemovalEpisode(
            number: 1, lastSeenLive: Made.start, firstSeenGone: Made.minute(2 * Self.days), snapshotBefore: nil)
        let looks = [0, 2]
        for (index, minute) in looks.enumerated() {
            let at = Made.minute(2 * Self.days + minute)
            try await store.commit(
                [Made.looking(at: "https://news.example/a/1", at, status: 404)], answering: [])
            episode.observations.append(
                GoneObservation(at: at, capture: CaptureID(rawValue: Int64(index + 1)), signal: .notFound, detail: ""))
        }
        pulled.articles[0].phase = .suspected
        pulled.articles[0].lastCheckedAt = Made.minute(2 * Self.days + 2)
        pulled.articles[0].episode = episode
        pulled.events = [Event(kind: .retractionSuspected, at: Made.minute(2 * Self.days + 2), article: Made.id(1))]
        try await store.commit([pulled], answering: [])
        #expect(try report().notProven.contains { $0.contains("estimates") } == false)

        #expect(try await store.planAnew(at: Made.minute(20)) == .minutes(2 * Self.days - 18))
        let moved = try #require(try await store.article(Made.id(1))?.episode)
        #expect(moved.firstSeenGone == Made.minute(18))
        #expect(moved.observations.map(\.at) == [Made.minute(18), Made.minute(20)])
        #expect(moved.lastSeenLive == Made.start)
        #expect(try report().findings == [], "the log names the episode as it is now")
        #expect(try report().notProven.contains { $0.contains("estimates") })
    }

    @Test(arguments: [0, 5, 14])
    func `a clock that goes on, or lags by little, changes no plan`(lag: Int) async throws {
        try await look(atMinute: 60)
        #expect(try await store.planAnew(at: Made.minute(60 - lag)) == nil)
        #expect(try await store.planAnew(at: Made.minute(9 * Self.days)) == nil)
        #expect(try await due(atMinute: 69) == 2)
    }

    @Test func `an empty store has no other clock`() async throws {
        #expect(try await store.planAnew(at: Made.start) == nil)
    }

    @Test func `times in a text are moved, but for the publisher's and those of before`() throws {
        let correction = ClockCorrection(now: Made.minute(60), ahead: .minutes(600))
        let (past, future) = (Made.minute(50), Made.minute(655))
        let text = """
            {"a":"\(past)","b":["\(future)",{"c":"\(future)"}],"published":"\(future)","d":"\\"\(future)","e":7}
            """
        let moved = correction.corrected(json: Data(text.utf8))
        #expect(
            String(decoding: moved, as: UTF8.self) == """
                {"a":"\(past)","b":["\(Made.minute(55))",{"c":"\(Made.minute(55))"}],"published":"\(future)",\
                "d":"\\"\(future)","e":7}
                """)
        let tight = ClockCorrection(now: Made.minute(60), ahead: .minutes(620))
        let both = Data(#"{"a":"\#(past)","b":"\#(future)"}"#.utf8)
        #expect(
            String(decoding: tight.corrected(json: both), as: UTF8.self) == #"{"a":"\#(past)","b":"\#(past)"}"#,
            "none comes to lie before one that stands")
    }
}
