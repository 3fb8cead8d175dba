import Foundation
import FoundationXML
import Glibc
import Reporting
import RetractdCore
import Testing

@testable import Alerting

/// Every output that an alert has, each with every text that tries to be more than one.
@Suite struct HostileOutputTests {
    private static let moment = AlertLineTests.moment

    /// An alert every text of which is a stranger's.
    private static func alert(_ text: String, id: String = "made") -> Alert {
        var alert = AlertLineTests.full(title: text)
        alert.id = id
        alert.feed = text
        alert.url = text
        alert.summary = "pulled: “\(text)”"
        alert.reasons = [VerdictReason(rule: "not-found", decibans: 29, detail: text)]
        return alert
    }

    private static func gathered(_ text: String) -> GatheredAlerts {
        GatheredAlerts([alert(text, id: "one"), alert(text, id: "two")])
    }

    private static func mail(_ message: MailMessage) throws -> (head: [String], body: String) {
        let parts = message.text.components(separatedBy: "\r\n\r\n")
        let bytes = Data(base64Encoded: parts[1...].joined(), options: .ignoreUnknownCharacters)
        return (parts[0].components(separatedBy: "\r\n"), String(decoding: try #require(bytes), as: UTF8.self))
    }

    private static func texts(_ json: Any) -> [String] {
        switch json {
        case let text as String: [text]
        case let list as [Any]: list.flatMap(texts)
        case let object as [String: Any]: object.values.flatMap(texts)
        default: []
        }
    }

    private static func message(_ message: WebhookMessage, _ template: ConfiguredSink.WebhookTemplate) throws -> String
    {
        let object = try JSONSerialization.jsonObject(with: Data(message.body(template).utf8))
        return texts(object).joined(separator: "\n")
    }

    /// What a person, a terminal or a log is shown of an alert, by output.
    private static let shown: [(output: String, text: @Sendable (String) throws -> String)] = [
        ("a line of text", { AlertLine.render(alert($0), as: .text) }),
        ("a line of JSON", { AlertLine.render(alert($0), as: .json) }),
        ("a line of logfmt", { AlertLine.render(alert($0), as: .logfmt) }),
        ("a mail", { try mail(MailMessage(alert($0), from: "a@made.example", to: ["b@made.example"])).body }),
        (
            "a mail of several",
            { try mail(MailMessage(gathered($0), from: "a@made.example", to: ["b@made.example"])).body }
        ),
        ("Slack", { try message(WebhookMessage(alert($0)), .slack) }),
        ("Discord", { try message(WebhookMessage(alert($0)), .discord) }),
        ("Mattermost", { try message(WebhookMessage(alert($0)), .mattermost) }),
        ("Teams", { try message(WebhookMessage(alert($0)), .teams) }),
        ("Matrix", { try message(WebhookMessage(alert($0)), .matrix) }),
        ("Slack, several", { try message(WebhookMessage(gathered($0)), .slack) }),
        ("Discord, several", { try message(WebhookMessage(gathered($0)), .discord) }),
        ("Mattermost, several", { try message(WebhookMessage(gathered($0)), .mattermost) }),
        ("Teams, several", { try message(WebhookMessage(gathered($0)), .teams) }),
        ("Matrix, several", { try message(WebhookMessage(gathered($0)), .matrix) }),
        ("JSON of several", { gathered($0).json }),
        ("Atom", { AtomDocument([alert($0)]).text }),
    ]

    @Test(arguments: shown.indices, HostileText.all)
    func `no output shows what could move a cursor or turn a line around`(
        index: Int, hostile: (name: String, text: String)
    ) throws {
        let (output, render) = Self.shown[index]
        let text = try render(hostile.text).replacing("\r\n", with: "\n").replacing("\n", with: " ")
        #expect(!text.unicodeScalars.contains { HostileText.isForbidden($0) }, "\(output): \(hostile.name)")
    }

    @Test(arguments: HostileText.all)
    func `a line is one line`(name: String, text: String) {
        let lines =
            [AlertLine.render(Self.alert(text), as: .text), Self.gathered(text).json]
            + AlertFormat.allCases.map { AlertLine.render(Self.alert(text), as: $0) } + Self.gathered(text).lines
        #expect(!lines.contains { $0.contains(where: \.isNewline) })
    }

    @Test(arguments: HostileText.all)
    func `JSON of several comes back as the alerts it was made of`(name: String, text: String) throws {
        struct Gathered: Decodable {
            let id: String
            let kind: String
            let alerts: [Alert]
        }
        let gathered = Self.gathered(text)
        let back = try JSONDecoder().decode(Gathered.self, from: Data(gathered.json.utf8))
        #expect(back.alerts == gathered.alerts)
        #expect(back.kind == "alerts.gathered" && back.id == gathered.id)
    }

    @Test(arguments: HostileText.all)
    func `a mail has the headers that we gave it and no more`(name: String, text: String) throws {
        let names = [
            "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "X-Retractd-Kind", "MIME-Version",
            "Content-Type", "Content-Transfer-Encoding",
        ]
        let messages = [
            MailMessage(Self.alert(text, id: "id" + text.prefix(100)), from: "a@made.example", to: ["b@made.example"]),
            MailMessage(Self.gathered(text), from: "a@made.example", to: ["b@made.example"]),
        ]
        for message in messages {
            let head = try Self.mail(message).head
            #expect(head.allSatisfy { $0.utf8.count <= 998 && $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
            let fields = head.filter { !$0.hasPrefix(" ") }.compactMap {
                $0.split(separator: ":").first.map(String.init)
            }
            #expect(fields == names)
        }
    }

    @Test(arguments: HostileText.all)
    func `the journal gets each field once, whatever stands in one`(name: String, text: String) throws {
        var message = JournalSink.message(Self.alert(text))[...]
        var names: [String] = []
        while let end = message.firstIndex(where: { $0 == 0x3D || $0 == 0x0A }) {
            names.append(String(decoding: message[..<end], as: UTF8.self))
            let isFramed = message[end] == 0x0A
            message = message[(end + 1)...]
            if isFramed {
                let length = message.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
                message = message.dropFirst(8 + length)
                try #require(message.first == 0x0A)
                message = message.dropFirst()
            } else {
                message = message[(try #require(message.firstIndex(of: 0x0A)) + 1)...]
            }
        }
        #expect(
            names == [
                "MESSAGE", "PRIORITY", "SYSLOG_IDENTIFIER", "RETRACTD_ID", "RETRACTD_KIND", "RETRACTD_SEVERITY",
                "RETRACTD_JSON", "RETRACTD_FEED", "RETRACTD_URL",
            ])
    }

    @Test(arguments: HostileText.all)
    func `an Atom feed stays well-formed`(name: String, text: String) {
        #expect(XMLParser(data: Data(AtomDocument([Self.alert(text)]).text.utf8)).parse())
    }

    @Test(arguments: HostileText.all)
    func `a program is handed the alert as it is, on stdin and in its environment`(
        name: String, text: String
    )
        async throws
    {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)").path
        defer { unlink(file) }
        let sink = CommandSink(
            name: "command:made",
            arguments: ["sh", "-c", "cat > \"$1\"; printf %s \"$RETRACTD_TEXT\" >> \"$1\"", "sh", file])
        var alert = Self.alert(text)
        alert.url = "https://news.example/a/1"
        alert.feed = "Made News"
        try await sink.deliver(alert)
        let got = try String(contentsOfFile: file, encoding: .utf8)
        #expect(got == AlertLine.render(alert, as: .json) + "\n" + AlertLine.render(alert, as: .text))
    }

    @Test(arguments: HostileText.all.map(\.text) + ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "\t=1", "\n=1", "\r=1"])
    func `a cell of a spreadsheet is one cell and no formula`(text: String) {
        var listing = Listing(columns: [.init(title: "title"), .init(title: "n")], emptyText: "")
        listing.rows = [[.text(text), .text("1")]]
        let csv = listing.csv()
        let expected = "=+-@＝＋－＠\t\r\n\0".unicodeScalars.contains(text.unicodeScalars.first ?? "x") ? "'" + text : text
        let isQuoted = expected.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        let cell = isQuoted ? "\"" + expected.replacing("\"", with: "\"\"") + "\"" : expected
        #expect(Array(csv.unicodeScalars) == Array("title,n\r\n\(cell),1\r\n".unicodeScalars))
    }

    // MARK: Several in one message

    @Test func `what does not fit a chat is counted, never cut within a line`() {
        let alerts = (1...200).map { Self.alert("Fire closes harbour", id: "\($0)") }
        let text = GatheredAlerts(alerts).text(within: 1_900) { $0 }
        let lines = text.split(separator: "\n")
        #expect(text.count <= 1_900)
        #expect(lines.first == "200 alerts: 200 retraction confirmed")
        #expect(lines.last == "… and \(200 - (lines.count - 2)) more")
        #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasSuffix("id 01234567") })
    }

    @Test func `the same alerts have the same id, others another`() {
        let (one, two) = (Self.alert("x", id: "one"), Self.alert("x", id: "two"))
        #expect(GatheredAlerts([one, two]).id == GatheredAlerts([one, two]).id)
        #expect(GatheredAlerts([one, two]).id != GatheredAlerts([one]).id)
        #expect(GatheredAlerts([one, two]).summary == "2 alerts: 2 retraction confirmed")
    }
}
