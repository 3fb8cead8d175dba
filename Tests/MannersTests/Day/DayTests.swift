import RetractdCore
import RetractdTestSupport
import Testing

/// A day of twenty feeds, each with a nuisance of its own, read from the servers' logs.
@Suite struct DayTests {
    @Test func `in a day of twenty feeds with every nuisance no rule of manners is broken`() async throws {
        let day = try FeedDay(Nuisance.allCases)
        try await day.pass(through: 24 * 60, every: 5)
        let violations = day.hosts.flatMap { RequestRules($0, log: day.log(of: $0)).violations }
        #expect(violations == [], "\(violations.joined(separator: "\n"))")
        // Each was watched to the day's end, and the rules had something to judge.
        for host in day.hosts {
            let polls = day.log(of: host).filter { $0.path == host.feedPath }
            #expect(polls.count >= host.nuisance.leastPolls, "\(host.nuisance): \(polls.count) polls")
        }
        #expect(day.log.count > 3_000)
        let accusations = day.alerts.filter {
            $0.kind.rawValue.hasPrefix("retraction") || $0.kind == .articleUnlisted || $0.kind == .articleEdited
        }
        #expect(accusations.map(\.summary) == [])
    }

    @Test func `the rules find what breaks them`() {
        let host = NuisanceHost(.plain, address: "127.0.0.1")
        func asked(_ minute: Double, _ pace: Double, _ headers: [(name: String, value: String)] = []) -> Exchange {
            Exchange(
                minute: minute, pace: pace, method: "GET", target: host.feedPath,
                headers: [("user-agent", FeedDay.userAgent), ("accept", "*/*"), ("accept-encoding", "gzip")] + headers,
                status: 200, answer: [("ETag", "\"1\"")], isBroken: false)
        }
        let broken = RequestRules(
            host,
            log: [
                asked(0, 0), asked(1, 1), asked(20, 100, [("if-none-match", "\"2\"")]),
                asked(40, 200, [("cookie", "a=1")]),
            ]
        ).violations
        for words in ["sooner than", "within 2 s", "never gave", "without validators", "cookie"] {
            #expect(broken.contains { $0.contains(words) }, "\(words)")
        }
    }
}
