import RetractdCore
import Testing

@testable import Alerting

@Suite struct RouteTests {
    private static let alert = AlertLineTests.full(title: "Ａｔｔａｃｋ on the harbour")

    @Test(arguments: [
        (AlertRoute(), true),
        (AlertRoute(feeds: ["Made News"]), true), (AlertRoute(feeds: ["Other"]), false),
        (AlertRoute(kinds: ["retraction"]), true), (AlertRoute(kinds: ["retraction.confirmed"]), true),
        (AlertRoute(kinds: ["retract"]), false), (AlertRoute(kinds: ["article"]), false),
        (AlertRoute(minSeverity: .major), true),
        (AlertRoute(languages: ["EN"]), true), (AlertRoute(languages: ["fa"]), false),
        (AlertRoute(keywords: ["attack", "fire"]), true), (AlertRoute(keywords: ["flood"]), false),
        (AlertRoute(feeds: ["Made News"], keywords: ["flood"]), false),
    ])
    func `a route takes what it names`(route: AlertRoute, isTaken: Bool) {
        #expect(route.takes(Self.alert) == isTaken)
    }

    @Test func `an alert below the least severity is left out`() {
        var alert = Self.alert
        alert.severity = .minor
        #expect(!AlertRoute(minSeverity: .material).takes(alert))
    }

    @Test func `an alert without a language is not lost to a choice of languages`() {
        var alert = Self.alert
        alert.language = nil
        #expect(AlertRoute(languages: ["fa"]).takes(alert))
    }

    @Test(arguments: [
        ("2026-11-26T21:59:00Z", false), ("2026-11-26T22:00:00Z", true), ("2026-11-27T03:00:00Z", true),
        ("2026-11-27T06:59:59Z", true), ("2026-11-27T07:00:00Z", false), ("2026-11-27T12:00:00Z", false),
    ])
    func `a night over midnight is quiet from its first minute to its last`(moment: String, isQuiet: Bool) throws {
        let night = QuietHours(from: 22 * 60, until: 7 * 60, urgent: .major, minutesEastOfUTC: 0)
        let now = try #require(Timestamp(rfc3339: moment))
        #expect(night.holds(.material, at: now) == isQuiet)
        #expect(!night.holds(.major, at: now))
    }

    @Test func `quiet hours are those of the place`() throws {
        let night = QuietHours(from: 22 * 60, until: 7 * 60, urgent: .major, minutesEastOfUTC: 270)
        #expect(night.holds(.minor, at: try #require(Timestamp(rfc3339: "2026-11-26T17:30:00Z"))))
        #expect(!night.holds(.minor, at: try #require(Timestamp(rfc3339: "2026-11-27T02:31:00Z"))))
    }
}
