import LoopbackSite
import RetractdCore
import Testing

/// How often is asked, and after how long a pause.
@Suite struct PaceTests {
    private static func gaps(_ minutes: [Double]) -> [Double] { zip(minutes, minutes.dropFirst()).map { $1 - $0 } }

    private static func site(
        _ headers: [(name: String, value: String)] = [], channel: String = "", isExplicit: Bool = false
    ) async throws -> WatchedSite {
        try await WatchedSite(
            [
                "/feed.xml": { _, _ in MadeFeed.reply(MadeFeed.stories((31...40).reversed(), channel: channel), headers)
                }
            ],
            isExplicit: isExplicit, watchFor: .hours(1))
    }

    @Test func `a feed is asked for at its interval, up to a tenth sooner, and never in step with the hour`()
        async throws
    {
        let site = try await Self.site()
        try await site.passes(to: 120, every: 0.25)
        let gaps = Self.gaps(site.minutes())
        #expect(gaps.count >= 11)
        #expect(gaps.allSatisfy { (9.0...10.25).contains($0) })
        #expect(Set(gaps).count > 1)
    }

    @Test func `neither a restart nor a reload nor a clock set back asks sooner`() async throws {
        let site = try await Self.site()
        try await site.pass(at: 0)
        site.restart()
        try await site.passes(from: 1, to: 4)
        try await site.reconfigure()
        try await site.passes(from: 5, to: 8)
        try await site.passes(from: -60, to: 8, every: 4)
        #expect(site.minutes() == [0])
    }

    @Test func `a clock set back by hours brings no burst when it is put right`() async throws {
        let site = try await Self.site()
        try await site.pass(at: 0)
        try await site.passes(from: -180, to: -150, every: 5)
        try await site.passes(from: 10, to: 12, every: 0.5)
        #expect(site.minutes().count == 2)
    }

    // MARK: What publishers ask for

    @Test(arguments: [
        ("max-age=1800", 30.0), ("public, max-age=\"1800\"", 30), ("max-age=504576000", 60), ("max-age=60", 10),
        ("no-cache, max-age=1800", 10), ("no-store", 10), ("max-age=0", 10), ("max-age=-5", 10), ("max-age=soon", 10),
    ])
    func `a cache lifetime puts the next request off, within reason`(header: String, minutes: Double) async throws {
        let site = try await Self.site([("Cache-Control", header)])
        try await site.passes(to: 90, every: 1)
        let gap = try #require(Self.gaps(site.minutes()).first)
        #expect((minutes * 0.9...minutes + 1).contains(gap))
    }

    @Test func `the age that an answer had already is taken off its lifetime`() async throws {
        let site = try await Self.site([("Cache-Control", "max-age=1800"), ("Age", "600")])
        try await site.passes(to: 60, every: 1)
        #expect(Self.gaps(site.minutes()).first == 20)
    }

    @Test func `Expires counts by the server's own clock`() async throws {
        let site = try await Self.site([
            ("Date", "Sun, 06 Nov 1994 08:00:00 GMT"), ("Expires", "Sun, 06 Nov 1994 08:25:00 GMT"),
        ])
        try await site.passes(to: 60, every: 1)
        #expect(Self.gaps(site.minutes()).first == 25)
    }

    @Test(arguments: ["0", "-1", "", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 01 Jan 2038 00:00:00 GMT"])
    func `an Expires of nought, nonsense or the far future neither hurries nor stops a feed`(
        expires: String
    ) async throws {
        let site = try await Self.site([("Expires", expires)])
        try await site.passes(to: 130, every: 1)
        let gaps = Self.gaps(site.minutes())
        #expect(gaps.allSatisfy { (9...61).contains($0) })
        #expect(gaps.count >= 2)
    }

    @Test(arguments: [
        ("<ttl>30</ttl>", 30.0), ("<ttl>1000000</ttl>", 60), ("<ttl>1</ttl>", 10), ("<ttl>0</ttl>", 10),
        ("<ttl>-3</ttl>", 10), ("<ttl>often</ttl>", 10),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30),
        ("<sy:updatePeriod>daily</sy:updatePeriod>", 60), ("<sy:updatePeriod>always</sy:updatePeriod>", 10),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 60),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>60</sy:updateFrequency>", 10),
    ])
    func `what a feed says of its rhythm lengthens the interval, never shortens it`(
        channel: String, minutes: Double
    ) async throws {
        let site = try await Self.site(channel: channel)
        try await site.passes(to: 90, every: 1)
        let gap = try #require(Self.gaps(site.minutes()).first)
        #expect((minutes * 0.9...minutes + 1).contains(gap))
    }

    @Test func `hours and days to be skipped are skipped`() async throws {
        let hours = (12...14).map { "<hour>\($0)</hour>" }.joined()
        let site = try await Self.site(channel: "<skipHours>\(hours)<hour>24</hour></skipHours>")
        try await site.passes(to: 240, every: 5)
        #expect(site.minutes().prefix(2) == [0, 180])
        let days = try await Self.site(channel: "<skipDays><day>Monday</day></skipDays>")
        try await days.passes(to: 780, every: 10)
        #expect(days.minutes().prefix(2) == [0, 720])
    }

    @Test func `a feed that would skip every hour is polled all the same`() async throws {
        let hours = (0...23).map { "<hour>\($0)</hour>" }.joined()
        let site = try await Self.site(channel: "<skipHours>\(hours)</skipHours>")
        try await site.passes(to: 30, every: 5)
        #expect(site.minutes().count >= 3)
    }

    @Test func `an interval that the operator named for this very feed is kept to`() async throws {
        let site = try await Self.site(
            [("Cache-Control", "max-age=3600")], channel: "<ttl>60</ttl>", isExplicit: true)
        try await site.passes(to: 60, every: 1)
        #expect(Self.gaps(site.minutes()).allSatisfy { $0 <= 10 })
    }

    // MARK: What servers demand

    @Test(arguments: [
        (429, "600", 10.0), (503, "1200", 20), (429, "Mon, 23 Nov 2026 12:30:00 GMT", 30),
        (429, "Monday, 23-Nov-26 12:30:00 GMT", 30), (429, "Mon Nov 23 12:30:00 2026", 30), (429, "", 10),
        (429, "-7", 10),
        (429, "a while", 10), (429, "99999999999999999999", 2_880),
    ])
    func `after a 429 or 503 nothing at all is asked of the host until it allows it`(
        status: Int, wait: String, minutes: Double
    ) async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { _, _ in MadeFeed.reply() },
                "/busy.xml": { _, _ in
                    SiteReply(status: status, headers: wait.isEmpty ? [] : [("Retry-After", wait)])
                },
            ], feeds: ["/busy.xml"])
        try await site.pass(at: 0)
        let other = try await WatchedSite([:])
        try await other.pass(at: 0)
        try await site.passes(from: 1, to: min(minutes + 15, 3_000), every: minutes > 100 ? 60 : 1)
        let gap = try #require(Self.gaps(site.asked().map(\.minute)).first)
        #expect(gap >= minutes)
        #expect(gap <= minutes * 1.1 + 60)
    }

    @Test func `what was waiting for a host when its 429 came is not sent any more`() async throws {
        let stories = (31...40).map { "/story/\($0)" }
        var answers = Dictionary(
            uniqueKeysWithValues: stories.map { story -> (String, WatchedSite.Answer) in
                (
                    story,
                    { count, _ in
                        count == 0
                            ? .text("<html><article><p>A story.</p></article></html>")
                            : SiteReply(status: 429, headers: [("Retry-After", "3600")])
                    }
                )
            })
        answers["/feed.xml"] = { _, _ in MadeFeed.reply() }
        let site = try await WatchedSite(answers, delayPerHost: .seconds(2))
        try await site.passes(to: 60, every: 20)
        let busy = try #require(
            site.asked().firstIndex { log in
                stories.contains(log.path) && site.asked(log.path).first?.pace != log.pace
            })
        #expect(site.asked()[(busy + 1)...].map(\.path) == [])
    }

    @Test func `an article's 429 holds the feed of the same host back too`() async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { _, _ in MadeFeed.reply() },
                "/story/40": { _, _ in SiteReply(status: 429, headers: [("Retry-After", "3600")]) },
            ])
        try await site.passes(to: 100, every: 1)
        let busy = try #require(site.asked("/story/40").first).minute
        #expect(site.asked().filter { $0.minute > busy && $0.minute < busy + 60 }.map(\.path) == [])
        #expect(site.asked("/feed.xml").contains { $0.minute >= busy + 60 })
    }

    @Test(arguments: [500, 502, 403, 404])
    func `a feed that fails is asked later and later, and as before once it is well`(status: Int) async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { count, _ in count < 6 ? SiteReply(status: status) : MadeFeed.reply() }
            ], watchFor: .hours(1))
        try await site.passes(to: 1_200, every: 5)
        let gaps = Self.gaps(site.minutes())
        #expect(zip(gaps.prefix(5), gaps.prefix(5).dropFirst()).allSatisfy { $1 > $0 * 1.5 })
        #expect(gaps.prefix(6).allSatisfy { $0 <= 6 * 60 + 5 })
        #expect(gaps.dropFirst(6).allSatisfy { $0 <= 15 })
        #expect(site.accusations == [])
    }

    @Test func `a connection that breaks is opened anew once, and no more in that poll`() async throws {
        let site = try await WatchedSite(
            ["/feed.xml": { _, _ in SiteReply.fault(.reset) }], watchFor: .hours(1))
        try await site.passes(to: 60, every: 5)
        let counts = Dictionary(grouping: site.minutes(), by: { $0 }).mapValues(\.count)
        #expect(counts.count >= 3)
        #expect(counts.values.allSatisfy { $0 <= 2 })
    }

    // MARK: The host's budget

    @Test func `feeds that are overdue together, after a day's sleep say, go out one by one`() async throws {
        let feeds = (1...15).map { "/feed-\($0).xml" }
        let answers = Dictionary(
            uniqueKeysWithValues: feeds.map { feed -> (String, WatchedSite.Answer) in
                (feed, { _, _ in MadeFeed.reply(MadeFeed.stories([])) })
            })
        let site = try await WatchedSite(answers, feeds: feeds, delayPerHost: .seconds(2))
        try await site.pass(at: 0)
        try await site.pass(at: 24 * 60)
        let asked = site.asked()
        #expect(asked.count == 30)
        #expect(zip(asked, asked.dropFirst()).allSatisfy { $1.pace - $0.pace >= 2 })
    }

    @Test func `feeds and articles of a host share one connection and two seconds between requests`() async throws {
        let stories = Dictionary(
            uniqueKeysWithValues: (31...40).map { number -> (String, WatchedSite.Answer) in
                ("/story/\(number)", { _, _ in .text("<html><article><p>A story.</p></article></html>") })
            })
        let feeds = ["/feed.xml", "/second.xml", "/third.xml"]
        var answers = stories
        for feed in feeds { answers[feed] = { _, _ in MadeFeed.reply() } }
        let site = try await WatchedSite(answers, feeds: feeds, delayPerHost: .seconds(2))
        try await site.pass(at: 0)
        let asked = site.asked()
        #expect(asked.count >= 13)
        #expect(zip(asked, asked.dropFirst()).allSatisfy { $1.pace - $0.pace >= 2 })
    }

    @Test func `Crawl-delay makes the pause longer, for everything of the host`() async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { _, _ in MadeFeed.reply() },
                "/robots.txt": { _, _ in .text("User-agent: *\nCrawl-delay: 7", type: "text/plain") },
            ], delayPerHost: .seconds(2), respectsRobots: true)
        try await site.pass(at: 0)
        let stories = site.asked().filter { $0.path.hasPrefix("/story") }
        #expect(stories.count >= 4)
        #expect(zip(stories, stories.dropFirst()).allSatisfy { $1.pace - $0.pace >= 7 })
    }

    // MARK: The window

    @Test func `a window that moved on entirely is a gap, polled twice as often for a day, and no removal`()
        async throws
    {
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in
                MadeFeed.reply(MadeFeed.stories(count == 0 ? (1...10).reversed() : (31...40).reversed()))
            }
        ])
        try await site.passes(to: 60, every: 0.5)
        let gaps = Self.gaps(site.minutes())
        #expect(gaps[0] >= 9)
        #expect(gaps.dropFirst().allSatisfy { (4.5...5.5).contains($0) })
        let feed = try #require(try await site.feed())
        #expect(feed.overrunCount == 1)
        #expect(feed.nextPollReason.contains("unseen"))
        #expect(site.accusations == [])
    }

    @Test func `a window that turns over in minutes is polled often enough to see every entry`() async throws {
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in
                let items = (0..<12).map { index in
                    let minute = 48 + count * 9 + index
                    return "<item><title>Quick story \(minute)</title><link>/quick/\(minute)</link>"
                        + "<pubDate>Mon, 23 Nov 2026 \(11 + minute / 60):\(minute % 60 + 100):00 GMT</pubDate></item>"
                }
                return MadeFeed.reply(
                    "<rss version=\"2.0\"><channel><title>Q</title>\(items.joined())</channel></rss>"
                        .replacing(":1", with: ":"))
            }
        ])
        try await site.passes(to: 60, every: 0.5)
        let gaps = Self.gaps(site.minutes())
        #expect(gaps.prefix(2).allSatisfy { $0 >= 9 })
        #expect(gaps.contains { $0 < 6 })
        #expect(gaps.allSatisfy { $0 >= 1 })
        #expect(try await site.feed()?.overrunCount == 0)
    }

    // MARK: Articles

    /// A page that says it is three weeks old, whose text goes by a word.
    private static func page(_ count: String) -> SiteReply {
        let text = (0..<8).map { "<p>Paragraph \($0) tells in many words what had happened at the harbour there.</p>" }
        return .text(
            """
            <html><head><title>An old harbour story</title>
            <meta property="article:published_time" content="2026-11-02T12:00:00Z"></head><body><article>
            <h1>An old harbour story</h1>\(text.joined())<p>Officials said that \(count) people were hurt in the fire.</p>
            </article></body></html>
            """)
    }

    private static func undated(_ paths: [String]) -> SiteReply {
        let items = paths.map { "<item><title>Invented \($0)</title><link>\($0)</link><guid>\($0)</guid></item>" }
        return MadeFeed.reply(
            "<rss version=\"2.0\"><channel><title>Made</title>\(items.joined())</channel></rss>")
    }

    @Test func `what joins a list without dates is followed as new, whatever its page says of its age`() async throws {
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in Self.undated(count < 2 ? ["/there"] : ["/joined", "/there"]) },
            "/there": { _, _ in Self.page("12") }, "/joined": { _, _ in Self.page("12") },
        ])
        try await site.passes(to: 100, every: 1)
        #expect(site.minutes("/there").count == 1)
        #expect(site.minutes("/joined").count >= 6)
    }

    @Test func `what is rewritten is followed closely again, however old it is`() async throws {
        let site = try await WatchedSite([
            "/feed.xml": { _, _ in Self.undated(["/there"]) },
            "/there": { count, _ in Self.page(count == 0 ? "12" : "417") },
        ])
        try await site.passes(to: 240, every: 1)
        let gaps = Self.gaps(site.minutes("/there"))
        #expect(site.alertKinds == [.articleEdited])
        #expect(try #require(gaps.first) > 100)
        #expect(try #require(gaps.dropFirst().first) < 15)
    }
}
