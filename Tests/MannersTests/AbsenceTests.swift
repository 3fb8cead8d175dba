import LoopbackSite
import RetractdCore
import RetractdTestSupport
import Synchronization
import Testing

/// What an entry's absence means where several lists tell of a site's stories.
@Suite struct AbsenceTests {
    private static let live: WatchedSite.Answer = { _, request in
        let text = (0..<8).map {
            "<p>Paragraph \($0) of \(request.path) tells in many words what had happened there.</p>"
        }
        return .text(
            "<html><head><title>Invented \(request.path)</title></head><body><article><h1>Invented \(request.path)</h1>"
                + "\(text.joined())</article></body></html>")
    }

    private static func answers(_ more: [String: WatchedSite.Answer]) -> [String: WatchedSite.Answer] {
        var answers = more
        for number in 31...40 { answers["/story/\(number)"] = live }
        return answers
    }

    /// Lists all, and from its third answer on all but one.
    private static let losing: WatchedSite.Answer = { count, _ in
        MadeFeed.reply(MadeFeed.stories((31...40).reversed().filter { count < 2 || $0 != 38 }))
    }

    @Test func `a story that left its only feed while its page lives is told as unlisted`() async throws {
        let site = try await WatchedSite(Self.answers(["/feed.xml": Self.losing]))
        try await site.passes(to: 80, every: 5)
        #expect(site.alertKinds == [.articleUnlisted])
    }

    @Test func `a story that another feed of the site still lists was not taken off`() async throws {
        let site = try await WatchedSite(
            Self.answers(["/feed.xml": Self.losing, "/world.xml": { _, _ in MadeFeed.reply() }]),
            feeds: ["/feed.xml", "/world.xml"])
        try await site.passes(to: 80, every: 5)
        #expect(site.alertKinds == [])
        #expect(site.asked("/story/38").count >= 1)
    }

    @Test func `two servers of which one lags behind take nothing off the list`() async throws {
        let site = try await WatchedSite(
            Self.answers([
                "/feed.xml": { count, _ in
                    // The copy that lags lacks what the other had since.
                    let lags = count > 1 && count % 3 != 0
                    return MadeFeed.reply(
                        MadeFeed.stories(
                            (31...40).reversed().filter { !lags || $0 != 40 },
                            channel:
                                "<lastBuildDate>Mon, 23 Nov 2026 \(lags ? "11:40" : "12:\(count + 10)"):00 GMT</lastBuildDate>"
                        ))
                }
            ]))
        try await site.passes(to: 110, every: 5)
        #expect(site.asked("/feed.xml").count >= 9)
        #expect(site.alertKinds == [])
    }

    @Test func `a story listed under two addresses is followed under the first`() async throws {
        let page: WatchedSite.Answer = { _, _ in
            .text(
                "<html><head><title>One story</title><link rel=canonical href='/story/40'></head><body><article>"
                    + "<h1>Invented story number 40</h1><p>The same long paragraph, told in many words, at both addresses of it.</p>"
                    + "<p>And another one, so that there is an article here to be found by a reader.</p></article></body></html>"
            )
        }
        let site = try await WatchedSite(
            [
                "/feed.xml": { _, _ in MadeFeed.reply(MadeFeed.stories([40])) },
                "/other.xml": { _, _ in
                    MadeFeed.reply(
                        MadeFeed.stories([40]).replacing("/story/40<", with: "/en/40-copy<").replacing(
                            "<guid>40", with: "<guid>x"))
                },
                "/story/40": page, "/en/40-copy": page,
            ], feeds: ["/feed.xml", "/other.xml"])
        try await site.passes(to: 60, every: 5)
        #expect(site.asked("/story/40").count >= 3)
        #expect(site.asked("/en/40-copy").count == 1)
    }

    @Test func `after an outage of the site its feed need not wait out the pause that its failures earned`()
        async throws
    {
        let isDown = Mutex(false)
        let answers: [String: WatchedSite.Answer] = Self.answers(["/feed.xml": { _, _ in MadeFeed.reply() }])
        let site = try await WatchedSite(
            answers.mapValues { answer in
                { count, request in isDown.withLock { $0 } ? SiteReply(status: 503) : answer(count, request) }
            })
        try await site.passes(to: 20, every: 2)
        isDown.withLock { $0 = true }
        try await site.passes(from: 22, to: 200, every: 2)
        let earned = try #require(try await site.feed()).nextPollAt
        isDown.withLock { $0 = false }
        try await site.passes(from: 202, to: 280, every: 2)
        let back = try #require(site.sink.alerts.first { $0.kind == .siteRecovered }).detectedAt
        let first = try #require(site.minutes().first { $0 > 200 })
        #expect(WatchedSite.start.advanced(by: .seconds(Int(first * 60))).since(back) <= .minutes(2))
        #expect(earned.since(back) > .minutes(10), "or the test shows nothing")
    }
}
