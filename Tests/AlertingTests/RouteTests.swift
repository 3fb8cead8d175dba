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

    // MARK: Gathering

    private static func moment(_ text: String) throws -> Timestamp { try #require(Timestamp(rfc3339: text)) }

    private static func edit(at moment: String, severity: Severity = .minor) throws -> Alert {
        Alert(
            id: moment, kind: .articleEdited, severity: severity, detectedAt: try Self.moment(moment), summary: "edited"
        )
    }

    private static func sink(
        every interval: Duration, east: Int = 0, quiet: QuietHours? = nil, route: AlertRoute = AlertRoute()
    ) -> RoutedSink {
        RoutedSink(
            MailSink(name: "mail:made", from: "a@made.example", to: []) { _ in }, route: route, quietHours: quiet,
            gathering: Gathering(interval: interval, below: .material, minutesEastOfUTC: east))
    }

    @Test(arguments: [
        ("2026-11-26T10:00:00Z", "2026-11-26T11:00:00Z"), ("2026-11-26T10:59:59.9Z", "2026-11-26T11:00:00Z"),
        ("2026-11-26T11:00:00Z", "2026-11-26T12:00:00Z"),
    ])
    func `what can wait is held to the end of its hour, and told from then on`(detected: String, end: String) throws {
        let (sink, alert, end) = (Self.sink(every: .hours(1)), try Self.edit(at: detected), try Self.moment(end))
        #expect(sink.gathers(alert) == end)
        #expect(sink.wait(for: alert, at: end.advanced(by: .microseconds(-1))) == end)
        #expect(sink.wait(for: alert, at: end) == nil)
    }

    @Test func `a day ends at the place's midnight`() throws {
        let sink = Self.sink(every: .days(1), east: 270)
        #expect(try sink.gathers(Self.edit(at: "2026-11-26T19:29:59Z")) == Self.moment("2026-11-26T19:30:00Z"))
        #expect(try sink.gathers(Self.edit(at: "2026-11-26T19:30:00Z")) == Self.moment("2026-11-27T19:30:00Z"))
    }

    @Test func `what matters is told at once, and what the route leaves out waits for nothing`() throws {
        let sink = Self.sink(every: .hours(1), route: AlertRoute(kinds: ["retraction", "article.moved"]))
        let (pulled, left) = (Self.alert, try Self.edit(at: "2026-11-26T10:00:00Z"))
        for alert in [pulled, left] {
            #expect(sink.gathers(alert) == nil)
            #expect(sink.wait(for: alert, at: alert.detectedAt) == nil)
        }
        let urgent = try Self.edit(at: "2026-11-26T10:00:00Z", severity: .material)
        #expect(Self.sink(every: .hours(1)).gathers(urgent) == nil)
    }

    @Test func `a night is one message, told when it ends`() throws {
        let night = QuietHours(from: 22 * 60, until: 7 * 60 + 30, urgent: .major, minutesEastOfUTC: 0)
        let sink = Self.sink(every: .hours(1), quiet: night)
        let morning = try Self.moment("2026-11-27T07:30:00Z")
        for detected in ["2026-11-26T21:10:00Z", "2026-11-26T23:59:00Z", "2026-11-27T06:10:00Z"] {
            #expect(try sink.gathers(Self.edit(at: detected)) == morning, "\(detected)")
        }
        #expect(try sink.gathers(Self.edit(at: "2026-11-27T07:10:00Z")) == Self.moment("2026-11-27T08:00:00Z"))
        #expect(try sink.gathers(Self.edit(at: "2026-11-26T20:59:00Z")) == Self.moment("2026-11-26T21:00:00Z"))
    }

    @Test func `a night that ends at midnight ends there`() throws {
        let night = QuietHours(from: 20 * 60, until: 24 * 60, urgent: .major, minutesEastOfUTC: 0)
        #expect(
            try night.release(.minor, at: Self.moment("2026-11-26T23:00:00Z")) == Self.moment("2026-11-27T00:00:00Z"))
    }
}
