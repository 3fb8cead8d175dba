import RetractdCore
import Testing

@testable import Dashboard

@Suite
struct ChartTests {
    private static let now = Timestamp(seconds: 1_795_000_000)

    private static func alert(_ kind: AlertKind, hours: Int, feed: String? = nil, site: String? = nil) -> Alert {
        var alert = Alert(
            id: "\(kind)\(hours)", kind: kind, severity: .minor, detectedAt: now.advanced(by: .hours(hours)),
            summary: "")
        alert.feed = feed
        alert.site = site.map { SiteKey(rawValue: $0) }
        return alert
    }

    @Test
    func `a gap lasts from what began it to what ended it, and one that nothing ended lasts on`() {
        let alerts = [
            Self.alert(.feedProblem, hours: -9, feed: "A"), Self.alert(.feedProblem, hours: -8, feed: "B"),
            Self.alert(.feedRecovered, hours: -7, feed: "A"), Self.alert(.siteIncident, hours: -6, site: "a.example"),
            Self.alert(.networkLost, hours: -5), Self.alert(.networkBack, hours: -4),
        ]
        let gaps = CoverageGap.gaps(alerts.reversed())
        #expect(gaps.map(\.subject) == ["A", "B", "a.example", "our own network"])
        #expect(gaps.map { $0.until.map { Self.now.since($0) } } == [.hours(7), nil, nil, .hours(4)])
    }

    @Test(arguments: [1.0, 2, 3, 7.5, 60, 1_440, 43_200])
    func `the logarithm in the pictures is one`(_ value: Double) {
        let bits = LogScale.log2(value)
        var power = 1.0
        for _ in 0..<Int(bits) { power *= 2 }
        // 2^x by repeated squaring of its series would only repeat the code: its inverse is tested at whole powers.
        #expect(power <= value * 1.0001)
        #expect(power * 2 >= value * 0.9999)
    }

    @Test
    func `longer lives have longer bars, up to thirty days`() {
        let shares = [Duration.minutes(1), .minutes(30), .hours(5), .days(2), .days(30), .days(400)].map(LogScale.share)
        #expect(shares == shares.sorted())
        #expect(shares.first == 0)
        #expect(shares.last == 1)
    }
}
