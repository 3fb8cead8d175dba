import RetractdCore
import Testing

@testable import Storage

@Suite struct ReconcileTests {
    let folder: TemporaryFolder
    let store: SQLiteStore
    static let one = Made.configured("یک", url: "https://one.example/feed")
    static let two = Made.configured("Two", url: "https://two.example/feed")

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore(directory: folder.path)
        try await store.reconcile([Self.one, Self.two], at: Made.start) { _ in Made.minute(1) }
    }

    func reconcile(_ feeds: [ConfiguredFeed], at minute: Int) async throws {
        try await store.reconcile(feeds, at: Made.minute(minute)) { _ in Made.minute(minute + 1) }
    }

    func events() throws -> [EventKind] { try StoreReader(directory: folder.path).events().map(\.event.kind) }

    @Test func `a new feed is due when its first poll is`() async throws {
        let feed = try #require(try await store.feed(Self.one.id))
        #expect(feed.name == "یک")
        #expect(feed.nextPollAt == Made.minute(1))
        #expect(feed.site == SiteKey(rawValue: "one.example"))
        #expect(try events() == [.feedConfigured, .feedConfigured])
    }

    @Test func `saying the same again changes nothing`() async throws {
        let before = try await store.feed(Self.one.id)
        try await reconcile([Self.one, Self.two], at: 50)
        #expect(try await store.feed(Self.one.id) == before)
        #expect(try events().count == 2)
    }

    @Test func `a feed that vanished is kept but no longer polled, and comes back with its memory`() async throws {
        var state = try #require(try await store.feed(Self.one.id))
        state.pollCount = 7
        state.window = [
            WindowItem(article: Made.id(1), key: "k", titleKey: "t", firstSeen: Made.start, published: nil)
        ]
        var ingestion = Ingestion()
        ingestion.feed = state
        try await store.commit([ingestion], answering: [])
        try await reconcile([Self.two], at: 5)
        #expect(try await store.feed(Self.one.id)?.isConfigured == false)
        let jobs = try await store.claim(at: Made.minute(90), limit: 9, perSite: 9, excluding: [])
        #expect(jobs.map(\.subject) == [.feed(Self.two.id)])
        #expect(try events().last == .feedRemoved)
        try await reconcile([Self.two], at: 6)
        #expect(try events().count == 3)
        try await reconcile([Self.two, Self.one], at: 10)
        let back = try #require(try await store.feed(Self.one.id))
        #expect(back.isConfigured)
        #expect(back.window == state.window)
        #expect(back.pollCount == 7)
        #expect(back.nextPollAt == Made.minute(11))
        #expect(try events().last == .feedConfigured)
    }

    @Test func `a renamed feed keeps its state; what rests on it shows the new name`() async throws {
        let renamed = Made.configured("نام تازه", url: Self.one.url)
        try await reconcile([renamed, Self.two], at: 5)
        let feed = try #require(try await store.feed(Self.one.id))
        #expect(feed.name == "نام تازه")
        #expect(feed.nextPollAt == Made.minute(1))
        #expect(try StoreReader(directory: folder.path).feeds().map(\.state.name) == ["Two", "نام تازه"])
    }

    @Test func `a shorter interval is felt at once, a longer one not before the next poll`() async throws {
        var state = try #require(try await store.feed(Self.one.id))
        state.lastPolledAt = Made.minute(10)
        state.nextPollAt = Made.minute(20)
        var ingestion = Ingestion()
        ingestion.feed = state
        try await store.commit([ingestion], answering: [])
        try await reconcile([Made.configured("یک", url: Self.one.url, interval: .minutes(2)), Self.two], at: 11)
        #expect(try await store.feed(Self.one.id)?.nextPollAt == Made.minute(12))
        try await reconcile([Made.configured("یک", url: Self.one.url, interval: .hours(2)), Self.two], at: 11)
        #expect(try await store.feed(Self.one.id)?.nextPollAt == Made.minute(12))
        #expect(try await store.feed(Self.one.id)?.interval == .hours(2))
    }
}
