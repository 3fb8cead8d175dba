import FoundationEssentials
import InternationalText
import RetractdCore

/// An alert, or several, as an e-mail: plain text in UTF-8 (RFC 5322, RFC 2045, RFC 2047).
///
/// A repeat has the same Message-ID, by which mail programs drop it.
struct MailMessage {
    /// The most bytes of text in one encoded word: with its frame and the header's name it stays within 78 characters (RFC 5322 section 2.1.1).
    private static let encodedWordBytes = 42
    private static let base64LineLength = 76

    private let from: String
    private let to: [String]
    private let id: String
    private let kind: String
    private let subject: String
    private let moment: Timestamp
    private let content: String

    init(_ alert: Alert, from: String, to: [String]) {
        self.from = from
        self.to = to
        id = alert.id
        kind = alert.kind.rawValue
        subject = alert.summary
        moment = alert.detectedAt
        content = Self.body([AlertLine.render(alert, as: .text)] + Self.details(alert))
    }

    init(_ gathered: GatheredAlerts, from: String, to: [String]) {
        self.from = from
        self.to = to
        id = gathered.id
        kind = GatheredAlerts.kind
        subject = gathered.summary
        moment = gathered.latest
        content = Self.body([gathered.summary, ""] + gathered.lines.flatMap { [$0, ""] })
    }

    var text: String {
        (headers + ["", Self.wrapped(Data(content.utf8).base64EncodedString()), ""]).joined(separator: "\r\n")
    }

    private var headers: [String] {
        let domain = from.split(separator: "@").last.map(String.init) ?? "localhost"
        return [
            "Date: \(Self.date(moment))", "From: retractd <\(from)>",
            "To: \(to.map { "<\($0)>" }.joined(separator: ", "))",
            "Subject: \(Self.encoded(TerminalText.sanitised(subject)))",
            "Message-ID: <\(Self.plain(id))@\(domain)>", "Auto-Submitted: auto-generated",
            "X-Retractd-Kind: \(kind)", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
        ]
    }

    private static func body(_ lines: [String]) -> String { lines.joined(separator: "\r\n") + "\r\n" }

    private static func details(_ alert: Alert) -> [String] {
        var lines = [""]
        if let url = alert.url { lines.append(TerminalText.sanitised(url)) }
        if !alert.reasons.isEmpty { lines += ["", "Why:"] + alert.reasons.map(reason) }
        if let article = alert.article { lines += ["", "More: retractd why \(article.short)"] }
        return lines
    }

    // MARK: Parts

    private static func reason(_ reason: VerdictReason) -> String {
        "- \(reason.rule): \(TerminalText.sanitised(reason.detail))"
    }

    private static func encoded(_ text: String) -> String {
        var words: [String] = []
        var word = ""
        // By scalars: one letter may carry any number of marks.
        for scalar in text.unicodeScalars {
            if word.utf8.count + UTF8.width(scalar) > encodedWordBytes, !word.isEmpty {
                words.append(word)
                word = ""
            }
            word.unicodeScalars.append(scalar)
        }
        words.append(word)
        return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    private static func wrapped(_ text: String) -> String {
        var lines: [Substring] = []
        var rest = text[...]
        while !rest.isEmpty {
            lines.append(rest.prefix(base64LineLength))
            rest = rest.dropFirst(base64LineLength)
        }
        return lines.joined(separator: "\r\n")
    }

    /// Letters, digits and a few signs: all that an id needs.
    private static func plain(_ id: String) -> String {
        String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) ? $0 : "-" })
    }

    /// A date as RFC 5322 section 3.3 writes it, without the day of the week, which is optional.
    private static func date(_ moment: Timestamp) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let text = "\(moment.truncatedToSecond)"
        let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return text }
        return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0]) \(text.dropFirst(11).prefix(8)) +0000"
    }
}
