import Foundation
import RetractdCore
import Testing

@testable import Configuring

@Suite struct ShippedFileTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The file as shipped; a build folder that links to the sources has it beside what the link leads to.
    static func shipped() throws -> [UInt8] {
        let beside = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = [root, beside].map { $0.appendingPathComponent("feeds.json").path }
            .first { FileManager.default.fileExists(atPath: $0) }
        return Array(try Data(contentsOf: URL(fileURLWithPath: #require(path))))
    }

    @Test func `the file that we ship is read, with its contact hinted at as an example`() throws {
        let configuration = try Configuration(reading: Self.shipped(), file: "feeds.json")
        #expect(configuration.feeds.count >= 20)
        #expect(configuration.hints.count == 1)
        #expect(configuration.network.respectRobots)
        #expect(configuration.network.allow.isEmpty)
        #expect(configuration.feeds.allSatisfy { $0.interval >= ConfigurationReader.shortestInterval })
    }

    @Test func `a feed can be added to it`() throws {
        let before = try Self.shipped()
        let after = try ConfigurationEditor.adding(
            [.init(name: "خبر", url: "https://made.example/feed")], to: before, file: "feeds.json")
        let lines = String(decoding: after, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == String(decoding: before, as: UTF8.self).split(separator: "\n").count + 1)
        #expect(try Configuration(reading: after, file: "feeds.json").feeds.last?.name == "خبر")
    }

    /// A file of Packaging as shipped.
    private static func packaged(_ name: String) throws -> [UInt8] {
        let beside = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = [root, beside].map { $0.appendingPathComponent("Packaging/\(name)").path }
            .first { FileManager.default.fileExists(atPath: $0) }
        return Array(try Data(contentsOf: URL(fileURLWithPath: #require(path))))
    }

    @Test(arguments: [
        "world", "iran-afghanistan-pakistan", "ukraine-russia", "middle-east", "east-asia", "fact-check", "official",
        "science",
    ])
    func `a list that we ship can be included, and names feeds that may be watched`(_ name: String) throws {
        var configuration = try Configuration(reading: Array(#"{ "include": ["x.json"] }"#.utf8), file: "feeds.json")
        try configuration.include(Self.packaged("lists/\(name).json"), file: name)
        #expect(configuration.feeds.count >= 5)
        let outlines = String(decoding: try Self.packaged("lists/\(name).opml"), as: UTF8.self).split(
            separator: "<outline ")
        #expect(outlines.count - 1 == configuration.feeds.count)
    }

    @Test func `the commented file of the package is read`() throws {
        let configuration = try Configuration(reading: Self.packaged("deb/feeds.json"), file: "feeds.json")
        #expect(configuration.feeds.count == 1)
        #expect(configuration.network.allow.isEmpty)
    }

    /// The part of the schema at a path of keys.
    private static func schema(at path: [String]) throws -> [String: Any] {
        var part = try #require(
            try JSONSerialization.jsonObject(with: Data(packaged("feeds.schema.json"))) as? [String: Any])
        for key in path { part = try #require(part[key] as? [String: Any], "\(path)") }
        return part
    }

    private static let sink = ["properties", "sinks", "items"]

    /// Where in the schema an object stands, and the keys that the reader takes there.
    private static let objects: [(path: [String], keys: [String])] = [
        ([], ConfigurationReader.keys + ["$schema"]),
        (["properties", "defaults"], ConfigurationReader.defaultsKeys),
        (["properties", "network"], ConfigurationReader.networkKeys),
        (["properties", "alerts"], ConfigurationReader.alertsKeys),
        (["properties", "evidence"], ConfigurationReader.evidenceKeys),
        (["properties", "feeds", "items"], ConfigurationReader.feedKeys),
        (sink, ConfigurationReader.sinkKeys),
        (sink + ["properties", "mail"], ConfigurationReader.mailKeys),
        (sink + ["properties", "only"], ConfigurationReader.routeKeys),
        (sink + ["properties", "quiet"], ConfigurationReader.quietKeys),
        (sink + ["properties", "gather"], ConfigurationReader.gatherKeys),
    ]

    @Test(arguments: objects)
    func `the schema for editors takes the keys that the reader takes, no more and no fewer`(
        path: [String], keys: [String]
    ) throws {
        let part = try Self.schema(at: path)
        #expect(part["additionalProperties"] as? Bool == false)
        #expect(Set(try #require(part["properties"] as? [String: Any]).keys) == Set(keys + ["$comment"]))
    }

    @Test(arguments: ["webhook", "secret"])
    func `a secret may be named in the schema as the reader takes it`(_ key: String) throws {
        let part = try Self.schema(at: Self.sink + ["properties", key])
        let named = try #require(
            (part["oneOf"] as? [[String: Any]])?.compactMap { $0["properties"] as? [String: Any] }.first)
        #expect(Set(named.keys) == Set(ConfigurationReader.secretKeys + ["$comment"]))
    }
}
