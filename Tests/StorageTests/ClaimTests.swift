import GRDB
import RetractdCore
import Testing

@testable import Storage

@Suite struct ClaimTests {
    let folder: TemporaryFolder
    let store: SQLiteStore
    let other = SiteKey(rawValue: "other.example")

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(directory: folder.path)
    }

    func claim(
        _ limit: Int = 100, perSite: Int = 100, excluding: Set<SiteKey> = [], at: Timestamp = Made.minute(60)
    ) async throws -> [Job] {
        try await store.claim(at: at, limit: limit, perSite: perSite, excluding: excluding)
    }

    func commit(_ articles: [ArticleState] = [], feeds: [FeedState] = [], followUps: [FollowUp] = []) async throws {
        var all: [Ingestion] = feeds.map {
            var ingestion = Ingestion()
            ingestion.feed = $0
            return ingestion
        }
        var ingestion = Ingestion()
        ingestion.articles = articles
        ingestion.followUps = followUps
        all.append(ingestion)
        try await store.commit(all, answering: [])
    }

    @Test func `rank goes before due time, due time within a rank`() async throws {
        try await commit(
            [
                Made.article(1, dueAt: Made.minute(1), because: .routine),
                Made.article(2, dueAt: Made.minute(9), because: .ladder),
                Made.article(3, dueAt: Made.minute(8), because: .firstLook),
                Made.article(4, dueAt: Made.minute(3), because: .leftFeed),
                Made.article(5, dueAt: Made.minute(2), because: .feedChanged),
                Made.article(6, dueAt: Made.start, because: .retry),
            ],
            feeds: [Made.feed("late", dueAt: Made.minute(7)), Made.feed("early", dueAt: Made.minute(5))],
            followUps: [Made.followUp(1, dueAt: Made.minute(30)), Made.followUp(2, dueAt: Made.minute(20))])
        let jobs = try await claim()
        #expect(
            jobs.map(\.rank) == [
                .control, .control, .ladder, .ladder, .feed, .feed, .firstLook, .firstLook, .routine, .routine,
            ])
        #expect(jobs.map(\.dueAt) == [20, 30, 3, 9, 5, 7, 2, 8, 0, 1].map(Made.minute))
    }

    @Test func `a missing story has its feed asked at once, and the sitemaps of its site, and no other`() async throws {
        func feed(_ name: String, _ format: FeedFormat, site: SiteKey = Made.site) -> FeedState {
            var feed = Made.feed(name, site: site, dueAt: Made.minute(500))
            feed.format = format
            return feed
        }
        try await commit(feeds: [
            feed("news", .rss), feed("sport", .rss), feed("sitemap", .newsSitemap),
            feed("elsewhere", .newsSitemap, site: other),
        ])
        var asking = Made.bringing(Made.article(1, dueAt: Made.minute(400)))
        asking.alerts = [Made.alert("suspected")]
        asking.hurriedFeed = Made.feed("news").id
        try await store.commit([asking], answering: [])
        let jobs = try await claim(at: Made.minute(399))
        #expect(Set(jobs.map(\.subject)) == [.feed(Made.feed("news").id), .feed(Made.feed("sitemap").id)])
    }

    @Test func `only what is due is handed out, and each piece once until it is given back`() async throws {
        try await commit([Made.article(1), Made.article(2, dueAt: Made.minute(10))])
        let first = try await claim(at: Made.minute(5))
        #expect(first.map(\.subject) == [.article(Made.id(1))])
        #expect(try await claim(at: Made.minute(5)).isEmpty)
        await store.release(first.map(\.subject))
        #expect(try await claim(at: Made.minute(10)).map(\.subject) == [.article(Made.id(1)), .article(Made.id(2))])
    }

    @Test func `a commit that answers a job gives it back with its new plan`() async throws {
        try await commit([Made.article(1)])
        let jobs = try await claim()
        try await store.commit(
            [Made.bringing(Made.article(1, dueAt: Made.minute(61), because: .routine))],
            answering: jobs.map(\.subject))
        #expect(try await claim().isEmpty)
        #expect(try await claim(at: Made.minute(61)).map(\.rank) == [.routine])
    }

    @Test func `a commit that fails keeps its job handed out`() async throws {
        try await commit([Made.article(1)])
        let jobs = try await claim()
        var broken = Made.bringing(Made.article(1))
        broken.articles[0].episode = RemovalEpisode(
            number: 1, lastSeenLive: nil, firstSeenGone: Made.start, snapshotBefore: nil)
        broken.articles[0].episode?.score = .infinity
        await #expect(throws: StoreError.self) {
            try await store.commit([broken], answering: jobs.map(\.subject))
        }
        #expect(try await claim().isEmpty)
    }

    @Test func `work handed out when the process died is due again`() async throws {
        let folder = try TemporaryFolder()
        do {
            let store = try SQLiteStore(directory: folder.path)
            try await store.commit([Made.bringing(Made.article(1))], answering: [])
            #expect(try await store.claim(at: Made.start, limit: 9, perSite: 9, excluding: []).count == 1)
        }
        do {
            let store = try SQLiteStore(directory: folder.path)
            #expect(try await store.claim(at: Made.start, limit: 9, perSite: 9, excluding: []).count == 1)
        }
    }

    @Test func `the limits of a claim and of a site are kept`() async throws {
        try await commit((1...6).map { Made.article($0) } + (7...12).map { Made.article($0, site: other) })
        let jobs = try await claim(5, perSite: 2)
        #expect(
            jobs.map(\.site.rawValue).sorted() == ["news.example", "news.example", "other.example", "other.example"])
        #expect(try await claim(3).count == 3)
        #expect(try await claim(0).isEmpty)
    }

    @Test func `a site that is to be left alone gets nothing, and never hides another's work`() async throws {
        let crowd = (1...(DueWork.mostLookedAt + 10)).map { Made.article($0, dueAt: Made.start, because: .routine) }
        try await commit(
            crowd + [Made.article(9_999, site: other, dueAt: Made.minute(30), because: .routine)],
            feeds: [Made.feed("f")], followUps: [Made.followUp(1)])
        let jobs = try await claim(excluding: [Made.site])
        #expect(jobs.map(\.subject) == [.article(Made.id(9_999))])
    }

    @Test func `the next due time looks past what is handed out`() async throws {
        #expect(try await store.nextDue() == nil)
        try await commit(
            [Made.article(1, dueAt: Made.minute(3)), Made.article(2, dueAt: Made.minute(8), because: .routine)],
            feeds: [Made.feed("f", dueAt: Made.minute(5))], followUps: [Made.followUp(3, dueAt: Made.minute(9))])
        #expect(try await store.nextDue() == Made.minute(3))
        _ = try await claim(at: Made.minute(3))
        #expect(try await store.nextDue() == Made.minute(5))
        _ = try await claim(at: Made.minute(5))
        #expect(try await store.nextDue() == Made.minute(8))
        _ = try await claim(at: Made.minute(8))
        #expect(try await store.nextDue() == Made.minute(9))
    }

    @Test func `a job asks with validators, but a confirmation goes to the origin without`() async throws {
        var routine = Made.article(1, because: .routine)
        routine.phase = .live
        routine.publishedAt = Made.minute(-30)
        routine.validators = Validators(entityTag: "\"1\"", lastModified: nil)
        routine.revision = RevisionReference(
            number: 1, textDigest: Made.digest("t"), snapshot: Made.digest("s"), headline: nil, textLength: 1,
            surface: Made.digest("u"))
        var ladder = routine
        ladder = Made.article(2, because: .ladder)
        ladder.validators = routine.validators
        ladder.revision = routine.revision
        ladder.phase = .suspected
        try await commit([routine, ladder])
        let jobs = try await claim()
        #expect(jobs.map(\.request.validators) == [.none, routine.validators])
        #expect(jobs.map(\.request.purpose) == [.confirmation, .article])
        #expect(jobs.map(\.request.bypassesCaches) == [true, false])
        #expect(jobs.map(\.quiet) == [nil, .article(try #require(Self.quiet(routine)))])
    }

    private static func quiet(_ article: ArticleState) -> QuietArticle? {
        article.publishedAt.map {
            QuietArticle(
                article: article.id, feed: article.feed, attentionReference: $0, firstListedAt: article.firstListedAt,
                snapshot: article.revision?.snapshot, surface: article.revision?.surface)
        }
    }

    // MARK: Quiet feeds

    /// A feed with nothing in doubt, as it stands after a whole answer.
    private static var quietFeed: FeedState {
        var feed = Made.feed("quiet.xml")
        feed.validators = Validators(entityTag: "\"1\"", lastModified: nil)
        feed.nextValidators = feed.validators
        feed.trust.lastWholeAt = Made.minute(-20)
        feed.trust.notModifiedSince = 2
        feed.pollCount = 7
        feed.notModifiedCount = 5
        feed.quietUntil = Made.minute(600)
        return feed
    }

    private func keep(_ feed: FeedState, _ site: SiteState? = nil) async throws {
        var ingestion = Ingestion()
        ingestion.feed = feed
        ingestion.site = site
        ingestion.capture = Made.capture(feed.url, at: Made.start, body: "<rss/>", purpose: .feed)
        try await store.commit([ingestion], answering: [])
    }

    @Test func `a quiet feed's job knows what a 304 needs, unless its site has trouble`() async throws {
        let feed = Self.quietFeed
        try await keep(feed)
        let job = try #require(try await claim().first)
        #expect(job.request == FetchRequest(url: feed.url, purpose: .feed, validators: feed.validators))
        #expect(
            job.quiet
                == .feed(
                    QuietFeed(
                        feed: feed.id, interval: feed.interval, isIntervalExplicit: false,
                        validators: feed.validators, lastWholeAt: Made.minute(-20), notModifiedSince: 2, pollCount: 7,
                        until: Made.minute(600))))
        await store.release([job.subject])
        var site = SiteState(key: feed.site)
        site.troubles = [SiteTrouble(url: feed.url, at: Made.start, kind: .outage, detail: "no answer")]
        try await keep(feed, site)
        #expect(try await claim().map(\.quiet) == [nil])
    }

    @Test func `a poll that changed nothing moves the feed's plan and counts, and extends its last capture`()
        async throws
    {
        var feed = Self.quietFeed
        try await keep(feed)
        var ingestion = Ingestion()
        ingestion.unchanged = .poll(
            UnchangedPoll(
                feed: feed.id, polledAt: Made.minute(10), nextPollAt: Made.minute(19), nextPollReason: "every so often",
                nextValidators: .none))
        try await store.commit([ingestion], answering: [])
        feed.lastPolledAt = Made.minute(10)
        feed.lastGoodAt = Made.minute(10)
        feed.nextPollAt = Made.minute(19)
        feed.nextPollReason = "every so often"
        feed.nextValidators = .none
        feed.pollCount += 1
        feed.notModifiedCount += 1
        feed.trust.notModifiedSince += 1
        #expect(try await store.feed(feed.id) == feed)
        let spans = try await store.read { db in
            try Int.fetchAll(db, sql: "SELECT count FROM capture UNION ALL SELECT last_at / 60000000 FROM capture")
        }
        #expect(spans == [2, Int(Made.minute(10).seconds / 60)])
    }
}
