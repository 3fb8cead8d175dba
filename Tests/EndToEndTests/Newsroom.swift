import Foundation
import LoopbackSite
import RetractdCore
import RetractdTestSupport

/// Scripted sites on loopback, and the feeds.json that watches them.
final class Newsroom: Sendable {
    static let start = ScenarioRunner.start

    let sites: [PlayedSite]
    let folder: TemporaryFolder

    /// - Parameters:
    ///   - names: Scenario files without `made-` and ending, each on a loopback address of its own.
    ///   - interval: How often the feeds are polled.
    init(
        _ names: [String], interval: String = "5m", start: Timestamp = start,
        onRequest: @escaping @Sendable (SiteRequest) -> Void = { _ in }
    ) throws {
        folder = try TemporaryFolder()
        sites = try names.enumerated().map { index, name in
            try PlayedSite(
                Self.scenario(name), address: "127.10.0.\(index + 1)", start: start, onRequest: onRequest)
        }
        let feeds = zip(names, sites).map { name, site in
            #"{ "name": "\#(name)", "url": "\#(site.feedURL)", "interval": "\#(interval)" }"#
        }
        try folder.write(
            """
            { "contact": "desk@example.org",
              "network": { "allow": ["127.10.0.0/16"], "connectionsPerHost": 4, "delayPerHost": "0s" },
              "feeds": [ \(feeds.joined(separator: ",\n")) ] }
            """, to: "feeds.json")
    }

    static func scenario(_ name: String) throws -> String {
        let folder = Bundle.module.bundleURL.appendingPathComponent("Scenarios")
        return try String(contentsOf: folder.appendingPathComponent("made-\(name).scenario"), encoding: .utf8)
    }

    var state: String { folder.file("state") }

    /// The arguments of a command that needs both the configuration and the store.
    func arguments(_ command: String, _ more: String...) -> [String] {
        [command, "--config", folder.file("feeds.json"), "--state", state] + more
    }

    /// The arguments of one pass at a moment, alerts as JSON.
    func pollArguments(at moment: Timestamp) -> [String] {
        arguments("poll", "--at", "\(moment)", "--format", "json")
    }

    /// Every site does what it has planned until then.
    func advance(to moment: Timestamp) throws {
        for site in sites { try site.advance(to: moment) }
    }

    /// Alert lines as values; a line that is none is an error.
    static func alerts(_ output: String) throws -> [Alert] {
        try output.split(separator: "\n").map { try JSONDecoder().decode(Alert.self, from: Data($0.utf8)) }
    }
}
