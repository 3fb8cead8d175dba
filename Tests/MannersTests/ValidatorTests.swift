import LoopbackSite
import RetractdCore
import Testing

/// What is sent back of what a feed's server gave: FreshRSS, NetNewsWire and others each got one of these wrong.
@Suite struct ValidatorTests {
    @Test func `only the first request is unconditional, and a restart brings no other`() async throws {
        let site = try await WatchedSite(["/feed.xml": { _, _ in MadeFeed.reply(MadeFeed.usual, [("ETag", "\"1\"")]) }])
        try await site.pass(at: 0)
        site.restart()
        try await site.pass(at: 10)
        try await site.pass(at: 20)
        #expect(site.asked("/feed.xml").map(\.entityTag) == [nil, "\"1\"", "\"1\""])
    }

    @Test(arguments: ["\"abc\"", "W/\"weak, with; odd 'signs'\"", "unquoted", "\"abc-gzip\""])
    func `an entity tag and a date go back byte for byte, both of them`(tag: String) async throws {
        let date = "Mon, 23 Nov 2026 11:59:59 +0000"
        let site = try await WatchedSite([
            "/feed.xml": { _, _ in MadeFeed.reply(MadeFeed.usual, [("ETag", tag), ("Last-Modified", date)]) }
        ])
        try await site.passes(to: 10, every: 10)
        let second = try #require(site.asked("/feed.xml").last)
        #expect(second.entityTag == tag)
        #expect(second.date == date)
    }

    @Test func `a date is never made up`() async throws {
        let site = try await WatchedSite([
            "/feed.xml": { _, _ in MadeFeed.reply(MadeFeed.usual, [("Date", "Mon, 23 Nov 2026 12:00:00 GMT")]) }
        ])
        try await site.passes(to: 20, every: 10)
        #expect(site.asked("/feed.xml").count == 3)
        #expect(site.asked("/feed.xml").allSatisfy { !$0.isConditional })
    }

    @Test func `new validators of a body that did not change are kept, and those of a 304 too`() async throws {
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in
                count == 2
                    ? MadeFeed.notModified([("ETag", "\"c\"")])
                    : MadeFeed.reply(MadeFeed.usual, [("ETag", "\"\(count)\"")])
            }
        ])
        try await site.passes(to: 30, every: 10)
        #expect(site.asked("/feed.xml").map(\.entityTag) == [nil, "\"0\"", "\"1\"", "\"c\""])
    }

    @Test func `one validator that changes while the other stays is no reason not to read`() async throws {
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in
                MadeFeed.reply(
                    MadeFeed.stories((31...(40 + count)).reversed()),
                    [("ETag", "\"\(count)\""), ("Last-Modified", "Mon, 23 Nov 2026 10:00:00 GMT")])
            }
        ])
        try await site.passes(to: 10, every: 10)
        #expect(site.asked("/story/41").count == 1)
        #expect(try await site.feed()?.trust.areFalse == false)
    }

    @Test func `a body that changed under the same entity tag is read, and the tag not believed again`() async throws {
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in
                MadeFeed.reply(MadeFeed.stories((31...(40 + count)).reversed()), [("ETag", "\"always\"")])
            }
        ])
        try await site.passes(to: 20, every: 10)
        #expect(site.asked("/story/41").count >= 1)
        #expect(site.asked("/feed.xml").map(\.isConditional) == [false, true, false])
    }

    @Test func `a feed that only stamps the time anew has not been caught`() async throws {
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in
                MadeFeed.reply(
                    MadeFeed.stories((31...40).reversed(), channel: "<generator>\(count)</generator>"),
                    [("ETag", "\"x\"")])
            }
        ])
        try await site.passes(to: 20, every: 10)
        #expect(site.asked("/feed.xml").map(\.isConditional) == [false, true, true])
    }

    @Test func `an answer without validators clears the old ones`() async throws {
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in MadeFeed.reply(MadeFeed.usual, count == 0 ? [("ETag", "\"1\"")] : []) }
        ])
        try await site.passes(to: 20, every: 10)
        #expect(site.asked("/feed.xml").map(\.isConditional) == [false, true, false])
    }

    @Test func `an entity tag that never saves anything is left out, and the date saves it`() async throws {
        let date = "Mon, 23 Nov 2026 10:00:00 GMT"
        let site = try await WatchedSite([
            "/feed.xml": { _, request in
                // Apache's mod_deflate adds -gzip to the tag and then does not know it again.
                request.header("if-none-match") == nil && request.header("if-modified-since") == date
                    ? MadeFeed.notModified()
                    : MadeFeed.reply(MadeFeed.usual, [("ETag", "\"abc-gzip\""), ("Last-Modified", date)])
            }
        ])
        try await site.passes(to: 80, every: 10)
        #expect(
            site.asked("/feed.xml").prefix(4).map(\.entityTag) == [nil, "\"abc-gzip\"", "\"abc-gzip\"", "\"abc-gzip\""])
        let later = site.asked("/feed.xml").dropFirst(4)
        #expect(later.first?.entityTag == nil && later.first?.date == date)
        #expect(try await site.feed()?.notModifiedCount ?? 0 > 0)
    }

    @Test(arguments: ["Sun, 01 Jan 2041 00:00:00 GMT", "Fri, 01 Jan 2038 00:00:00 GMT"])
    func `a server that answers 304 for ever is found out within a day, and asked for all ever after`(
        date: String
    ) async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { count, request in
                    request.header("if-modified-since") != nil
                        ? MadeFeed.notModified()
                        : MadeFeed.reply(
                            MadeFeed.stories((31...(40 + min(count, 1))).reversed()), [("Last-Modified", date)])
                }
            ], watchFor: .hours(8))
        try await site.passes(to: 12 * 60, every: 10)
        #expect(site.asked("/story/41").count >= 1)
        let whole = site.asked("/feed.xml").dropFirst().filter { !$0.isConditional }
        let first = try #require(whole.first)
        #expect(first.minute <= 290)
        #expect(site.asked("/feed.xml").filter { $0.minute > first.minute }.allSatisfy { !$0.isConditional })
        #expect(site.accusations == [])
    }

    @Test func `about once a day the whole of a seldom polled feed is asked for`() async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { _, request in
                    request.header("if-none-match") != nil
                        ? MadeFeed.notModified() : MadeFeed.reply(MadeFeed.usual, [("ETag", "\"1\"")])
                }
            ], interval: .hours(5), watchFor: .hours(1))
        try await site.passes(to: 60 * 60, every: 60)
        let whole = site.asked("/feed.xml").filter { !$0.isConditional }.map(\.minute)
        #expect(whole.count >= 3)
        #expect(zip(whole, whole.dropFirst()).allSatisfy { $1 - $0 <= 29 * 60 })
    }

    @Test func `validators of one target of a redirect are not sent to another`() async throws {
        let site = try await WatchedSite([
            "/feed.xml": { count, _ in .redirect(to: count < 2 ? "/a" : "/b") },
            "/a": { _, _ in MadeFeed.reply(MadeFeed.usual, [("ETag", "\"a\"")]) },
            "/b": { _, _ in MadeFeed.reply(MadeFeed.usual, [("ETag", "\"b\"")]) },
        ])
        try await site.passes(to: 20, every: 10)
        #expect(site.asked("/a").map(\.entityTag) == [nil, "\"a\""])
        #expect(site.asked("/b").map(\.isConditional) == [false])
        #expect(site.asked("/feed.xml").allSatisfy { !$0.isConditional })
    }
}
