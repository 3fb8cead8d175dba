import ChildProcesses
import Foundation
import LoopbackSite
import RetractdCore

/// Days of a small press on loopback, watched by the built binary with one `poll --at` after another.
struct Newsroom {
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    let binary: String
    let number: Int
    let plan: WorldPlan
    /// Time between two passes.
    let cadence: Duration

    func run(in folder: String) async throws -> Played {
        let stage = Stage(World(number: number, plan: plan))
        let servers = try (0..<plan.siteCount).map { site in
            try LoopbackServer(address: "127.10.0.\(site + 1)") { stage.reply(to: $0, of: site) }
        }
        defer { servers.forEach { $0.stop() } }
        stage.settle(servers.map(\.origin))
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try configuration(stage.world).write(toFile: folder + "/feeds.json", atomically: true, encoding: .utf8)
        var alerts: [Alert] = []
        var now = World.start
        while now <= stage.world.end {
            stage.move(to: now)
            alerts += try await pass(folder, at: now)
            now = now.advanced(by: cadence)
        }
        return Played(world: stage.world, alerts: alerts, log: stage.log)
    }

    private func configuration(_ world: World) -> String {
        let feeds = world.sites.map { site in
            "{ \"name\": \"\(site.host)\", \"url\": \"\(site.feedURL)\", \"interval\": \"5m\" }"
        }
        return """
            { "contact": "desk@example.org",
              "network": { "allow": ["127.10.0.0/16"], "connectionsPerHost": 1, "delayPerHost": "0s" },
              "feeds": [ \(feeds.joined(separator: ",\n")) ] }
            """
    }

    private func pass(_ folder: String, at moment: Timestamp) async throws -> [Alert] {
        let ending = try await ChildProcess.run(
            [
                binary, "poll", "--config", folder + "/feeds.json", "--state", folder + "/state", "--at", "\(moment)",
                "--format", "json",
            ], timeout: .seconds(600), limit: 64 << 20)
        guard ending.isSuccess else {
            throw Fault(description: "the pass at \(moment) ended with \(ending.code ?? -1)")
        }
        return try ending.output.split(separator: 10).map { try JSONDecoder().decode(Alert.self, from: Data($0)) }
    }
}
