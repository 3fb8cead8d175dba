package import RetractdCore

extension Scenario {
    /// What differs from what the scenario expects, in words; empty where all is as it should be.
    package func differences(_ alerts: [Alert], from start: Timestamp) -> [String] {
        let site = ScenarioPlay(self, start: start).wholeCast()
        var left = alerts
        var differences: [String] = []
        for expectation in expectations {
            if let index = left.firstIndex(where: { matches($0, expectation, site, start) }) {
                left.remove(at: index)
            } else {
                differences.append("missing: \(expectation.line)")
            }
        }
        return differences
            + left.map { alert in
                "unexpected: \(alert.kind.rawValue) \(subject(of: alert, site)) \(alert.how ?? "") "
                    + "at \(Int(alert.detectedAt.since(start).inSeconds) / 60)m: \(alert.summary)"
            }
    }

    private func matches(
        _ alert: Alert, _ expectation: Expectation, _ site: ScriptedSite, _ start: Timestamp
    ) -> Bool {
        let at = alert.detectedAt.since(start)
        return alert.kind.rawValue == expectation.kind && subject(of: alert, site) == expectation.subject
            && (expectation.how.map { $0 == alert.how } ?? true) && at >= expectation.after
            && (expectation.within.map { at <= expectation.after + $0 } ?? true)
    }

    private func subject(of alert: Alert, _ site: ScriptedSite) -> String {
        switch alert.kind {
        case .siteIncident, .siteRecovered: "site"
        case .feedProblem, .feedRecovered: "feed"
        case .networkLost, .networkBack: "network"
        default: site.stories.first { alert.url?.contains("/\($0.name)-") == true }?.name ?? "?"
        }
    }
}
