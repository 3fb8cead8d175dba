import GRDB
import RetractdCore
import Testing

@testable import Storage

@Suite struct CommitTests {
    let folder: TemporaryFolder
    let store: SQLiteStore

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(directory: folder.path)
    }

    /// An ingestion that touches every table.
    static func full(_ number: Int, body: String = "<p>text</p>", at: Timestamp = Made.start) -> Ingestion {
        var ingestion = Ingestion()
        var article = Made.article(number)
        article.phase = .live
        article.lastSeenLive = at
        article.episode = RemovalEpisode(
            number: 1, lastSeenLive: at, firstSeenGone: at, snapshotBefore: Made.digest(body))
        ingestion.articles = [article]
        ingestion.capture = Made.capture(article.url, at: at, body: body)
        ingestion.keys = [IdentityKeyEntry(key: "url:\(article.url)", article: article.id)]
        ingestion.site = SiteState(key: Made.site)
        ingestion.followUps = [Made.followUp(number)]
        ingestion.events = [Made.event(.articleSeenLive, article.id)]
        ingestion.alerts = [Made.alert("alert-\(number)", article.id)]
        ingestion.edits = [edit(article.id, revision: 2)]
        ingestion.revisions = [revision(article.id, number: 1, at: at)]
        return ingestion
    }

    /// The same, with claims that can all be true together.
    static func whole(_ number: Int, body: String, at: Timestamp = Made.start) -> Ingestion {
        var ingestion = full(number, body: body, at: at)
        let id = ingestion.articles[0].id
        ingestion.revisions = [
            Revision(
                article: id, number: 1, firstSeen: at, capture: CaptureID(rawValue: Int64(number)),
                snapshot: Made.digest(body), textDigest: Made.digest("t"), headline: "头条", byline: nil, published: nil,
                modified: nil, blocks: [TextBlock(kind: .paragraph, text: "正文。")], extractorVersion: 1)
        ]
        return ingestion
    }

    /// The revision after one, which the edit of ``full(_:body:at:)`` made.
    static func later(than first: Revision) -> Revision {
        Revision(
            article: first.article, number: first.number + 1, firstSeen: first.firstSeen, capture: first.capture,
            snapshot: first.snapshot, textDigest: Made.digest("later"), headline: first.headline, byline: nil,
            published: nil, modified: nil, blocks: first.blocks + [TextBlock(kind: .note, text: "更正")],
            extractorVersion: 1)
    }

    static func edit(_ article: ArticleID, revision: Int) -> Edit {
        Edit(
            article: article, revision: revision, at: Made.start, kind: "fact-number", severity: .material, score: 6,
            flags: ["stealth"], summary: "۳ → ۵", reasons: [], headlineBefore: "قدیم", headlineAfter: "جدید")
    }

    static func revision(_ article: ArticleID, number: Int, at: Timestamp) -> Revision {
        Revision(
            article: article, number: number, firstSeen: at, capture: CaptureID(rawValue: 1),
            snapshot: Made.digest("s"), textDigest: Made.digest("t"), headline: "头条", byline: nil, published: nil,
            modified: nil, blocks: [TextBlock(kind: .paragraph, text: "正文。"), TextBlock(kind: .note, text: "更正")],
            extractorVersion: 1)
    }

    @Test func `the words of a moment are the latest by then, and the first where none were read by then`() async throws
    {
        var ingestion = Self.full(7)
        ingestion.revisions += [2, 3].map { number in
            Self.revision(Made.id(7), number: number, at: Made.start.advanced(by: .hours(number)))
        }
        try await store.commit([ingestion], answering: [])
        for (hours, number) in [(-1, 1), (0, 1), (2, 2), (9, 3)] {
            let moment = Made.start.advanced(by: .hours(hours))
            #expect(try await store.revision(of: Made.id(7), at: moment)?.number == number)
        }
    }

    static let tables = [
        "article", "article_key", "capture", "snapshot", "revision", "edit", "episode", "event", "alert", "follow_up",
        "site",
    ]

    func counts() throws -> [String: Int] {
        try store.pool.write { db in
            var counts: [String: Int] = [:]
            for table in Self.tables { counts[table] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") }
            return counts
        }
    }

    @Test func `a commit reaches every table`() async throws {
        try await store.commit([Self.full(1)], answering: [])
        #expect(try counts().filter { $0.value != 1 } == [:])
    }

    @Test(arguments: tables)
    func `a commit whose write to any one table fails leaves nothing in any other`(table: String) async throws {
        try await store.pool.write { db in
            try db.execute(
                sql: "CREATE TRIGGER fault BEFORE INSERT ON \(table) BEGIN SELECT raise(ABORT, 'made to fail'); END")
        }
        let error = await #expect(throws: StoreError.self) {
            try await store.commit([Self.full(1)], answering: [])
        }
        #expect(error?.description.contains("made to fail") == true)
        #expect(try counts().filter { $0.value != 0 } == [:])
        try await store.pool.write { try $0.execute(sql: "DROP TRIGGER fault") }
        try await store.commit([Self.full(1)], answering: [])
        #expect(try counts().filter { $0.value != 1 } == [:])
    }

    @Test func `of two ingestions in one commit neither is kept where the second fails`() async throws {
        var broken = Self.full(2)
        broken.articles[0].episode?.score = .nan
        await #expect(throws: StoreError.self) {
            try await store.commit([Self.full(1), broken], answering: [])
        }
        #expect(try counts().filter { $0.value != 0 } == [:])
    }

    @Test func `what was committed is there when the store is opened again`() async throws {
        let folder = try TemporaryFolder()
        let ingestion = Self.full(7)
        try await SQLiteStore(directory: folder.path).commit([ingestion], answering: [])
        do {
            let store = try SQLiteStore(directory: folder.path)
            #expect(try await store.article(Made.id(7)) == ingestion.articles[0])
            #expect(try await store.latestRevision(of: Made.id(7)) == ingestion.revisions[0])
            #expect(try await store.site(Made.site) == ingestion.site)
            #expect(try await store.articles(keys: ["url:\(ingestion.articles[0].url)", "none"]).count == 1)
            #expect(try await store.pendingAlerts(for: "stdout", after: 0, limit: 10).map(\.alert) == ingestion.alerts)
            #expect(try await store.nextCaptureID() == CaptureID(rawValue: 2))
        }
        let reader = try StoreReader(directory: folder.path)
        #expect(try reader.edits(of: Made.id(7)) == ingestion.edits)
        #expect(try reader.episodes(of: Made.id(7)) == ingestion.articles.compactMap(\.episode))
        #expect(try reader.events().map(\.event) == ingestion.events)
    }

    @Test func `every field of an article comes back as it went in`() async throws {
        var article = Made.article(3)
        article.url = "https://news.example/moved/مسیر"
        article.title = "عنوان «تازه»\u{200C}\n2"
        article.language = "fa-ir"
        article.publishedAt = Made.minute(-90)
        article.firstSeenLive = Made.minute(1)
        article.lastSeenLive = Timestamp(microseconds: Made.start.microseconds + 123_456)
        article.lastCheckedAt = Made.minute(4)
        article.phase = .suspected
        article.validators = Validators(entityTag: "W/\"x\"", lastModified: "Tue, 24 Nov 2026 01:00:00 GMT")
        article.nextCheck = PlannedCheck(at: Made.minute(5), reason: .failedControl)
        article.consecutiveFailures = 2
        article.revision = RevisionReference(
            number: 4, textDigest: Made.digest("a"), snapshot: Made.digest("b"), headline: nil, textLength: 900,
            surface: Made.digest("c"))
        article.seenHeadlines = ["یک", "two"]
        article.listedTitles = ["三"]
        article.episode = RemovalEpisode(
            number: 2, lastSeenLive: nil, firstSeenGone: Made.minute(9), snapshotBefore: nil)
        article.feedAbsence = FeedAbsence(since: Made.minute(3), margin: 4, polls: 2, nothingPushedItOut: true)
        article.isUnlistedTold = true
        article.isLiveBlog = true
        try await store.commit([Made.bringing(article)], answering: [])
        #expect(try await store.article(article.id) == article)
        article.nextCheck = nil
        article.episode?.strength = .cleared
        article.revision = nil
        try await store.commit([Made.bringing(article)], answering: [])
        #expect(try await store.articles([article.id, Made.id(99)]) == [article.id: article])
    }

    @Test func `an unchanged check extends the last capture and moves the plan, whatever was unknown before`()
        async throws
    {
        var article = Made.article(1)
        article.phase = .live
        var first = Made.bringing(article)
        first.capture = Made.capture(article.url, at: Made.start, body: "text")
        try await store.commit([first], answering: [])
        var quiet = Ingestion()
        quiet.unchanged = .check(
            UnchangedCheck(
                article: article.id, checkedAt: Made.minute(10), liveAsOf: Made.minute(9),
                nextCheck: PlannedCheck(at: Made.minute(30), reason: .routine),
                validators: Validators(entityTag: "\"2\"", lastModified: nil)))
        try await store.commit([quiet], answering: [])
        let after = try #require(try await store.article(article.id))
        #expect(after.lastSeenLive == Made.minute(9))
        #expect(after.lastCheckedAt == Made.minute(10))
        #expect(after.nextCheck?.at == Made.minute(30))
        #expect(after.validators.entityTag == "\"2\"")
        quiet.unchanged = .check(
            UnchangedCheck(
                article: article.id, checkedAt: Made.minute(30), liveAsOf: Made.minute(5), nextCheck: nil,
                validators: nil))
        try await store.commit([quiet], answering: [])
        let last = try #require(try await store.article(article.id))
        #expect(last.lastSeenLive == Made.minute(9), "an older answer of a cache takes nothing back")
        #expect(last.nextCheck == nil)
        #expect(last.phase == .unwatched)
        let rows = try StoreReader(directory: folder.path).captures(of: article.id)
        #expect(rows.map(\.count) == [3])
        #expect(rows.map(\.lastAt) == [Made.minute(30)])
    }

    @Test func `other bytes of an unchanged page are kept with a capture of their own`() async throws {
        var article = Made.article(1)
        article.phase = .live
        article.revision = RevisionReference(
            number: 1, textDigest: Made.digest("t"), snapshot: Made.digest("text"), headline: nil, textLength: 4,
            surface: Made.digest("surface"))
        var first = Made.bringing(article)
        first.capture = Made.capture(article.url, at: Made.start, body: "text")
        try await store.commit([first], answering: [])
        let again = Made.capture(article.url, at: Made.minute(10), body: "text with another key")
        let digest = try #require(again.capture.outcome.response?.payload)
        func check(at now: Timestamp, snapshot: RetractdCore.Digest?) -> Unchanged {
            var check = UnchangedCheck(
                article: article.id, checkedAt: now, liveAsOf: now,
                nextCheck: PlannedCheck(at: Made.minute(90), reason: .routine), validators: nil)
            check.snapshot = snapshot
            return .check(check)
        }
        try await store.commit(
            [Ingestion(check(at: Made.minute(10), snapshot: digest), by: again)], answering: [])
        let after = try #require(try await store.article(article.id))
        #expect(after.revision?.snapshot == digest)
        #expect(after.revision?.surface == Made.digest("surface"))
        #expect(after.lastSeenLive == Made.minute(10))
        try await store.commit([Ingestion(check(at: Made.minute(20), snapshot: nil), by: again)], answering: [])
        let reader = try StoreReader(directory: folder.path)
        let rows = try reader.captures(of: article.id)
        #expect(rows.map(\.count) == [1, 2])
        #expect(rows.map(\.lastAt) == [Made.start, Made.minute(20)])
        #expect(try reader.events().map(\.event.kind) == [.recordsKept, .recordsKept])
        #expect(try reader.events().map(\.event.article) == [article.id, article.id])
    }

    @Test func `an alert that is already there is not written again`() async throws {
        try await store.commit([Self.full(1)], answering: [])
        try await store.commit([Self.full(1)], answering: [])
        #expect(try counts()["alert"] == 1)
    }

    @Test func `a follow-up that was answered is not asked for again, nor one of a settled suspect done`() async throws
    {
        try await store.commit([Self.full(1)], answering: [])
        var answer = Ingestion()
        answer.answeredFollowUp = Made.followUp(1).id
        try await store.commit([answer], answering: [])
        try await store.commit([Self.full(1)], answering: [])
        #expect(try counts()["follow_up"] == 0)
        try await store.commit([Self.full(2)], answering: [])
        var settled = Ingestion()
        settled.settledSuspects = [Made.id(2)]
        try await store.commit([settled], answering: [])
        #expect(try counts()["follow_up"] == 0)
    }

    @Test func `robots.txt is kept by origin, the latest only`() async throws {
        let first = RobotsRecord(origin: "https://news.example", fetchedAt: Made.start, status: nil, body: [])
        let second = RobotsRecord(
            origin: "https://news.example", fetchedAt: Made.minute(1), status: 200, body: Array("Disallow: /".utf8))
        try await store.keep(first)
        #expect(try await store.robots(of: first.origin) == first)
        try await store.keep(second)
        #expect(try await store.robots(of: first.origin) == second)
        #expect(try await store.robots(of: "https://other.example") == nil)
    }
}
