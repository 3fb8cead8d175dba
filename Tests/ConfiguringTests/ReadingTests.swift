import RetractdCore
import Testing

@testable import Configuring

@Suite struct ReadingTests {
    @Test func `a file of phrases stands beside feeds.json, unless its path is whole`() throws {
        let json = Array(#"{"phrases":"own.json","feeds":[{"name":"A","url":"https://a.example/feed"}]}"#.utf8)
        #expect(try Configuration(reading: json, file: "/etc/retractd/feeds.json").phrases == "/etc/retractd/own.json")
        #expect(try Configuration(reading: json, file: "feeds.json").phrases == "own.json")
        let whole = Array(#"{"phrases":"/srv/own.json","feeds":[{"name":"A","url":"https://a.example/feed"}]}"#.utf8)
        #expect(try Configuration(reading: whole, file: "/etc/feeds.json").phrases == "/srv/own.json")
    }

    static func read(_ text: String) throws(ConfigurationError) -> Configuration {
        try Configuration(reading: Array(text.utf8), file: "feeds.json")
    }

    /// The messages of a file that must be refused, each `LINE:COLUMN: message`.
    static func mistakes(_ text: String) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch {
            return error.mistakes.map(\.description)
        }
    }

    /// A file with one feed, these members before it.
    static func with(_ members: String, feed: String = #"{ "name": "A", "url": "https://a.example/feed" }"#) -> String {
        "{\n\(members)\(members.isEmpty ? "" : ",\n")\"feeds\": [\n\(feed)\n]\n}"
    }

    @Test func `a full file is read as it says`() throws {
        let configuration = try Self.read(
            """
            {
              "$schema": "https://made.example/schema.json", "$comment": "ours",
              "contact": "desk@made.example",
              "defaults": { "interval": "5m", "watchFor": "2w" },
              "network": { "allow": ["127.10.0.0/16", "[fd00::1]", "10.0.0.1"], "connectionsPerHost": 2,
                "delayPerHost": "0s", "respectRobots": false, "userAgent": "made/1",
                "secondVantage": "socks5h://proxy.example:1080" },
              "alerts": { "minSeverity": "major" },
              "feeds": [
                { "name": "خبر", "url": "https://a.example/feed", "interval": "90s", "watchFor": "1h30m" },
                { "name": "新闻", "url": "http://127.10.0.7:8080/feed", "interval": "1s", "$comment": "loopback" },
                { "name": "off", "url": "https://off.example/feed", "enabled": false }
              ]
            }
            """)
        #expect(configuration.contact == "desk@made.example")
        #expect(configuration.defaults.interval == .minutes(5))
        #expect(configuration.defaults.watchFor == .days(14))
        #expect(configuration.network.allow == ["127.10.0.0/16", "[fd00::1]", "10.0.0.1"])
        #expect(configuration.network.connectionsPerHost == 2)
        #expect(configuration.network.delayPerHost == .zero)
        #expect(!configuration.network.respectRobots)
        #expect(configuration.network.secondVantage == "socks5h://proxy.example:1080")
        #expect(configuration.alerts.minSeverity == .major)
        #expect(configuration.feeds.map(\.name) == ["خبر", "新闻"])
        #expect(configuration.feeds.map(\.interval) == [.seconds(90), .seconds(1)])
        #expect(configuration.feeds.map(\.watchFor) == [.minutes(90), .days(14)])
        #expect(configuration.userAgent(version: "9") == "made/1")
        #expect(configuration.hints.isEmpty)
    }

    @Test func `what is left out takes its default`() throws {
        let configuration = try Self.read(Self.with(""))
        #expect(configuration.defaults == Configuration.Defaults())
        #expect(configuration.feeds.map(\.interval) == [.minutes(10)])
        #expect(configuration.feeds.map(\.watchFor) == [.days(30)])
        #expect(configuration.network.respectRobots)
        #expect(configuration.userAgent(version: "9") == "retractd/9")
    }

    @Test(arguments: [
        ("desk@made.example", "retractd/9 (+mailto:desk@made.example)"),
        ("https://made.example/desk", "retractd/9 (+https://made.example/desk)"),
    ])
    func `publishers are told whom to write to`(contact: String, agent: String) throws {
        let configuration = try Self.read(Self.with("\"contact\": \"\(contact)\""))
        #expect(configuration.userAgent(version: "9") == agent)
    }

    @Test func `an example left as it was is hinted at`() throws {
        #expect(try Self.read(Self.with(#""contact": "me@example.org""#)).hints.count == 1)
    }

    // MARK: Mistakes

    @Test func `every mistake is told at once, in the order of the file, with its line and what was meant`() {
        let text = """
            {
              "contcat": "desk@made.example",
              "defaults": { "intervall": "5m", "watchFor": 30 },
              "network": { "connectionsPerHost": 9, "delayPerHost": "2 s", "respectRobots": "yes", "allow": ["10.0.0.0/33"] },
              "alerts": { "minSeverity": "majr" },
              "feeds": [
                { "name": "A", "url": "a.example/feed" },
                { "nam": "B", "url": "ftp://b.example/feed", "interval": "5x" },
                { "name": "A", "url": "https://c.example/feed", "interval": "10s" },
                "https://d.example/feed",
                { "url": "https://c.example/feed" }
              ],
              "feeds": []
            }
            """
        #expect(
            Self.mistakes(text) == [
                "2:3: unknown key “contcat”; did you mean “contact”?",
                "3:17: unknown key “intervall”; did you mean “interval”?",
                "3:48: “watchFor” must be a duration such as \"90s\", \"5m\", \"2h\" or \"30d\"",
                "4:38: “connectionsPerHost” must be a whole number from 1 to 8",
                "4:57: “delayPerHost” must be a duration such as \"90s\", \"5m\", \"2h\" or \"30d\"",
                "4:81: “respectRobots” must be true or false, not a text",
                "4:98: “10.0.0.0/33” is no address range; write it like 127.10.0.0/16 or fd00::/8",
                "5:30: “majr” is no severity; did you mean “major”?",
                "7:27: “a.example/feed” is no http or https URL; did you mean “https://a.example/feed”?",
                "8:5: this feed has no “name”",
                "8:7: unknown key “nam”; did you mean “name”?",
                "8:26: “ftp://b.example/feed” is no http or https URL",
                "8:62: “interval” must be a duration such as \"90s\", \"5m\", \"2h\" or \"30d\"",
                "9:15: the name “A” is used already, in line 7",
                "9:65: an interval of 10s is too short: publishers are asked once a minute at most",
                "10:5: a feed must be an object, not a text",
                "11:5: this feed has no “name”",
                "11:14: this feed is listed already, in line 9",
                "13:3: the key “feeds” stands here twice",
            ])
    }

    @Test func `the error names its file in every line`() throws {
        let error = try #require(throws: ConfigurationError.self) { try Self.read(#"{ "feeds": [], "x": 1 }"#) }
        let lines = error.description.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.hasPrefix("feeds.json:1:") })
    }

    @Test(arguments: [
        ("[]", "1:1: feeds.json holds a list; it must be an object: { \"feeds\": [ … ] }"),
        ("{}", "1:1: “feeds” is missing: the list of feeds to watch"),
        (#"{ "feeds": {} }"#, "1:12: “feeds” must be a list: [ { \"name\": …, \"url\": … } ]"),
        (#"{ "feeds": [] }"#, "1:12: “feeds” is empty: name at least one feed"),
        (#"{ "feeds": null }"#, "1:12: “feeds” must be a list: [ { \"name\": …, \"url\": … } ]"),
        (
            with(#""contact": "nobody""#),
            "2:12: “contact” must be an e-mail address or a URL at which publishers can reach you"
        ),
        (
            with(#""contact": "a@b\nBcc: c""#),
            "2:12: “contact” must be an e-mail address or a URL at which publishers can reach you"
        ),
        (with(#""network": { "userAgent": "a\r\nX: y" }"#), "2:27: “userAgent” must be one line of text"),
        (with(#""network": { "userAgent": "a\u0000b" }"#), "2:27: “userAgent” must be one line of text"),
        (
            with(#""network": { "allow": "10.0.0.0/8" }"#),
            "2:23: “allow” must be a list of address ranges, such as [\"127.10.0.0/16\"]"
        ),
        (
            with(#""network": { "connectionsPerHost": 1.5 }"#),
            "2:36: “connectionsPerHost” must be a whole number from 1 to 8"
        ),
        (with(#""defaults": []"#), "2:13: “defaults” must be an object, not a list"),
        (with(#""defaults": { "watchFor": "59s" }"#), "2:27: “watchFor” must be at least 1m"),
        (
            with("", feed: #"{ "name": "", "url": "https://a.example/" }"#),
            "3:11: a “name” is one line of 1 to 200 characters"
        ),
        (
            with("", feed: #"{ "name": "a\u001b[2Jb", "url": "https://a.example/" }"#),
            "3:11: a “name” is one line of 1 to 200 characters"
        ),
        (
            with("", feed: #"{ "name": "a", "url": "https://u:p@a.example/" }"#),
            "3:23: “https://u:p@a.example/” is no http or https URL"
        ),
        (
            with("", feed: #"{ "name": "a", "url": "file:///etc/passwd" }"#),
            "3:23: “file:///etc/passwd” is no http or https URL"
        ),
        (with("", feed: #"{ "name": "نام", "url": 7 }"#), "3:25: “url” must be a text in double quotes, not a number"),
    ])
    func `a mistake of any kind has its place and its words`(text: String, message: String) {
        #expect(Self.mistakes(text) == [message])
    }

    @Test(arguments: [
        ("https://A.Example/feed", "https://a.example/feed"), ("https://a.example:443/feed", "https://a.example/feed"),
        ("https://a.example/feed#top", "https://a.example/feed"), ("https://a.example", "https://a.example/"),
    ])
    func `one feed spelt in two ways is listed twice`(one: String, other: String) {
        let feeds = #"{ "name": "a", "url": "\#(one)" }, { "name": "b", "url": "\#(other)" }"#
        #expect(Self.mistakes(Self.with("", feed: feeds)).count == 1)
    }

    @Test func `two feeds of one site are two`() throws {
        let feeds = #"""
            { "name": "a", "url": "https://a.example/feed?x=1" }, { "name": "b", "url": "https://a.example/feed?x=2" },
            { "name": "c", "url": "http://a.example/feed?x=1" }, { "name": "d", "url": "https://a.example/Feed?x=1" }
            """#
        #expect(try Self.read(Self.with("", feed: feeds)).feeds.count == 4)
    }

    // MARK: Limits

    @Test func `a file of nothing but mistakes is answered with the first of them and how many there are`() {
        let feeds = (0..<5_000).map { "{\"nome\": \($0)}" }.joined(separator: ",")
        let told = Self.mistakes("{ \"feeds\": [\(feeds)] }")
        #expect(told.count == ConfigurationReader.mostMistakes + 1)
        #expect(told.last?.hasSuffix("and \(15_000 - ConfigurationReader.mostMistakes) more from here on") == true)
    }

    @Test func `a message stays one short line whatever the file holds`() {
        let long = String(repeating: "k", count: 100_000)
        for text in [
            Self.with("\"\(long)\": 1"), Self.with("\"a\\n\\u001b[31mb\": 1"),
            Self.with("", feed: "{ \"name\": \"a\", \"url\": \"\(long)\" }"),
            "{ \(long) }", "{ \"\(long)\" 1 }", "{ \"a\": \(long) }",
            Self.with("\"alerts\": { \"minSeverity\": \"\(long)\" }"),
        ] {
            let told = Self.mistakes(text)
            #expect(told.count == 1)
            #expect(told.allSatisfy { $0.count < 400 && Plain.isOneLine($0) })
        }
    }

    @Test func `too large a file is refused unread`() {
        let text = Self.with("") + String(repeating: " ", count: ConfigurationReader.largestFile)
        #expect(Self.mistakes(text) == ["1:1: the file is larger than 4 MiB"])
    }

    @Test func `ten thousand feeds are read`() throws {
        let feeds = (0..<10_000).map { "{ \"name\": \"\($0)\", \"url\": \"https://s\($0).example/\" }" }
        #expect(try Self.read(Self.with("", feed: feeds.joined(separator: ",\n"))).feeds.count == 10_000)
    }

    // MARK: Parts

    @Test(arguments: [
        ("90s", 90), ("5m", 300), ("2h", 7_200), ("30d", 2_592_000), ("1w", 604_800), ("1h30m", 5_400), ("0s", 0),
        ("3650d", 315_360_000),
    ])
    func `a duration is numbers with units`(text: String, seconds: Int) {
        #expect(DurationText.parse(text) == .seconds(seconds))
    }

    @Test(arguments: [
        "", "5", "m", "5 m", "-5m", "5.5m", "5M", "5min", "٥m", "۵m", "3651d", "99999999999999999999s", "1h30",
    ])
    func `anything else is none`(text: String) {
        #expect(DurationText.parse(text) == nil)
    }

    @Test func `a duration too large to hold is none`() {
        #expect(DurationText.parse(String(repeating: "400000000w", count: 50_000)) == nil)
        #expect(DurationText.parse(String(repeating: "9", count: 1_000_000) + "s") == nil)
    }

    @Test(arguments: [
        (0, "0s"), (59, "59s"), (60, "1m"), (5_400, "90m"), (7_200, "2h"), (86_400, "1d"), (86_401, "86401s"),
    ])
    func `a duration is written as short as it can be, and read back`(seconds: Int, text: String) {
        #expect(DurationText.text(.seconds(seconds)) == text)
        #expect(DurationText.parse(text) == .seconds(seconds))
    }

    @Test(arguments: [
        ("intervall", "interval"), ("Name", "name"), ("ulr", "url"), ("nmae", "name"), ("watchfor", "watchFor"),
    ])
    func `a slip of the pen is understood`(word: String, meant: String) {
        #expect(
            Suggestion.ending(for: word, among: ["name", "url", "interval", "watchFor"]) == "; did you mean “\(meant)”?"
        )
    }

    @Test(arguments: ["colour", "", "نام"])
    func `what is like nothing known gets the list of what is`(word: String) {
        #expect(Suggestion.ending(for: word, among: ["interval", "watchFor"]) == "; known here: interval, watchFor")
    }

    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("", "abc", 3), ("ab", "ba", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
    func `distance counts edits, neighbours swapped as one`(one: String, other: String, distance: Int) {
        #expect(Suggestion.distance(one, other) == distance)
        #expect(Suggestion.distance(other, one) == distance)
    }

    @Test(arguments: ["10.0.0.0/8", "127.0.0.1", "::1", "fd00::/8", "[::1]", "::ffff:1.2.3.4/96", "0.0.0.0/0"])
    func `an address range is known by its form`(text: String) { #expect(CIDRText.isRange(text)) }

    @Test(arguments: [
        "", "/", "10.0.0/8", "10.0.0.0/", "10.0.0.0/33", "256.1.1.1", "::/129", "localhost", "1.2.3.4/8/9",
        "10.0.0.0/-1",
    ])
    func `anything else is no address range`(text: String) { #expect(!CIDRText.isRange(text)) }
}
