import RetractdCore

/// A stretch of time in which something could not be seen.
struct CoverageGap: Hashable, Sendable {
    /// A feed, a site, or our own network.
    let subject: String
    let kind: AlertKind
    let since: Timestamp
    /// nil while it lasts.
    let until: Timestamp?
    let words: String

    /// The kinds of alert that begin and end one.
    static let kinds: Set<AlertKind> = [
        .feedProblem, .feedRecovered, .siteIncident, .siteRecovered, .networkLost, .networkBack,
    ]

    /// Pairs what began with what ended.
    ///
    /// - Parameter alerts: The latest first.
    static func gaps(_ alerts: [Alert]) -> [CoverageGap] {
        var open: [String: Alert] = [:]
        var gaps: [CoverageGap] = []
        for alert in alerts.reversed() {
            let subject = subject(alert)
            switch alert.kind {
            case .feedProblem, .siteIncident, .networkLost:
                open[key(alert.kind, subject)] = open[key(alert.kind, subject)] ?? alert
            case .feedRecovered, .siteRecovered, .networkBack:
                guard let began = open.removeValue(forKey: key(alert.kind, subject)) else { continue }
                gaps.append(gap(began, until: alert.detectedAt))
            default: break
            }
        }
        gaps += open.values.map { gap($0, until: nil) }
        return gaps.sorted { $0.since != $1.since ? $0.since < $1.since : $0.subject < $1.subject }
    }

    private static func gap(_ alert: Alert, until: Timestamp?) -> CoverageGap {
        CoverageGap(
            subject: subject(alert), kind: alert.kind, since: alert.detectedAt, until: until, words: alert.summary)
    }

    private static func subject(_ alert: Alert) -> String {
        switch alert.kind {
        case .feedProblem, .feedRecovered: alert.feed ?? alert.url ?? "a feed"
        case .siteIncident, .siteRecovered: alert.site?.rawValue ?? alert.feed ?? "a site"
        default: "our own network"
        }
    }

    private static func key(_ kind: AlertKind, _ subject: String) -> String {
        switch kind {
        case .feedProblem, .feedRecovered: "feed \(subject)"
        case .siteIncident, .siteRecovered: "site \(subject)"
        default: "network"
        }
    }
}
