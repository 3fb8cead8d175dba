import RetractdCore

/// How urgent an alert is, in syslog's numbers (RFC 5424 section 6.2.1).
enum AlertPriority {
    static func of(_ alert: Alert) -> Int {
        switch alert.kind {
        case .retractionConfirmed, .networkLost: 2
        case .retractionSuspected, .siteIncident, .feedProblem: 4
        case .retractionCleared, .articleRestored, .articleMoved, .articleUnlisted, .siteRecovered, .feedRecovered,
            .networkBack:
            5
        case .articleEdited, .articleCorrected: alert.severity >= .material ? 5 : 6
        }
    }
}
