import InternationalText
import RetractdCore

/// Alerts as an Atom feed (RFC 4287), newest first, with a tombstone (RFC 6721) for each confirmed removal.
struct AtomDocument {
    private let alerts: [Alert]

    /// - Parameter alerts: Oldest first.
    init(_ alerts: [Alert]) {
        self.alerts = alerts
    }

    var text: String {
        var lines = [
            #"<?xml version="1.0" encoding="utf-8"?>"#,
            #"<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">"#,
            "<id>urn:retractd:alerts</id>", "<title>retractd: what was pulled and rewritten</title>",
            "<author><name>retractd</name></author>",
            "<updated>\(alerts.last?.detectedAt ?? .earliest)</updated>",
        ]
        for alert in alerts.reversed() { lines += entry(alert) + tombstone(alert) }
        return (lines + ["</feed>", ""]).joined(separator: "\n")
    }

    private func entry(_ alert: Alert) -> [String] {
        var lines = [
            "<entry>", "<id>urn:retractd:alert:\(escaped(alert.id))</id>",
            "<title>\(escaped(alert.summary))</title>", "<updated>\(alert.detectedAt)</updated>",
            "<category term=\"\(alert.kind.rawValue)\"/>",
        ]
        if let url = alert.url { lines.append("<link rel=\"related\" href=\"\(escaped(url))\"/>") }
        lines.append("<content type=\"text\">\(escaped(AlertLine.render(alert, as: .text)))</content>")
        return lines + ["</entry>"]
    }

    private func tombstone(_ alert: Alert) -> [String] {
        guard alert.kind == .retractionConfirmed, let url = alert.url, let gone = alert.firstSeenGone else { return [] }
        return [
            "<at:deleted-entry ref=\"\(escaped(url))\" when=\"\(gone)\">",
            "<at:comment>\(escaped(alert.summary))</at:comment>", "</at:deleted-entry>",
        ]
    }

    private func escaped(_ text: String) -> String {
        TerminalText.sanitised(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
