import LoopbackSite
import RetractdCore
import Testing

/// What the answers to a request for a feed mean, and do not mean.
@Suite struct StatusCodeTests {
    private static let day = 24 * 60.0

    // MARK: Moves

    @Test(arguments: [301, 308])
    func `a permanent move is taken once it was seen for a week, and feeds.json stays as it is`(
        status: Int
    ) async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { _, _ in .redirect(to: "/new.xml", status: status) },
                "/new.xml": { _, _ in MadeFeed.reply() },
            ], interval: .hours(12), watchFor: .hours(1))
        try await site.passes(to: 10 * Self.day, every: 60)
        let old = site.minutes("/feed.xml")
        #expect(old.count >= 10)
        #expect((6.9 * Self.day...8 * Self.day).contains(try #require(old.last)))
        #expect(try #require(site.minutes("/new.xml").last) > 9 * Self.day)
        let feed = try #require(try await site.feed())
        #expect(feed.url.hasSuffix("/feed.xml") && feed.pollURL.hasSuffix("/new.xml"))
    }

    @Test(arguments: [302, 303, 307])
    func `a passing redirect is followed and never kept`(status: Int) async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { _, _ in .redirect(to: "/new.xml", status: status) },
                "/new.xml": { _, _ in MadeFeed.reply() },
            ], interval: .hours(12), watchFor: .hours(1))
        try await site.passes(to: 15 * Self.day, every: 120)
        #expect(site.minutes("/feed.xml").count == site.minutes("/new.xml").count)
        #expect(try await site.feed()?.move == nil)
    }

    @Test func `a portal that sends everybody elsewhere for a day moves nothing`() async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { count, _ in
                    (10...30).contains(count) ? .redirect(to: "/portal", status: 301) : MadeFeed.reply()
                },
                "/portal": { _, _ in .text("<html><title>Log in</title><body>Welcome to our network</body></html>") },
            ], interval: .hours(1), watchFor: .hours(1))
        try await site.passes(to: 12 * Self.day, every: 90)
        #expect(try await site.feed()?.move == nil)
        #expect(try await site.feed()?.problem == nil)
        #expect(site.accusations == [])
    }

    @Test func `a new address that fails is left for the old one`() async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { count, _ in count < 20 ? .redirect(to: "/new.xml", status: 301) : MadeFeed.reply() },
                "/new.xml": { count, _ in count < 25 ? MadeFeed.reply() : SiteReply(status: 404) },
            ], interval: .hours(12), watchFor: .hours(1))
        try await site.passes(to: 30 * Self.day, every: 120)
        let feed = try #require(try await site.feed())
        #expect(feed.pollURL.hasSuffix("/feed.xml"))
        #expect(try #require(site.minutes("/feed.xml").last) > 20 * Self.day)
    }

    @Test func `a circle of redirects ends, and is the feed's trouble alone`() async throws {
        let site = try await WatchedSite([
            "/feed.xml": { _, _ in .redirect(to: "/b") }, "/b": { _, _ in .redirect(to: "/feed.xml") },
        ])
        try await site.pass(at: 0)
        #expect(site.asked().count <= 6)
        #expect(try await site.feed()?.problem != nil)
    }

    // MARK: Ends

    @Test func `an ended feed is asked for once a week, told once, and its articles are accused of nothing`()
        async throws
    {
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in count < 3 ? MadeFeed.reply() : SiteReply(status: 410) }
        ])
        try await site.passes(to: 60, every: 10)
        try await site.passes(from: 120, to: 15 * Self.day, every: 240)
        let ended = site.minutes("/feed.xml").dropFirst(3)
        #expect(ended.count == 3)
        #expect(site.alertKinds.filter { $0 == .feedProblem }.count == 1)
        #expect(site.accusations == [])
    }

    @Test func `a feed that is not found is asked for again, since dead feeds return`() async throws {
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in
                (2...9).contains(count)
                    ? SiteReply(status: 404)
                    : MadeFeed.reply(MadeFeed.stories((31...(40 + count)).suffix(10).reversed()))
            }
        ])
        try await site.passes(to: 20, every: 10)
        try await site.passes(from: 60, to: 3 * Self.day, every: 60)
        #expect(site.asked("/feed.xml").count > 12)
        #expect(
            site.alertKinds.filter { $0 == .feedProblem || $0 == .feedRecovered } == [
                .feedProblem, .feedRecovered,
            ])
        #expect(site.accusations == [])
    }

    // MARK: Answers that list nothing

    static let nothings: [(String, SiteReply)] = [
        ("a page", .text("<html><head><title>News</title></head><body><p>Welcome</p></body></html>")),
        ("a login", .text("<html><body><form action='/login'><input type='password'></form></body></html>")),
        (
            "a challenge",
            SiteReply(
                status: 403, headers: [("cf-mitigated", "challenge"), ("Content-Type", "text/html")],
                body: Array("<html></html>".utf8))
        ),
        ("an empty body", SiteReply(headers: [("Content-Type", "application/rss+xml")])),
        ("an empty list", MadeFeed.reply(MadeFeed.stories([]))),
        (
            "a part",
            SiteReply(
                status: 206, headers: [("Content-Range", "bytes 0-99/4000")], body: Array(MadeFeed.stories([40]).utf8))
        ),
        (
            "a cut body",
            SiteReply(
                headers: [("Content-Type", "application/rss+xml")], body: Array(MadeFeed.stories([40]).utf8),
                fault: .truncated)
        ),
        ("half a feed", MadeFeed.reply(String(MadeFeed.usual.prefix(700)))),
        ("a delta", SiteReply(status: 226, headers: [("IM", "feed")], body: Array(MadeFeed.stories([40]).utf8))),
    ]

    @Test(arguments: nothings.map(\.0))
    func `an answer that is no whole feed takes nothing off the list`(name: String) async throws {
        let nothing = try #require(Self.nothings.first { $0.0 == name }).1
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in (3...8).contains(count) ? nothing : MadeFeed.reply() }
        ])
        try await site.passes(to: 20, every: 10)
        let before = try #require(try await site.feed()).window.map(\.article)
        try await site.passes(from: 30, to: Self.day, every: 60)
        #expect(try await site.feed()?.window.map(\.article) == before)
        #expect(try await site.feed()?.window.allSatisfy { $0.absence == nil } == true)
        #expect(site.accusations == [])
    }

    @Test func `a 304 changes nothing, whatever it says`() async throws {
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in
                count == 0
                    ? MadeFeed.reply(MadeFeed.usual, [("ETag", "\"1\"")])
                    : SiteReply(status: 304, headers: [("Content-Type", "text/html"), ("ETag", "\"1\"")])
            }
        ])
        try await site.passes(to: 120, every: 10)
        #expect(try await site.feed()?.window.count == 10)
        #expect(try await site.feed()?.problem == nil)
        #expect(site.accusations == [])
    }

    @Test func `a 304 to a request without validators is an error`() async throws {
        let site = try await WatchedSite(["/feed.xml": { _, _ in SiteReply(status: 304) }])
        try await site.pass(at: 0)
        let feed = try #require(try await site.feed())
        #expect(feed.problem?.contains("304") == true)
        #expect(feed.lastGoodAt == nil)
    }
}
