import Foundation
import LoopbackSite
import RetractdCore
import RetractdTestSupport
import Testing

/// What is broken outside gives one clear line and a documented status, and harms nothing else.
@Suite struct BadInputTests {
    // MARK: feeds.json

    @Test func `every mistake of feeds.json is told at once with its line`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            { "contact": "desk@example.org",
              "defaults": { "intervall": "10m" },
              "feeds": [
                { "name": "A", "url": "ftp://example.org/feed" },
                { "name": "A", "url": "https://example.org/feed", "interval": "soon" }
              ] }
            """, to: "feeds.json")
        let result = try await Program.run(["check", "--config", folder.file("feeds.json")])
        #expect(result.status == 2)
        for wanted in ["feeds.json:2:", "intervall", "“interval”", "feeds.json:4:", "ftp", "feeds.json:5:", "duration"]
        {
            #expect(result.errors.contains(wanted), "“\(wanted)” is not in: \(result.errors)")
        }
    }

    @Test(arguments: ["", "{", "[]", "null", "\u{0}\u{1}", "{\"feeds\": []}", "{\"feeds\": 3}"])
    func `a feeds.json that is none ends with status 2`(text: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "feeds.json")
        let result = try await Program.run([
            "poll", "--config", folder.file("feeds.json"), "--state", folder.file("state"),
        ])
        #expect(result.status == 2, "\(result.errors)")
        #expect(result.errors.contains("feeds.json"))
        #expect(result.output.isEmpty)
    }

    @Test func `a feeds.json that is not there ends with status 2`() async throws {
        let result = try await Program.run(["poll", "--config", "/nowhere/feeds.json"])
        #expect(result.status == 2)
        #expect(result.errors.contains("/nowhere/feeds.json"))
    }

    // MARK: The store

    @Test func `a second writer is refused and the first goes on`() async throws {
        let newsroom = try Newsroom(["harbour"])
        let daemon = try Program(newsroom.arguments("run"))
        try #require(await Program.wait { daemon.errors.contains("watching") })
        let second = try await Program.run(newsroom.pollArguments(at: Newsroom.start))
        #expect(second.status == 3)
        #expect(second.errors.contains("another retractd is using"))
        let reader = try await Program.run(["status", "--state", newsroom.state])
        #expect(reader.status == 0, "a reader looks on: \(reader.errors)")
        daemon.send(SIGTERM)
        #expect(await daemon.end().status == 0)
    }

    @Test func `a store that is no database is refused and left as it is`() async throws {
        let newsroom = try Newsroom(["harbour"])
        try FileManager.default.createDirectory(atPath: newsroom.state, withIntermediateDirectories: true)
        let garbage = String(repeating: "this is no database. ", count: 500)
        try newsroom.folder.write(garbage, to: "state/retractd.sqlite")
        let result = try await Program.run(newsroom.pollArguments(at: Newsroom.start))
        #expect(result.status == 3, "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(newsroom.folder.text("state/retractd.sqlite") == garbage)
    }

    @Test func `a state directory that cannot be made is told`() async throws {
        let newsroom = try Newsroom(["harbour"])
        let result = try await Program.run([
            "poll", "--config", newsroom.folder.file("feeds.json"), "--state", "/proc/nowhere",
        ])
        #expect(result.status == 3)
        #expect(result.errors.contains("/proc/nowhere"))
    }

    // MARK: Feeds and pages

    /// Beside one healthy feed, a feed with each fault that a server can have.
    @Test(arguments: Fault.allCases)
    func `a feed that is broken stops no other and raises no alert`(fault: Fault) async throws {
        let newsroom = try Newsroom(["harbour"])
        let broken = try LoopbackServer(address: "127.10.0.9") { request in
            request.path == "/feed.xml" ? fault.reply : SiteReply(status: 404)
        }
        defer { broken.stop() }
        let config = newsroom.folder.text("feeds.json")
        let entry = #""feeds": [ { "name": "broken", "url": "\#(broken.origin)/feed.xml" }, "#
        try newsroom.folder.write(config.replacingOccurrences(of: #""feeds": ["#, with: entry), to: "feeds.json")
        let result = try await Program.run(newsroom.pollArguments(at: Newsroom.start))
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.isEmpty)
        let stories = Set(newsroom.sites[0].server.log.map(\.path)).filter { $0.hasPrefix("/world/2026/s") }
        #expect(stories.count == 10)
    }

    enum Fault: CaseIterable {
        case empty, html, binary, deep, closed, reset, truncated, serverError, gzipBomb, rawGarbage, endlessHeaders

        var reply: SiteReply {
            switch self {
            case .empty: .text("", type: "application/rss+xml")
            case .html: .text("<html><body>Please log in</body></html>")
            case .binary: SiteReply(body: (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) })
            case .deep: .text(String(repeating: "<rss>", count: 100_000), type: "text/xml")
            case .closed: .fault(.closed)
            case .reset: .fault(.reset)
            case .truncated: SiteReply(body: Array("<rss><channel>".utf8), fault: .truncated)
            case .serverError: SiteReply(status: 500)
            case .gzipBomb:
                SiteReply(headers: [("Content-Encoding", "gzip")], body: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3])
            case .rawGarbage: .fault(.raw(Array("\u{0}\u{1}NOT HTTP\r\n\r\n".utf8)))
            case .endlessHeaders: .fault(.endlessHeaders)
            }
        }
    }

    @Test func `a hostile headline stays one harmless line`() async throws {
        let newsroom = try Newsroom([])
        let title = "Break &#27;[31m&#13;&#10;RETRACTION CONFIRMED fake &#x202E;txet&#x2028;line"
        let feed = """
            <rss version="2.0"><channel><title>Evil</title><item><title>\(title)</title>
            <link>/world/2026/story-of-today</link></item></channel></rss>
            """
        let words = (0..<80).map { "word\($0)" }.joined(separator: " ")
        let isGone = Flag()
        let server = try LoopbackServer(address: "127.10.0.8") { request in
            switch request.path {
            case "/feed.xml": .text(feed, type: "application/rss+xml")
            case "/world/2026/story-of-today" where !isGone.isUp:
                .text(
                    """
                    <html><head><title>\(title)</title></head><body><article><h1>\(title)</h1><p>\(words).</p></article>
                    </body></html>
                    """)
            case "/": .text("<html><body><h1>Home</h1></body></html>")
            default: .text("<html><h1>Gone for good</h1></html>", status: 410)
            }
        }
        defer { server.stop() }
        try newsroom.folder.write(
            """
            { "network": { "allow": ["127.10.0.0/16"], "delayPerHost": "0s" },
              "feeds": [ { "name": "Evil", "url": "\(server.origin)/feed.xml", "interval": "5m" } ] }
            """, to: "feeds.json")
        var output = ""
        for minute in stride(from: 0, through: 60, by: 5) {
            if minute == 10 { isGone.raise() }
            let moment = Newsroom.start.advanced(by: .minutes(minute))
            let result = try await Program.run(newsroom.arguments("poll", "--at", "\(moment)"))
            #expect(result.status == 0, "\(result.errors)")
            output += result.output
        }
        let isHarmful: (Unicode.Scalar) -> Bool = { scalar in
            (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
                || [0x202E, 0x2028, 0x2029].contains(scalar.value)
        }
        #expect(!output.unicodeScalars.contains(where: isHarmful))
        let lines = output.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("2026-11-23T") }, "\(output)")
        #expect(lines.contains { $0.contains("RETRACTION SUSPECTED [Evil]") }, "\(output)")
    }
}
