import Foundation
import LoopbackSite
import RetractdCore
import RetractdTestSupport
import Synchronization
import Testing

/// The daemon as systemd meets it: start, reload, stop, restart.
@Suite struct DaemonTests {
    /// A newsroom whose stories are minutes old by the machine's clock, for the daemon lives in the present.
    private static func newsroom() throws -> Newsroom {
        let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970))
        return try Newsroom(["harbour"], interval: "1h", start: now)
    }

    /// Starts the daemon and waits until it has fetched the feed and all ten stories.
    private static func started(_ newsroom: Newsroom, environment: [String: String] = [:]) async throws -> Program {
        let daemon = try Program(newsroom.arguments("run"), environment: environment)
        let site = newsroom.sites[0]
        let isDone = await Program.wait {
            Set(site.server.log.map(\.path)).filter { $0.hasPrefix("/world/2026/s") }.count == 10
        }
        try #require(isDone, "the daemon did not fetch all stories: \(daemon.errors)")
        return daemon
    }

    @Test func `SIGTERM ends it cleanly and a restart fetches nothing again`() async throws {
        let newsroom = try Self.newsroom()
        let daemon = try await Self.started(newsroom)
        daemon.send(SIGTERM)
        let result = await daemon.end()
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.isEmpty)
        newsroom.sites[0].server.clearLog()

        let again = try Program(newsroom.arguments("run"))
        try #require(await Program.wait { again.errors.contains("watching") }, "\(again.errors)")
        // A pass over what is due takes milliseconds here: what a restart would fetch again, it fetches within this.
        _ = await Program.wait(upTo: 2) { !newsroom.sites[0].server.log.isEmpty }
        again.send(SIGTERM)
        #expect(await again.end().status == 0)
        #expect(newsroom.sites[0].server.log.map(\.path) == [])
    }

    @Test func `after kill -9 the feed is asked for with its validators`() async throws {
        let newsroom = try Self.newsroom()
        let daemon = try await Self.started(newsroom)
        daemon.send(SIGKILL)
        _ = await daemon.end()
        let server = newsroom.sites[0].server
        #expect(server.log.first { $0.path == "/feed.xml" }?.header("if-none-match") == nil)
        server.clearLog()

        let later = Timestamp(seconds: Int64(Date().timeIntervalSince1970) + 3_600)
        let poll = try await Program.run(newsroom.pollArguments(at: later))
        try #require(poll.status == 0, "\(poll.errors)")
        let asked = server.log.filter { $0.path == "/feed.xml" }
        #expect(asked.count == 1)
        #expect(asked.first?.header("if-none-match") != nil)
    }

    @Test func `systemd is told of readiness, reload, life and stop`() async throws {
        let newsroom = try Self.newsroom()
        let socket = NotifySocket(path: newsroom.folder.file("notify"))
        let daemon = try await Self.started(
            newsroom, environment: ["NOTIFY_SOCKET": socket.path, "WATCHDOG_USEC": "200000"])
        #expect(await Program.wait { socket.lines.contains("READY=1") && socket.lines.contains("WATCHDOG=1") })
        daemon.send(SIGHUP)
        #expect(await Program.wait { socket.lines.contains("RELOADING=1") })
        #expect(await Program.wait { socket.lines.filter { $0 == "READY=1" }.count == 2 })
        daemon.send(SIGTERM)
        #expect(await daemon.end().status == 0)
        #expect(socket.lines.contains("STOPPING=1"))
    }

    @Test func `SIGHUP takes a new feed in and a mistake changes nothing`() async throws {
        let newsroom = try Self.newsroom()
        let daemon = try await Self.started(newsroom)
        let good = newsroom.folder.text("feeds.json")
        try newsroom.folder.write(good.replacingOccurrences(of: "\"feeds\"", with: "\"fedes\""), to: "feeds.json")
        daemon.send(SIGHUP)
        #expect(await Program.wait { daemon.errors.contains("not reloaded") }, "\(daemon.errors)")

        let second = try PlayedSite(try Newsroom.scenario("east"), address: "127.10.0.2", start: Newsroom.start)
        let entry = #""feeds": [ { "name": "second", "url": "\#(second.feedURL)" }, "#
        try newsroom.folder.write(good.replacingOccurrences(of: #""feeds": ["#, with: entry), to: "feeds.json")
        daemon.send(SIGHUP)
        #expect(await Program.wait { second.server.log.contains { $0.path == "/feed.xml" } }, "\(daemon.errors)")
        daemon.send(SIGTERM)
        #expect(await daemon.end().status == 0)
    }

    @Test func `a site that never answers is called off at the stop`() async throws {
        let newsroom = try Newsroom([])
        let silent = try LoopbackServer(address: "127.10.0.7") { _ in .fault(.hang) }
        defer { silent.stop() }
        try newsroom.folder.write(
            """
            { "network": { "allow": ["127.10.0.0/16"] }, "feeds": [ { "name": "S", "url": "\(silent.origin)/feed.xml" } ] }
            """, to: "feeds.json")
        let daemon = try Program(newsroom.arguments("run"))
        try #require(await Program.wait(upTo: 60) { !silent.log.isEmpty }, "\(daemon.errors)")
        daemon.send(SIGINT)
        #expect(await daemon.end().status == 0)
    }

    @Test func `a log that was rotated away is opened again on SIGHUP`() async throws {
        let newsroom = try Self.newsroom()
        let log = newsroom.folder.file("alerts.log")
        let daemon = try Program(newsroom.arguments("run", "--alerts", log))
        try #require(await Program.wait { FileManager.default.fileExists(atPath: log) })
        try FileManager.default.moveItem(atPath: log, toPath: log + ".1")
        try #require(await Program.wait { daemon.errors.contains("watching") })
        daemon.send(SIGHUP)
        #expect(await Program.wait { FileManager.default.fileExists(atPath: log) }, "\(daemon.errors)")
        daemon.send(SIGTERM)
        #expect(await daemon.end().status == 0)
    }
}
