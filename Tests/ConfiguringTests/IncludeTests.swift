import RetractdCore
import Testing

@testable import Configuring

@Suite
struct IncludeTests {
    private func read(_ text: String, including list: String) throws -> Configuration {
        var configuration = try Configuration(reading: Array(text.utf8), file: "/etc/retractd/feeds.json")
        try configuration.include(Array(list.utf8), file: "/etc/retractd/lists/a.json")
        return configuration
    }

    private static let main = """
        { "defaults": { "interval": "7m" }, "include": ["lists/a.json", "/srv/b.json"],
          "feeds": [ { "name": "Own", "url": "https://a.example/feed", "interval": "2m" } ] }
        """

    @Test
    func `an included list brings its feeds, under the defaults of the file that names it`() throws {
        let list = #"{ "$comment": "x", "feeds": [ { "name": "B", "url": "https://b.example/feed" } ] }"#
        let configuration = try read(Self.main, including: list)
        #expect(configuration.includes == ["/etc/retractd/lists/a.json", "/srv/b.json"])
        #expect(configuration.feeds.map(\.name) == ["Own", "B"])
        #expect(configuration.feeds.last?.interval == .minutes(7))
    }

    @Test
    func `a feed that the file names itself stays as it has it`() throws {
        let list = #"{ "feeds": [ { "name": "Theirs", "url": "https://a.example/feed", "interval": "1h" } ] }"#
        let configuration = try read(Self.main, including: list)
        #expect(configuration.feeds.map(\.name) == ["Own"])
        #expect(configuration.feeds.first?.interval == .minutes(2))
    }

    @Test(arguments: [
        #"{ "feeds": [ { "name": "Own", "url": "https://c.example/feed" } ] }"#,
        #"{ "contact": "x@y.z", "feeds": [] }"#, "[]",
        #"{ "feeds": [ { "name": "B" } ] }"#, #"{ "include": ["more.json"], "feeds": [] }"#, "{",
    ])
    func `a mistake in an included file is told with that file's name`(_ list: String) {
        let error = #expect(throws: ConfigurationError.self) { try read(Self.main, including: list) }
        #expect(error.map { "\($0)".contains("/etc/retractd/lists/a.json:") } == true)
    }

    @Test
    func `a file that includes lists needs no feeds of its own, one without needs some`() throws {
        #expect(try Configuration(reading: Array(#"{ "include": ["a.json"] }"#.utf8), file: "f").feeds.isEmpty)
        #expect(throws: ConfigurationError.self) { try Configuration(reading: Array("{}".utf8), file: "f") }
    }
}
