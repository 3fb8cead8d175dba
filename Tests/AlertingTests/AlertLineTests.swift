import Foundation
import RetractdCore
import Testing

@testable import Alerting

@Suite struct AlertLineTests {
    static let moment = Timestamp(microseconds: 1_795_000_000_250_000)
    static let digest = Digest(bytes: [UInt8](repeating: 0xAB, count: 32))

    /// An alert with every field set.
    static func full(_ kind: AlertKind = .retractionConfirmed, title: String = "Fire closes harbour") -> Alert {
        var alert = Alert(
            id: "0123456789abcdef-confirmed-1", kind: kind, severity: .major, detectedAt: moment,
            summary: "pulled: “\(title)”; it answers 404")
        alert.confidence = 0.9876
        alert.article = ArticleID(rawValue: "0123456789abcdef")
        alert.site = SiteKey(rawValue: "news.example")
        alert.feed = "Made News"
        alert.url = "https://news.example/a/1"
        alert.title = title
        alert.language = "en"
        alert.publishedAt = moment.advanced(by: .hours(-3))
        alert.lastSeenLive = moment.advanced(by: .minutes(-40))
        alert.firstSeenGone = moment.advanced(by: .minutes(-35))
        alert.ageAtRemoval = 8_700
        alert.how = "not-found"
        alert.flags = ["stealth"]
        alert.reasons = [VerdictReason(rule: "not-found", decibans: 29, detail: "HTTP 404")]
        alert.snapshotBefore = digest
        alert.snapshotAfter = digest
        alert.movedTo = "https://news.example/a/2"
        alert.members = ["https://news.example/a/3"]
        return alert
    }

    static func object(_ line: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    // MARK: JSON

    @Test func `a JSON line has every key of the schema and comes back as the alert it was`() throws {
        let line = AlertLine.render(Self.full(), as: .json)
        #expect(
            try Set(Self.object(line).keys) == [
                "schema", "id", "kind", "severity", "confidence", "article", "site", "feed", "url", "title", "language",
                "detected_at", "published_at", "last_seen_live", "first_seen_gone", "age_at_removal", "how", "flags",
                "reasons", "snapshot_before", "snapshot_after", "moved_to", "members", "summary",
            ])
        #expect(try JSONDecoder().decode(Alert.self, from: Data(line.utf8)) == Self.full())
    }

    @Test func `the line is this line`() {
        #expect(
            AlertLine.render(Self.full(), as: .json) == """
                {"age_at_removal":8700,"article":"0123456789abcdef","confidence":0.9876,\
                "detected_at":"2026-11-18T11:06:40.250Z","feed":"Made News","first_seen_gone":"2026-11-18T10:31:40.250Z",\
                "flags":["stealth"],"how":"not-found","id":"0123456789abcdef-confirmed-1","kind":"retraction.confirmed",\
                "language":"en","last_seen_live":"2026-11-18T10:26:40.250Z","members":["https://news.example/a/3"],\
                "moved_to":"https://news.example/a/2","published_at":"2026-11-18T08:06:40.250Z",\
                "reasons":[{"decibans":29,"detail":"HTTP 404","rule":"not-found"}],"schema":1,"severity":"major",\
                "site":"news.example","snapshot_after":"\(String(repeating: "ab", count: 32))",\
                "snapshot_before":"\(String(repeating: "ab", count: 32))",\
                "summary":"pulled: “Fire closes harbour”; it answers 404","title":"Fire closes harbour",\
                "url":"https://news.example/a/1"}
                """)
    }

    @Test(arguments: AlertKind.allCases)
    func `an alert with nothing but the necessary has the keys that are always there`(kind: AlertKind) throws {
        let alert = Alert(id: "a", kind: kind, severity: .minor, detectedAt: Self.moment, summary: "s")
        let object = try Self.object(AlertLine.render(alert, as: .json))
        #expect(
            Set(object.keys) == [
                "schema", "id", "kind", "severity", "detected_at", "flags", "reasons", "members", "summary",
            ])
        #expect(object["kind"] as? String == kind.rawValue)
    }

    @Test(arguments: HostileText.all)
    func `a JSON line is one line and safe to print, and its texts come back unchanged`(
        name: String, text: String
    ) throws {
        var alert = Self.full(title: text)
        alert.feed = text
        alert.url = text
        alert.reasons = [VerdictReason(rule: text, decibans: 1, detail: text)]
        alert.members = [text]
        alert.id = "id" + text
        let line = AlertLine.render(alert, as: .json)
        #expect(
            !line.unicodeScalars.contains { HostileText.isForbidden($0) || $0.value == 0x2068 || $0.value == 0x2069 })
        let back = try JSONDecoder().decode(Alert.self, from: Data(line.utf8))
        // Compared as scalars: strings that are canonically equal would pass for the same.
        #expect(back.title.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
        #expect(back == alert)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `a number that is none costs the number, not the alert`(number: Double) throws {
        var alert = Self.full()
        alert.confidence = number
        alert.reasons.append(VerdictReason(rule: "x", decibans: number, detail: "y"))
        let object = try Self.object(AlertLine.render(alert, as: .json))
        #expect(object["confidence"] == nil)
        #expect((object["reasons"] as? [Any])?.count == 1)
        #expect(AlertLine.render(alert, as: .text).contains("p=?"))
    }

    @Test(arguments: [(0.9999, "0.999"), (7, "0.999"), (1e300, "0.999"), (0.05, "0.050"), (-1, "0.000")])
    func `no line is certain`(number: Double, text: String) {
        var alert = Self.full()
        alert.confidence = number
        #expect(AlertLine.render(alert, as: .text).contains("p=\(text);"))
    }

    // MARK: Text

    @Test(arguments: [
        (
            AlertKind.retractionSuspected,
            "RETRACTION SUSPECTED [Made News] “Fire closes harbour” — it answers 404; 2 h 25 min after publication; p=0.988; "
        ),
        (
            .retractionConfirmed,
            "RETRACTION CONFIRMED [Made News] “Fire closes harbour” — it answers 404; 2 h 25 min after publication; p=0.988; "
        ),
        (
            .retractionCleared,
            "RETRACTION CLEARED [Made News] “Fire closes harbour” — it is there: we take the suspicion back; p=0.988; "
        ),
        (.articleRestored, "ARTICLE RESTORED [Made News] “Fire closes harbour” — it answers 404; p=0.988; "),
        (.articleEdited, "ARTICLE EDITED [Made News] “Fire closes harbour” — it answers 404; p=0.988; "),
        (.articleCorrected, "ARTICLE CORRECTED [Made News] “Fire closes harbour” — it answers 404; p=0.988; "),
        (.articleMoved, "ARTICLE MOVED [Made News] “Fire closes harbour” — same text; p=0.988; "),
        (.articleUnlisted, "ARTICLE UNLISTED [Made News] “Fire closes harbour” — it answers 404; p=0.988; "),
        (.siteIncident, "SITE INCIDENT [Made News] “Fire closes harbour” — it answers 404; p=0.988; "),
        (.siteRecovered, "SITE RECOVERED [Made News] “Fire closes harbour” — it answers 404; p=0.988; "),
        (.feedProblem, "FEED PROBLEM [Made News] “Fire closes harbour” — it answers 404; p=0.988; "),
        (.feedRecovered, "FEED RECOVERED [Made News] “Fire closes harbour” — it answers 404; p=0.988; "),
    ])
    func `a text line says what, where and how sure`(kind: AlertKind, middle: String) {
        #expect(
            AlertLine.render(Self.full(kind), as: .text) == "2026-11-18T11:06:40Z \(middle)"
                + "now at https://news.example/a/2; https://news.example/a/1; id 01234567")
    }

    @Test(arguments: AlertKind.allCases)
    func `every kind has a label of its own`(kind: AlertKind) {
        let alert = Alert(id: "a", kind: kind, severity: .minor, detectedAt: Self.moment, summary: "as it is")
        let label = kind.rawValue.replacing(".", with: " ").uppercased()
        #expect(AlertLine.render(alert, as: .text).hasPrefix("2026-11-18T11:06:40Z \(label) — "))
    }

    @Test func `a line without a title or a feed is whole`() {
        let alert = Alert(
            id: "a", kind: .siteIncident, severity: .material, detectedAt: Self.moment,
            summary: "news.example is in trouble (outage): 3 URLs time out")
        #expect(
            AlertLine.render(alert, as: .text)
                == "2026-11-18T11:06:40Z SITE INCIDENT — news.example is in trouble (outage): 3 URLs time out")
    }

    @Test(arguments: AlertKind.allCases)
    func `colour changes nothing but colour`(kind: AlertKind) {
        let plain = AlertLine.render(Self.full(kind), as: .text)
        let colored = AlertLine.render(Self.full(kind), as: .text, inColor: true)
        #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
        #expect(colored != plain)
        #expect(
            AlertLine.render(Self.full(kind), as: .json, inColor: true) == AlertLine.render(Self.full(kind), as: .json))
    }

    @Test(arguments: HostileText.all)
    func `a text line is one line, whatever it quotes`(name: String, text: String) {
        var alert = Self.full(title: text)
        alert.feed = text
        alert.url = text
        alert.movedTo = text
        alert.article = ArticleID(rawValue: "0123456789abcdef")
        let line = AlertLine.render(alert, as: .text)
        #expect(!line.unicodeScalars.contains { HostileText.isForbidden($0) })
        #expect(line.hasPrefix("2026-11-18T11:06:40Z RETRACTION CONFIRMED [") || text.isEmpty || name == "white space")
        #expect(line.hasSuffix("; id 01234567"))
        #expect(line.utf8.count < 60_000)
        var depth = 0
        for scalar in line.unicodeScalars {
            if scalar.value == 0x2068 { depth += 1 }
            if scalar.value == 0x2069 { depth -= 1 }
            #expect(depth >= 0 && depth <= 1, "isolates are opened and closed in turn")
        }
        #expect(depth == 0)
    }

    @Test func `a title that runs from right to left is fenced off, letters and joiners whole`() {
        let title = "می‌گوید: «خبر» حذف شد"
        let line = AlertLine.render(Self.full(title: title), as: .text)
        #expect(line.contains("“\u{2068}\(title)\u{2069}”"))
        #expect(line.contains("— it answers 404;"))
    }

    @Test(arguments: [
        ("{\"a\":\"b\"}", "{\"a\":\"b\"}"), ("\"\u{2028}\"", #""\u2028""#), ("\"\u{85}\"", #""\u0085""#),
        ("\"\u{E0041}\"", #""\udb40\udc41""#), ("\"\u{200C}خ\"", "\"\u{200C}خ\""), ("", ""),
    ])
    func `escaping touches what could act and nothing else`(json: String, escaped: String) {
        #expect(JSONLine.escapingInvisible(json) == escaped)
    }
}
