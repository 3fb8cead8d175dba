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
}
