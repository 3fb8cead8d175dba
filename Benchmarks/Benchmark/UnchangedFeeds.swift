import Foundation
import LoopbackSite
import Synchronization

/// What a pass over many feeds costs that all answer 304, beside what curl takes for the same answers.
struct UnchangedFeeds {
    static let feedsOfSite = 20

    let binary: String
    let folder: String
    let feeds: Int

    /// Prints the processor time of a feed in a pass of its own, the first pass left out.
    func run() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let notModified = Mutex(0)
        let servers = try (0..<(feeds + Self.feedsOfSite - 1) / Self.feedsOfSite).map { site in
            try LoopbackServer(address: "127.21.\(site / 250).\(site % 250 + 1)") { request in
                let reply = Self.reply(to: request)
                if reply.status == 304 { notModified.withLock { $0 += 1 } }
                return reply
            }
        }
        defer { for server in servers { server.stop() } }
        try writeConfiguration(servers)
        _ = try pass("2026-11-23T12:00:00Z")
        let idle = try pass("2026-11-23T12:00:30Z")
        let measured = try pass("2026-11-23T12:30:00Z")
        let count = notModified.withLock { $0 }
        let curl = try Measured.run(try curlArguments(servers))
        guard count == feeds else { throw Measured.Fault(description: "\(count) of \(feeds) feeds answered 304") }
        print(
            String(
                format: "%d feeds, all 304: %.3f ms of CPU each, %.3f without the program's start, %.3f for "
                    + "curl --parallel; %.0f MiB, %.1f s",
                feeds, perFeed(measured.cpu), perFeed(measured.cpu - idle.cpu), perFeed(curl.cpu), measured.memory,
                measured.seconds))
    }

    /// Milliseconds.
    private func perFeed(_ seconds: Double) -> Double { seconds * 1000 / Double(feeds) }

    private func curlArguments(_ servers: [LoopbackServer]) throws -> [String] {
        let lines = (0..<feeds).map { feed in
            "url = \"\(servers[feed / Self.feedsOfSite].origin)/feed-\(feed).xml\"\noutput = \"/dev/null\"\n"
        }
        try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: folder + "/curl"))
        return [
            "curl", "--silent", "--parallel", "--parallel-max", "16", "--header", "If-None-Match: \"1\"", "--config",
            folder + "/curl",
        ]
    }

    private static func reply(to request: SiteRequest) -> SiteReply {
        guard request.path.hasPrefix("/feed") else { return SiteReply(status: 404) }
        if request.header("if-none-match") == "\"1\"" { return SiteReply(status: 304, headers: [("ETag", "\"1\"")]) }
        let items = (0..<20).map {
            "<item><title>Invented story \($0) of \(request.path)</title><link>\(request.path)/\($0)</link>"
                + "<pubDate>Mon, 06 Jan 2020 12:00:00 GMT</pubDate></item>"
        }
        return SiteReply(
            headers: [("Content-Type", "application/rss+xml"), ("ETag", "\"1\"")],
            body: Array("<rss version=\"2.0\"><channel><title>Made</title>\(items.joined())</channel></rss>".utf8))
    }

    private func writeConfiguration(_ servers: [LoopbackServer]) throws {
        let list = (0..<feeds).map { feed in
            let origin = servers[feed / Self.feedsOfSite].origin
            return #"{ "name": "feed \#(feed)", "url": "\#(origin)/feed-\#(feed).xml" }"#
        }
        let text = """
            { "network": { "allow": ["127.21.0.0/16"], "connectionsPerHost": 4, "delayPerHost": "0s" },
              "feeds": [ \(list.joined(separator: ",\n")) ] }
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/feeds.json"))
    }

    private func pass(_ moment: String) throws -> Measured {
        try Measured.run(
            [binary, "poll", "--config", folder + "/feeds.json", "--state", folder + "/state", "--at", moment],
            errors: folder + "/errors")
    }
}
