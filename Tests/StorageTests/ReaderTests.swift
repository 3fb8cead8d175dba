import RetractdCore
import Testing

@testable import Storage

@Suite struct ReaderTests {
    let folder: TemporaryFolder
    let store: SQLiteStore

    init() throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(directory: folder.path)
    }

    @Test func `a reader sees whole commits while the writer goes on`() async throws {
        let reader = try StoreReader(directory: folder.path)
        let store = store
        async let writing: Void = {
            for number in 1...60 { try await store.commit([CommitTests.full(number)], answering: []) }
        }()
        var last = 0
        while last < 60 {
            let status = try reader.status(at: Made.start)
            #expect(status.events >= last)
            #expect(status.events == status.alerts, "a commit is seen whole or not at all")
            #expect(try reader.firstBrokenEvent() == nil)
            last = status.events
            await Task.yield()
        }
        try await writing
    }

    @Test func `removals are found by strength, time and feed, the latest first`() async throws {
        try await store.reconcile(
            [Made.configured("BBC فارسی", url: "https://one.example/feed")], at: Made.start
        ) { _ in Made.start }
        for (number, strength) in [RemovalEpisode.Strength.confirmed, .cleared, .suspected].enumerated() {
            var article = Made.article(number)
            if number == 0 {
                article = ArticleState(
                    id: Made.id(0), site: Made.site, url: "https://one.example/0",
                    feed: Made.configured("", url: "https://one.example/feed").id, title: "t", publishedAt: nil,
                    firstListedAt: Made.start)
            }
            article.episode = RemovalEpisode(
                number: 1, lastSeenLive: nil, firstSeenGone: Made.minute(number), snapshotBefore: nil)
            article.episode?.strength = strength
            try await store.commit([Made.bringing(article)], answering: [])
        }
        let reader = try StoreReader(directory: folder.path)
        #expect(try reader.retractions(RetractionFilter()).map(\.article.id) == [Made.id(2), Made.id(0)])
        #expect(try reader.retractions(RetractionFilter(since: Made.minute(1))).map(\.article.id) == [Made.id(2)])
        #expect(try reader.retractions(RetractionFilter(feed: "bbc")).map(\.feedName) == ["BBC فارسی"])
        #expect(try reader.retractions(RetractionFilter(strengths: [.cleared])).map(\.article.id) == [Made.id(1)])
        #expect(try reader.retractions(RetractionFilter(strengths: [])).isEmpty)
        #expect(try reader.retractions(RetractionFilter(limit: 1)).count == 1)
    }

    /// The outlet is named in capitals of another alphabet; the second is known by its site alone.
    @Test func `a list is read a stretch at a time, by outlets' names in any letter case and script`() async throws {
        let feed = Made.configured("ПОРТОВЫЙ Вестник", url: "https://one.example/feed")
        try await store.reconcile([feed], at: Made.start) { _ in Made.start }
        for number in 0..<7 {
            var article = ArticleState(
                id: Made.id(number), site: Made.site, url: "https://one.example/\(number)",
                feed: number < 6 ? feed.id : FeedID(rawValue: "nobody"), title: "t", publishedAt: nil,
                firstListedAt: Made.start)
            article.episode = RemovalEpisode(
                number: 1, lastSeenLive: nil, firstSeenGone: Made.minute(number), snapshotBefore: nil)
            article.episode?.strength = .confirmed
            try await store.commit([Made.bringing(article)], answering: [])
        }
        let reader = try StoreReader(directory: folder.path)
        let stretch = RetractionFilter(feed: "портовый").stretch(limit: 2, skipping: 3)
        #expect(try reader.retractions(stretch).map(\.article.id) == [Made.id(2), Made.id(1)])
        #expect(try reader.retractions(RetractionFilter(feed: "портовый")).count == 6)
        let site = String(Made.site.rawValue.prefix(4)).uppercased()
        #expect(try reader.retractions(RetractionFilter(feed: site)).map(\.article.id) == [Made.id(6)])
        #expect(try reader.retractions(RetractionFilter(feed: "%")).isEmpty)
    }

    /// What SQLite reads out of the JSON is what decoding all of it would give.
    @Test(arguments: [
        [RemovalSignal.notFound], [.notice, .notFound], [.notFound, .gone], [],
    ])
    func `a list shows of a removal what its own page shows`(seen: [RemovalSignal]) async throws {
        var article = Made.article(1)
        var episode = RemovalEpisode(
            number: 3, lastSeenLive: Made.start, firstSeenGone: Made.minute(1), snapshotBefore: Made.digest("before"))
        episode.strength = .suspected
        episode.suspectedAt = Timestamp(microseconds: Made.start.microseconds + 1)
        episode.score = -12.25
        episode.snapshotAfter = seen.isEmpty ? nil : Made.digest("after")
        episode.observations = seen.enumerated().map { index, signal in
            GoneObservation(
                at: Made.minute(index), capture: CaptureID(rawValue: 1), signal: signal, detail: "“signal” \u{0} é")
        }
        article.episode = episode
        try await store.commit([Made.bringing(article)], answering: [])
        let row = try #require(try StoreReader(directory: folder.path).retractions(RetractionFilter()).first)
        let glance = row.episode
        #expect(row.article.id == article.id && row.article.title == article.title && row.article.url == article.url)
        #expect(glance.number == 3 && glance.strength == .suspected && glance.signal == episode.signal)
        #expect(glance.firstSeenGone == episode.firstSeenGone && glance.lastSeenLive == episode.lastSeenLive)
        #expect(glance.suspectedAt == episode.suspectedAt && glance.confirmedAt == nil && glance.endedAt == nil)
        #expect(glance.score == episode.score && glance.feedMargin == nil)
        #expect(glance.snapshotBefore == episode.snapshotBefore && glance.snapshotAfter == episode.snapshotAfter)
    }

    @Test func `edits are found by severity`() async throws {
        try await store.commit([CommitTests.full(1)], answering: [])
        let reader = try StoreReader(directory: folder.path)
        #expect(try reader.edits(EditFilter(minimumSeverity: .material)).map(\.edit.summary) == ["۳ → ۵"])
        #expect(try reader.edits(EditFilter(minimumSeverity: .major)).isEmpty)
    }

    @Test func `a list shows of an edit what its own page shows`() async throws {
        let ingestion = CommitTests.full(1)
        let edit = try #require(ingestion.edits.first)
        try await store.commit([ingestion], answering: [])
        let glance = try #require(try StoreReader(directory: folder.path).edits(EditFilter()).first).edit
        #expect(glance.revision == edit.revision && glance.at == edit.at && glance.severity == edit.severity)
        #expect(glance.kind == edit.kind && glance.score == edit.score && glance.flags == edit.flags)
        #expect(glance.summary == edit.summary && glance.headlineBefore == edit.headlineBefore)
        #expect(glance.headlineAfter == edit.headlineAfter && glance.reasons == edit.reasons)
    }

    @Test func `an article is found by the beginning of its id or by its URL`() async throws {
        try await store.commit([Made.bringing(Made.article(0xABC), Made.article(0xABD))], answering: [])
        let reader = try StoreReader(directory: folder.path)
        #expect(try reader.articles(matching: "0000000000000ABC") == [Made.id(0xABC)])
        #expect(try reader.articles(matching: "0000") == [Made.id(0xABC), Made.id(0xABD)])
        #expect(try reader.articles(matching: "000").isEmpty)
        #expect(try reader.articles(matching: "https://news.example/a/\(0xABC)") == [Made.id(0xABC)])
        #expect(try reader.articles(matching: "' OR 1=1 --").isEmpty)
    }

    @Test func `what is overdue is counted`() async throws {
        try await store.commit([Made.bringing(Made.article(1), Made.article(2, dueAt: Made.minute(9)))], answering: [])
        let status = try StoreReader(directory: folder.path).status(at: Made.minute(5))
        #expect(status.overdue == 1)
        #expect(status.oldestDue == Made.start)
        #expect(status.articles == ["unfetched": 2])
    }

    @Test func `how long stories waited for their first look is told, and how many still wait`() async throws {
        let articles = [0, 4, 30].enumerated().map { index, wait in
            var article = Made.article(index + 1)
            article.phase = .live
            article.firstSeenLive = Made.minute(wait)
            return article
        }
        try await store.commit(
            [Made.bringing(articles[0], articles[1], articles[2], Made.article(4))], answering: [])
        let looks = try StoreReader(directory: folder.path).status(at: Made.minute(40)).firstLooks
        #expect(looks.waits.count == 3 && looks.unseen == 1)
        #expect(looks.waits.medianSeconds == 240 && looks.waits.worstSeconds == 1_800)
        let later = try StoreReader(directory: folder.path).status(at: Made.start.advanced(by: .days(2))).firstLooks
        #expect(later.waits.count == 0 && later.unseen == 0, "only the last day counts")
    }

    @Test func `siblings are the site's own, live, fresh, without the one in question`() async throws {
        var articles = (1...4).map { number in
            var article = Made.article(number)
            article.phase = .live
            article.lastSeenLive = Made.minute(number)
            return article
        }
        articles[3].phase = .suspected
        try await store.commit(articles.map { Made.bringing($0) }, answering: [])
        let found = try await store.siblings(of: Made.site, except: Made.id(3), liveSince: Made.minute(1), limit: 9)
        #expect(found.map(\.article) == [Made.id(2), Made.id(1)])
        #expect(
            try await store.siblings(of: Made.site, except: Made.id(9), liveSince: Made.minute(3), limit: 1).count == 1)
        #expect(try await store.watchedCount(of: Made.site) == 4)
    }
}
