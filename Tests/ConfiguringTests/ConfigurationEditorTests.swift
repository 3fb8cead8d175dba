import RetractdCore
import Testing

@testable import Configuring

@Suite struct ConfigurationEditorTests {
    static func adding(_ text: String, name: String = "B", url: String = "https://b.example/") throws -> String {
        let result = try ConfigurationEditor.adding(
            [FeedAdditions.Feed(name: name, url: url)], to: Array(text.utf8), file: "feeds.json")
        return String(decoding: result, as: UTF8.self)
    }

    static let one = #"{ "name": "A", "url": "https://a.example/" }"#
    static let two = #"{ "name": "B", "url": "https://b.example/" }"#

    @Test(arguments: [
        ("{\n  \"feeds\": [\n    \(one)\n  ]\n}\n", "{\n  \"feeds\": [\n    \(one),\n    \(two)\n  ]\n}\n"),
        ("{ \"feeds\": [ \(one) ] }", "{ \"feeds\": [ \(one), \(two) ] }"),
        ("{\"feeds\":[\(one)]}", "{\"feeds\":[\(one), \(two)]}"),
        (
            "{\r\n\t\"feeds\": [\r\n\t\t\(one)\r\n\t]\r\n}",
            "{\r\n\t\"feeds\": [\r\n\t\t\(one),\r\n\t\t\(two)\r\n\t]\r\n}"
        ),
        ("{ \"feeds\": [\n  \(one),\n] }", "{ \"feeds\": [\n  \(one),\n  \(two),\n] }"),
        (
            "\u{FEFF}{ // mine\n \"feeds\": [ /* c */ \(one) ] }",
            "\u{FEFF}{ // mine\n \"feeds\": [ /* c */ \(one), \(two) ] }"
        ),
        ("{ \"feeds\": [\n  \(one) // the first\n] }", "{ \"feeds\": [\n  \(one), // the first\n  \(two)\n] }"),
        ("{ \"feeds\": [\n  \(one), // the first\n] }", "{ \"feeds\": [\n  \(one), // the first\n  \(two)\n] }"),
        (
            "{ \"feeds\": [\n  \(one)\n  // more to come\n], \"alerts\": {} }",
            "{ \"feeds\": [\n  \(one),\n  \(two)\n  // more to come\n], \"alerts\": {} }"
        ),
    ])
    func `a feed is added as its neighbours are laid out, and nothing else moves`(before: String, after: String) throws
    {
        #expect(try Self.adding(before) == after)
        #expect(try ReadingTests.read(after).feeds.map(\.name) == ["A", "B"])
    }

    @Test(arguments: [
        ("{\n  \"feeds\": []\n}\n", "{\n  \"feeds\": [\n    \(two)\n  ]\n}\n"),
        ("{\n  \"feeds\": [\n  ]\n}\n", "{\n  \"feeds\": [\n    \(two)\n  ]\n}\n"),
        ("{ \"feeds\": [] }", "{ \"feeds\": [\(two)] }"),
        (
            "{\n  \"feeds\": [ // none yet\n  ]\n}\n", "{\n  \"feeds\": [ // none yet\n    \(two)\n  ]\n}\n"
        ),
        ("{ \"feeds\": [ // none yet\n ] }", "{ \"feeds\": [ // none yet\n \(two)] }"),
        (
            "{\n  \"contact\": \"desk@a.example\"\n}\n",
            "{\n  \"feeds\": [\n    \(two)\n  ],\n  \"contact\": \"desk@a.example\"\n}\n"
        ),
        ("{}", "{\n  \"feeds\": [\n    \(two)\n  ]\n}\n"),
    ])
    func `a list that holds nothing yet, or is not there, is begun`(before: String, after: String) throws {
        #expect(try Self.adding(before) == after)
        #expect(try ReadingTests.read(after).feeds.map(\.name) == ["B"])
    }

    @Test(arguments: ["\"Quoted\" \\ name", "خبرگزاری", "新闻 / 要闻", "C:\\new\\table"])
    func `a name of any letters comes back as it was`(name: String) throws {
        let text = try Self.adding("{ \"feeds\": [ \(Self.one) ] }", name: name)
        #expect(try ReadingTests.read(text).feeds.last?.name == name)
    }

    @Test func `what would make the file wrong is refused, and so is a file that is wrong already`() {
        let file = "{ \"feeds\": [ \(Self.one) ] }"
        #expect(throws: ConfigurationError.self) { try Self.adding(file, url: "https://a.example/") }
        #expect(throws: ConfigurationError.self) { try Self.adding(file, name: "A") }
        #expect(throws: ConfigurationError.self) { try Self.adding(file, url: "b.example") }
        #expect(throws: ConfigurationError.self) { try Self.adding(file, name: "line\nbreak") }
        #expect(throws: ConfigurationError.self) { try Self.adding("{ \"feeds\": [ \(Self.one) }") }
    }

    @Test func `a hundred feeds are added one after the other`() throws {
        var text = "{ \"feeds\": [\n  \(Self.one)\n] }"
        for number in 0..<100 { text = try Self.adding(text, name: "\(number)", url: "https://s\(number).example/") }
        #expect(try ReadingTests.read(text).feeds.count == 101)
        #expect(text.split(separator: "\n").count == 103)
    }

    @Test(arguments: [
        (
            "{\n  \"feeds\": [ \(one) ]\n}\n",
            "{\n  \"pages\": [\n    \"https://p.example/1\"\n  ],\n  \"feeds\": [ \(one) ]\n}\n"
        ),
        (
            "{ \"pages\": [\n  \"https://p.example/0\" // mine\n] }",
            "{ \"pages\": [\n  \"https://p.example/0\", // mine\n  \"https://p.example/1\"\n] }"
        ),
        (
            "{ \"pages\": [\n  \"https://p.example/0\", // mine\n] }",
            "{ \"pages\": [\n  \"https://p.example/0\", // mine\n  \"https://p.example/1\"\n] }"
        ),
        (
            "{ \"pages\": [ ], \"feeds\": [ \(one) ] }",
            "{ \"pages\": [\"https://p.example/1\"], \"feeds\": [ \(one) ] }"
        ),
    ])
    func `a page is added to the list of pages, which is begun where there is none`(
        before: String, after: String
    ) throws {
        let result = try ConfigurationEditor.adding(
            page: "https://p.example/1", to: Array(before.utf8), file: "feeds.json")
        #expect(try String(decoding: #require(result), as: UTF8.self) == after)
        #expect(try ReadingTests.read(after).pages.last == "https://p.example/1")
        #expect(
            try ConfigurationEditor.adding(page: "https://P.example/1", to: Array(after.utf8), file: "feeds.json")
                == nil)
    }

    @Test func `a file of one page is begun`() throws {
        let text = String(decoding: ConfigurationEditor.starting(page: "https://p.example/1"), as: UTF8.self)
        let configuration = try ReadingTests.read(text)
        #expect(configuration.pages == ["https://p.example/1"])
        #expect(configuration.feeds.isEmpty)
    }

    @Test func `a page that is listed twice is told as one`() {
        let file = Array(#"{ "pages": ["https://p.example/1", "https://P.example/1"] }"#.utf8)
        let error = #expect(throws: ConfigurationError.self) { try Configuration(reading: file, file: "feeds.json") }
        #expect(error?.mistakes.map(\.message) == ["this page is listed already, in line 1"])
    }

    @Test func `a feed may have all its articles archived`() throws {
        let file = #"{ "feeds": [ { "name": "A", "url": "https://a.example/", "archive": true } ] }"#
        let configuration = try ReadingTests.read(file)
        #expect(configuration.archivedFeeds == Set(configuration.feeds.map(\.id)))
        #expect(configuration.hints.contains { $0.contains("archives") }, "nobody is named to ask")
    }

    static func additions(_ feeds: [(name: String, url: String)], to text: String? = nil) -> FeedAdditions {
        ConfigurationEditor.additions(of: feeds, to: text.map { Array($0.utf8) })
    }

    @Test func `feeds that are listed already, even where they are switched off, are not added`() {
        let off = #"{ "feeds": [ { "name": "A", "url": "https://a.example/feed", "enabled": false } ] }"#
        let additions = Self.additions(
            [
                ("again", "https://A.example:443/feed#top"), ("B", "https://b.example/"),
                ("B too", "https://b.example/"),
            ], to: off)
        #expect(additions.added.map(\.url) == ["https://b.example/"])
        #expect(additions.known == ["https://A.example:443/feed#top", "https://b.example/"])
    }

    @Test func `a name that is taken gets a number, and a feed without one its host's`() throws {
        let file = "{ \"feeds\": [ \(Self.one) ] }"
        let additions = Self.additions(
            [
                ("A", "https://1.example/"), ("A", "https://2.example/"), (" ", "https://3.example/"),
                ("x\ny", "https://4.example/"),
            ],
            to: file)
        #expect(additions.added.map(\.name) == ["A (2)", "A (3)", "3.example", "x y"])
        let text = try ConfigurationEditor.adding(additions.added, to: Array(file.utf8), file: "feeds.json")
        #expect(try Configuration(reading: text, file: "feeds.json").feeds.count == 5)
    }

    @Test(arguments: [
        "", "b.example", "ftp://b.example/", "javascript:alert(1)", "feed:https://b.example/", "https://",
    ])
    func `what is no address is refused with its reason`(url: String) {
        let additions = Self.additions([("B", url)])
        #expect(additions.added.isEmpty)
        #expect(additions.refused == [.init(url: url, reason: "no http or https URL")])
    }

    @Test func `a file is begun with the feeds that were found`() throws {
        let additions = Self.additions([("A \"1\"", "https://a.example/"), ("ب", "https://b.example/")])
        let bytes = ConfigurationEditor.starting(additions.added)
        #expect(try Configuration(reading: bytes, file: "feeds.json").feeds.map(\.name) == ["A \"1\"", "ب"])
    }

    @Test func `twenty thousand feeds are added at once`() throws {
        let feeds = (0..<20_000).map { (name: "same", url: "https://s\($0).example/") }
        let additions = Self.additions(feeds, to: "{ \"feeds\": [ \(Self.one) ] }")
        #expect(additions.added.count == 20_000)
    }
}
