import FoundationEssentials
import InternationalText
package import RetractdCore

/// One alert as one line, whatever the texts in it hold.
package enum AlertLine {
    /// The line without its end.
    package static func render(_ alert: Alert, as format: AlertFormat, inColor: Bool = false) -> String {
        switch format {
        case .text: text(alert, inColor: inColor)
        case .json: json(alert)
        case .logfmt: LogfmtLine.render(alert)
        }
    }

    // MARK: JSON

    /// One JSON object, its keys in alphabetical order, everything that could move a terminal's cursor or reorder a
    /// line escaped.
    private static func json(_ alert: Alert) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(finite(alert)) else {
            preconditionFailure("an alert holds nothing but texts, times, lists and finite numbers")
        }
        return JSONLine.escapingInvisible(String(decoding: data, as: UTF8.self))
    }

    /// The alert without numbers that are none: JSON has no word for them, and an alert is told without one rather than
    /// not at all.
    private static func finite(_ alert: Alert) -> Alert {
        var alert = alert
        if alert.confidence?.isFinite == false { alert.confidence = nil }
        alert.reasons.removeAll { !$0.decibans.isFinite }
        return alert
    }

    // MARK: Text

    /// A summary leads up to its title in fewer scalars than this: `pulled: “…`.
    private static let longestLead = 80

    private static func text(_ alert: Alert, inColor: Bool) -> String {
        let label = label(alert.kind)
        let head = inColor ? "\u{1B}[\(color(alert.kind))m\(label)\u{1B}[0m" : label
        var parts = ["\(alert.detectedAt.truncatedToSecond) \(head)"]
        if let feed = alert.feed { parts.append("[\(clean(feed))]") }
        if let title = alert.title, !title.isEmpty { parts.append("“\(clean(title))”") }
        parts.append("— \(details(alert).joined(separator: "; "))")
        return parts.joined(separator: " ")
    }

    private static func details(_ alert: Alert) -> [String] {
        var details: [String] = []
        switch alert.kind {
        case .retractionSuspected, .retractionConfirmed: details = removal(alert)
        case .retractionCleared: details = ["it is there: we take the suspicion back"]
        case .articleMoved where alert.movedTo != nil: details = ["same text"]
        default: details = [story(alert)]
        }
        if let confidence = alert.confidence { details.append("p=\(probability(confidence))") }
        if let target = alert.movedTo { details.append("now at \(clean(target))") }
        if let url = alert.url { details.append(clean(url)) }
        if let article = alert.article { details.append("id \(clean(article.short))") }
        return details
    }

    private static func removal(_ alert: Alert) -> [String] {
        var details = [story(alert)]
        if let age = alert.ageAtRemoval { details.append("\(SpanText.text(seconds: age)) after publication") }
        return details
    }

    /// The summary without the title, which stands in the line already.
    private static func story(_ alert: Alert) -> String {
        let summary = alert.summary
        guard let title = alert.title,
            let quote = summary.unicodeScalars.prefix(longestLead).firstIndex(of: "“")
        else { return clean(summary) }
        let quoted = "“\(title)”; ".utf8
        let rest = summary.utf8[quote...]
        guard rest.starts(with: quoted) else { return clean(summary) }
        return clean(String(Substring(rest.dropFirst(quoted.count))))
    }

    private static func clean(_ text: String) -> String {
        TerminalText.isolated(TerminalText.sanitised(text))
    }

    /// To three digits, and never certainty.
    private static func probability(_ share: Double) -> String {
        guard share.isFinite else { return "?" }
        let digits = String(Int((min(max(share, 0), 0.999) * 1000).rounded()))
        return "0." + String(repeating: "0", count: 3 - digits.count) + digits
    }

    /// What an alert of a kind begins with.
    static func label(_ kind: AlertKind) -> String {
        switch kind {
        case .retractionSuspected: "RETRACTION SUSPECTED"
        case .retractionConfirmed: "RETRACTION CONFIRMED"
        case .retractionCleared: "RETRACTION CLEARED"
        case .articleRestored: "ARTICLE RESTORED"
        case .articleEdited: "ARTICLE EDITED"
        case .articleCorrected: "ARTICLE CORRECTED"
        case .articleMoved: "ARTICLE MOVED"
        case .articleUnlisted: "ARTICLE UNLISTED"
        case .siteIncident: "SITE INCIDENT"
        case .siteRecovered: "SITE RECOVERED"
        case .feedProblem: "FEED PROBLEM"
        case .feedRecovered: "FEED RECOVERED"
        case .networkLost: "NETWORK LOST"
        case .networkBack: "NETWORK BACK"
        }
    }

    private static func color(_ kind: AlertKind) -> String {
        switch kind {
        case .retractionConfirmed: "1;31"
        case .retractionSuspected, .articleUnlisted: "33"
        case .articleEdited, .articleCorrected, .articleMoved: "36"
        case .retractionCleared, .articleRestored, .siteRecovered, .feedRecovered, .networkBack: "32"
        case .siteIncident, .feedProblem, .networkLost: "35"
        }
    }
}
