import LoopbackSite
import RetractdCore
import RetractdTestSupport
import Testing

/// A monitor that went blind says so, once, and once when it sees again.
@Suite struct SelfWatchTests {
    private static let day = 24 * 60.0

    private static func told(_ site: WatchedSite) -> [AlertKind] {
        site.alertKinds.filter { $0 == .feedProblem || $0 == .feedRecovered }
    }

    @Test func `a feed that lists nothing new for days is told of once, and once when it wakes`() async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { count, _ in
                    MadeFeed.reply(count < 60 ? MadeFeed.usual : MadeFeed.stories((32...41).reversed()))
                }
            ], interval: .hours(1), watchFor: .hours(1))
        try await site.passes(to: 2 * Self.day, every: 60)
        #expect(Self.told(site) == [.feedProblem])
        #expect(try await site.feed()?.concern?.contains("same bytes") == true)
        try await site.passes(from: 2 * Self.day + 60, to: 3 * Self.day, every: 60)
        #expect(Self.told(site) == [.feedProblem, .feedRecovered])
        #expect(site.accusations == [])
    }

    @Test func `a channel without items is told of once, and its return once`() async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { count, _ in
                    (2...13).contains(count) ? MadeFeed.reply(MadeFeed.stories([])) : MadeFeed.reply()
                }
            ], watchFor: .hours(1))
        try await site.passes(to: 240, every: 10)
        #expect(Self.told(site) == [.feedProblem, .feedRecovered])
        #expect(site.accusations == [])
    }

    @Test func `a portal in the feed's place is named, once`() async throws {
        let portal = try LoopbackServer { _ in
            .text("<html><head><title>Hotel network: log in</title></head><body>Welcome</body></html>")
        }
        let origin = portal.origin
        let site = try await WatchedSite(
            [
                "/feed.xml": { count, _ in
                    (2...5).contains(count) ? .redirect(to: origin + "/login", status: 302) : MadeFeed.reply()
                }
            ], watchFor: .hours(1))
        try await site.passes(to: 900, every: 10)
        portal.stop()
        #expect(Self.told(site) == [.feedProblem, .feedRecovered])
        let summary = try #require(site.sink.alerts.first { $0.kind == .feedProblem }).summary
        #expect(summary.contains("sent on to") && summary.contains("Hotel network"))
    }

    @Test func `a feed that moved for good is told of once`() async throws {
        let site = try await WatchedSite(
            [
                "/feed.xml": { _, _ in .redirect(to: "/new.xml", status: 301) },
                "/new.xml": { count, _ in MadeFeed.reply(MadeFeed.stories((31...(40 + count)).suffix(10).reversed())) },
            ], interval: .hours(12), watchFor: .hours(1))
        try await site.passes(to: 12 * Self.day, every: 60)
        #expect(Self.told(site) == [.feedProblem])
        #expect(site.sink.alerts.first { $0.kind == .feedProblem }?.summary.contains("moved for good") == true)
    }
}
