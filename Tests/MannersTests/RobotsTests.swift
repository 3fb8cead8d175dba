import LoopbackSite
import RetractdCore
import Testing

/// robots.txt as RFC 9309 has it, over the wire; the rules themselves have a table of their own.
@Suite struct RobotsTests {
    private static func site(_ robots: @escaping WatchedSite.Answer) async throws -> WatchedSite {
        try await WatchedSite(
            [
                "/robots.txt": robots, "/feed.xml": { _, _ in MadeFeed.reply() },
                "/story/40": { _, _ in .text("<html><article><p>Text</p></article></html>") },
            ], respectsRobots: true)
    }

    @Test func `it is asked for before anything else, and once a day`() async throws {
        let site = try await Self.site { _, _ in .text("User-agent: *\nAllow: /", type: "text/plain") }
        try await site.passes(to: 50 * 60, every: 30)
        #expect(site.asked().first?.path == "/robots.txt")
        let asked = site.minutes("/robots.txt")
        #expect((2...3).contains(asked.count))
        #expect(zip(asked, asked.dropFirst()).allSatisfy { $1 - $0 >= 24 * 60 })
    }

    @Test func `a restart does not ask for it again`() async throws {
        let site = try await Self.site { _, _ in .text("User-agent: *\nAllow: /", type: "text/plain") }
        try await site.pass(at: 0)
        site.restart()
        try await site.pass(at: 10)
        #expect(site.minutes("/robots.txt") == [0])
    }

    @Test func `what is forbidden to us by name is left alone, though everybody else may`() async throws {
        let site = try await Self.site { _, _ in
            .text("User-agent: *\nAllow: /\n\nUser-agent: Retractd/9\nDisallow: /story/", type: "text/plain")
        }
        try await site.passes(to: 60, every: 10)
        #expect(site.asked().allSatisfy { !$0.path.hasPrefix("/story/") })
        #expect(site.asked("/feed.xml").count > 3)
        #expect(site.accusations == [])
    }

    @Test func `what is forbidden later is left alone from then on, and nobody is accused`() async throws {
        let site = try await Self.site { count, _ in
            .text(count == 0 ? "" : "User-agent: *\nDisallow: /", type: "text/plain")
        }
        try await site.passes(to: 3 * 24 * 60, every: 30)
        let second = site.minutes("/robots.txt")[1]
        #expect(site.asked().allSatisfy { $0.minute <= second || $0.path == "/robots.txt" })
        #expect(site.asked("/story/40").count > 1)
        #expect(site.accusations == [])
    }

    @Test(arguments: [401, 403, 404, 410])
    func `a file that is refused or not there allows all`(status: Int) async throws {
        let site = try await Self.site { _, _ in SiteReply(status: status) }
        try await site.pass(at: 0)
        #expect(!site.asked("/feed.xml").isEmpty)
    }

    @Test(arguments: [500, 503])
    func `a server in trouble forbids all until it answers`(status: Int) async throws {
        let site = try await Self.site { count, _ in
            count < 2 ? SiteReply(status: status) : .text("", type: "text/plain")
        }
        try await site.passes(to: 120, every: 1)
        let answered = try #require(site.minutes("/robots.txt").dropFirst(2).first)
        #expect(site.asked("/feed.xml").allSatisfy { $0.minute >= answered })
        #expect(!site.asked("/feed.xml").isEmpty)
        #expect(site.accusations == [])
    }

    @Test func `a server in trouble later does not forbid what it had allowed`() async throws {
        let site = try await Self.site { count, _ in
            count == 0 ? .text("User-agent: *\nDisallow: /story/39", type: "text/plain") : SiteReply(status: 500)
        }
        try await site.passes(to: 26 * 60, every: 30)
        #expect(site.asked("/feed.xml").contains { $0.minute > 24 * 60 + 30 })
        #expect(site.asked("/story/39").isEmpty)
    }

    @Test func `it is found behind redirects, five of them`() async throws {
        let site = try await WatchedSite(
            [
                "/robots.txt": { _, _ in .redirect(to: "/r1") }, "/r1": { _, _ in .redirect(to: "/r2") },
                "/r2": { _, _ in .redirect(to: "/r3") }, "/r3": { _, _ in .redirect(to: "/r4") },
                "/r4": { _, _ in .redirect(to: "/r5") },
                "/r5": { _, _ in .text("User-agent: *\nDisallow: /feed.xml", type: "text/plain") },
                "/feed.xml": { _, _ in MadeFeed.reply() },
            ], respectsRobots: true)
        try await site.pass(at: 0)
        #expect(site.asked("/r5").count == 1)
        #expect(site.asked("/feed.xml").isEmpty)
    }

    @Test func `an operator may choose not to ask`() async throws {
        let site = try await WatchedSite(["/feed.xml": { _, _ in MadeFeed.reply() }])
        try await site.pass(at: 0)
        #expect(site.asked("/robots.txt").isEmpty)
    }
}
