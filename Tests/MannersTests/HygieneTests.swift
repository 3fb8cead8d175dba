import LoopbackSite
import RetractdCore
import Testing

/// What every request looks like, and what none carries.
@Suite struct HygieneTests {
    private static func watched() async throws -> WatchedSite {
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in
                MadeFeed.reply(
                    MadeFeed.stories((31...(40 + count)).reversed()).replacing(
                        "/story/40<", with: "/story/40#part?x=1<"),
                    [("Set-Cookie", "id=1; Path=/"), ("ETag", "\"\(count)\"")])
            },
            "/story/40": { _, _ in
                SiteReply(
                    headers: [("Content-Type", "text/html"), ("Set-Cookie", "seen=1"), ("Link", "</i.png>; rel=icon")],
                    body: Array(
                        "<html><head><link rel='icon' href='/favicon.ico'></head><body><p>Text</p></body></html>".utf8))
            },
        ])
        try await site.passes(to: 60, every: 5)
        return site
    }

    @Test func `every request is a plain GET that says who asks and brings nothing along`() async throws {
        let site = try await Self.watched()
        let requests = site.asked().map(\.request)
        #expect(requests.count > 20)
        #expect(Set(requests.map(\.method)) == ["GET"])
        #expect(Set(requests.map { $0.header("user-agent") }) == ["retractd/0.0 (+mailto:desk@example.org)"])
        for name in ["cookie", "referer", "origin", "authorization", "from", "range", "if-range"] {
            #expect(requests.allSatisfy { $0.header(name) == nil }, "\(name)")
        }
    }

    @Test func `no delta is asked for, since a delta hides what is missing`() async throws {
        let site = try await Self.watched()
        #expect(site.asked().allSatisfy { $0.request.header("a-im") == nil })
    }

    @Test func `nothing is asked for but what was listed`() async throws {
        let site = try await Self.watched()
        let listed = Set((31...60).map { "/story/\($0)" } + ["/feed.xml", "/"])
        // The folder of the stories is asked for a page that cannot exist.
        let others = Set(site.asked().map(\.path)).subtracting(listed).filter { !$0.hasPrefix("/story/") }
        #expect(others == [])
        let plain = site.asked().filter { !$0.path.hasPrefix("/story/retractd") }.map(\.request.target)
        #expect(plain.filter { $0.contains("?") } == [])
        #expect(site.asked().allSatisfy { !$0.request.target.contains("#") })
    }

    @Test func `a feed is asked for as a feed, compressed`() async throws {
        let site = try await Self.watched()
        let request = try #require(site.asked("/feed.xml").first).request
        let accept = try #require(request.header("accept"))
        for type in [
            "application/atom+xml", "application/rss+xml", "application/feed+json", "application/xml", "text/xml",
            "*/*",
        ] {
            #expect(accept.contains(type))
        }
        #expect(request.header("accept-encoding")?.contains("gzip") == true)
    }

    @Test func `a body without an end is called off, and is the feed's trouble alone`() async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { _, _ in
                    SiteReply(headers: [("Content-Type", "application/rss+xml")], fault: .endlessBody)
                },
                "/other.xml": { _, _ in MadeFeed.reply() },
            ], feeds: ["/feed.xml", "/other.xml"])
        try await site.pass(at: 0)
        #expect(try await site.feed()?.problem != nil)
        #expect(try await site.feed("/other.xml")?.window.count == 10)
    }

    @Test func `for every poll there is its reason, and when the next comes`() async throws {
        let site = try await Self.watched()
        let feed = try #require(try await site.feed())
        #expect(feed.nextPollReason == "every 10 min, as configured")
        #expect(feed.nextPollAt > feed.lastPolledAt ?? .earliest)
        #expect(feed.receivedBytes > 0)
    }
}
