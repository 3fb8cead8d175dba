import RetractdCore
import Testing

@testable import Configuring

@Suite struct SinkReadingTests {
    private static func sinks(_ list: String) throws -> [ConfiguredSink] {
        try ReadingTests.read(ReadingTests.with("\"sinks\": [\(list)]")).sinks
    }

    private static func mistakes(_ list: String) -> [String] {
        ReadingTests.mistakes(ReadingTests.with("\"sinks\": [\(list)]"))
    }

    @Test func `every sort of sink is read as it says`() throws {
        let sinks = try Self.sinks(
            """
            { "name": "log", "file": "/var/log/alerts", "format": "logfmt" },
            { "name": "chat", "webhook": { "environment": "CHAT_URL" }, "template": "slack",
              "secret": { "credential": "chat" } },
            { "name": "all", "command": ["apprise", "-b", "x"] },
            { "name": "journal", "journal": true },
            { "name": "feed", "atom": "/srv/alerts.atom" },
            { "name": "off", "atom": "/srv/other.atom", "enabled": false },
            { "name": "post", "mail": { "server": "smtps://mail.made.example", "from": "a@made.example",
              "to": ["b@made.example", "c@made.example"], "user": "a", "password": { "environment": "PASSWORD" } } }
            """)
        #expect(
            sinks.map(\.target) == [
                .file(path: "/var/log/alerts", format: "logfmt"),
                .webhook(url: .environment("CHAT_URL"), template: .slack, secret: .credential("chat")),
                .command(["apprise", "-b", "x"]), .journal, .atom(path: "/srv/alerts.atom"),
                .mail(
                    MailSettings(
                        server: "smtps://mail.made.example", from: "a@made.example",
                        to: ["b@made.example", "c@made.example"], user: "a", password: .environment("PASSWORD"))),
            ])
    }

    @Test func `conditions and quiet hours are read`() throws {
        let sink = try #require(
            try Self.sinks(
                """
                { "name": "desk", "journal": true,
                  "only": { "feeds": ["A"], "kinds": ["retraction", "article.edited"], "minSeverity": "material",
                    "languages": ["fa"], "keywords": ["پهپاد"] },
                  "quiet": { "from": "22:30", "until": "07:00", "urgent": "material", "zone": "+04:30" } }
                """
            ).first)
        #expect(
            sink.route
                == AlertRoute(
                    feeds: ["A"], kinds: ["retraction", "article.edited"], minSeverity: .material, languages: ["fa"],
                    keywords: ["پهپاد"]))
        #expect(sink.quietHours == QuietHours(from: 1_350, until: 420, urgent: .material, minutesEastOfUTC: 270))
    }

    @Test func `how alerts are gathered is read`() throws {
        let sinks = try Self.sinks(
            """
            { "name": "a", "command": ["x"], "gather": { "every": "1h" } },
            { "name": "b", "command": ["x"], "gather": { "every": "1d", "below": "major", "zone": "-05:00" } }
            """)
        #expect(
            sinks.map(\.gathering) == [
                Gathering(interval: .seconds(3_600), below: .material, minutesEastOfUTC: 0),
                Gathering(interval: .seconds(86_400), below: .major, minutesEastOfUTC: -300),
            ])
    }

    @Test(arguments: [
        (#"{ "name": "a", "journal": true, "gather": { "every": "1h" } }"#, "belongs to a “webhook”"),
        (#"{ "name": "a", "command": ["x"], "gather": {} }"#, "needs “every”"),
        (#"{ "name": "a", "command": ["x"], "gather": { "every": "2d" } }"#, "at most 1d"),
        (#"{ "name": "a", "command": ["x"], "gather": { "every": "30s" } }"#, "at least 1m"),
        (#"{ "name": "a", "command": ["x"], "gather": { "every": "1h", "belw": "major" } }"#, "below"),
        (#"{ "journal": true }"#, "no “name”"),
        (#"{ "name": "a" }"#, "exactly one of"),
        (#"{ "name": "a", "journal": true, "atom": "x" }"#, "exactly one of"),
        (#"{ "name": "a", "webhook": "ftp://x" }"#, "http or https"),
        (#"{ "name": "a", "webhook": "https://x.example", "template": "slak" }"#, "slack"),
        (#"{ "name": "a", "journal": true, "template": "slack" }"#, "belong to a “webhook”"),
        (#"{ "name": "a", "command": [] }"#, "“command” is a list"),
        (#"{ "name": "a", "mail": { "server": "mail.example" } }"#, "lacks “from”"),
        (#"{ "name": "a", "webhook": { "credential": "../x" } }"#, "without slashes"),
        (#"{ "name": "a", "journal": true, "only": { "kinds": ["retraction.confirmd"] } }"#, "retraction.confirmed"),
        (#"{ "name": "a", "journal": true, "quiet": { "from": "25:00", "until": "07:00" } }"#, "time of day"),
        (#"{ "name": "a", "journal": true, "quiet": { "from": "22:00" } }"#, "needs “from” and “until”"),
        (#"{ "name": "a", "journal": true }, { "name": "a", "journal": true }"#, "used already"),
        (#"{ "name": "a", "journl": true }"#, "journal"),
    ])
    func `a mistake is named with what was probably meant`(list: String, message: String) {
        #expect(Self.mistakes(list).contains { $0.contains(message) })
    }

    @Test func `a secret never shows`() throws {
        let sinks = try Self.sinks(#"{ "name": "a", "webhook": "https://x.example/token", "secret": "hush" }"#)
        #expect(!"\(sinks)".contains("hush") && !"\(sinks)".contains("token"))
    }
}
