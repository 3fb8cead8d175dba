import InternationalText
import RetractdCore

/// An alert as `key=value` pairs on one line, a value in quotes where it needs them.
enum LogfmtLine {
    static func render(_ alert: Alert) -> String {
        var pairs: [(String, String?)] = [
            ("time", "\(alert.detectedAt)"), ("level", alert.severity >= .material ? "warn" : "info"),
            ("kind", alert.kind.rawValue), ("severity", alert.severity.rawValue), ("id", alert.id),
            ("feed", alert.feed), ("site", alert.site?.rawValue), ("article", alert.article?.rawValue),
            ("title", alert.title), ("url", alert.url), ("how", alert.how),
            ("last_seen_live", alert.lastSeenLive.map { "\($0)" }),
            ("first_seen_gone", alert.firstSeenGone.map { "\($0)" }),
            ("age_at_removal", alert.ageAtRemoval.map { "\($0)" }), ("moved_to", alert.movedTo),
        ]
        if let confidence = alert.confidence, confidence.isFinite { pairs.append(("confidence", "\(confidence)")) }
        if !alert.flags.isEmpty { pairs.append(("flags", alert.flags.joined(separator: ","))) }
        pairs.append(("msg", alert.summary))
        return pairs.compactMap { key, value in value.map { "\(key)=\(quoted($0))" } }.joined(separator: " ")
    }

    private static func quoted(_ text: String) -> String {
        let text = TerminalText.sanitised(text)
        guard text.isEmpty || text.contains(where: { " =\"\\".contains($0) || $0.isWhitespace }) else { return text }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
