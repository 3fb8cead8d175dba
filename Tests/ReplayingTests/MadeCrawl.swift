import RetractdCore
import RetractdTestSupport
import WebArchive

/// A scripted site as another program might have crawled it: at a cadence of its own, in an order of its own.
struct MadeCrawl {
    /// What is captured in each round beside the feed.
    struct Habits {
        var cadence = Duration.minutes(10)
        /// Between two captures of a round.
        var pace = Duration.seconds(2)
        var hasHome = true
        var hasUnknown = true
        /// Names of the stories that are captured; nil for all.
        var stories: [String]?
        var isReversed = false
        var repeatsPayloads = true
        /// Whether what was answered with an error once is never asked for again.
        var stopsAtErrors = false
        /// How a page that is as before is written down.
        var revisits = RevisitProfile.identicalPayload
    }

    let scenario: Scenario
    var habits = Habits()

    init(_ text: String, _ habits: Habits = Habits()) throws {
        scenario = try Scenario(text)
        self.habits = habits
    }

    /// The records of the whole crawl, in order.
    func records() throws -> [WARCRecord] {
        var play = ScenarioPlay(scenario, start: ScenarioRunner.start)
        var site = play.opening()
        var records: [WARCRecord] = []
        var seen: [String: WARCRecord] = [:]
        var failed: Set<String> = []
        var round = ScenarioRunner.start
        while round <= ScenarioRunner.start.advanced(by: scenario.until) {
            try play.advance(&site, to: round)
            var now = round
            for path in paths(site) where !failed.contains(path) {
                records += capture(path, of: site, at: now, &seen)
                if habits.stopsAtErrors, site.reply(to: path).status.map({ $0 >= 400 }) ?? true { failed.insert(path) }
                now = now.advanced(by: habits.pace)
            }
            round = round.advanced(by: habits.cadence)
        }
        return records
    }

    private func paths(_ site: ScriptedSite) -> [String] {
        let stories = site.stories.filter { habits.stories?.contains($0.name) ?? true }.map(\.path)
        let extra = (habits.hasHome ? ["/"] : []) + (habits.hasUnknown ? ["/world/2026/no-such-page"] : [])
        let all = ["/feed.xml"] + stories + extra
        return habits.isReversed ? all.reversed() : all
    }

    private func capture(
        _ path: String, of site: ScriptedSite, at now: Timestamp, _ seen: inout [String: WARCRecord]
    ) -> [WARCRecord] {
        let url = scenario.origin + path
        let reply = site.reply(to: path)
        guard let status = reply.status else {
            return [.metadata(of: url, at: now, facts: [("fetch-error", "timeout")])]
        }
        let head = HTTPHead.bytes(status: status, fields: reply.headers)
        let body = Array(reply.body.utf8)
        let key = "\(url) \(status) \(RecordDigest(of: body).text)"
        if habits.repeatsPayloads, status == 200, let earlier = seen[key], let date = earlier.date {
            let isUnchanged = habits.revisits == .notModified
            return [
                .revisit(
                    habits.revisits, of: url, at: now,
                    head: isUnchanged ? HTTPHead.bytes(status: 304, fields: HeaderFields()) : head,
                    payload: RecordDigest(of: body), original: (nil, url, date))
            ]
        }
        let record = WARCRecord.response(of: url, at: now, head: head, body: body)
        seen[key] = record
        var records = [record]
        if let target = reply.headers.first("location"), let address = WebAddress(url)?.resolving(target) {
            records += capture(address.path, of: site, at: now.advanced(by: .milliseconds(300)), &seen)
        }
        return records
    }
}
