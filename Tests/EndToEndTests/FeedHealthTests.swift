import Foundation
import LoopbackSite
import Synchronization
import Testing

/// What `retractd feeds` and `retractd status` say of feeds that are well, odd or lost.
@Suite struct FeedHealthTests {
    private static func feed(_ numbers: some Sequence<Int>, _ channel: String = "") -> String {
        let items = numbers.map {
            "<item><title>Invented story number \($0)</title><link>/story/\($0)</link><guid>\($0)</guid></item>"
        }
        return "<rss version=\"2.0\"><channel><title>Made</title>\(channel)\(items.joined())</channel></rss>"
    }

    private final class Counts: Sendable {
        private let counts = Mutex<[String: Int]>([:])

        func next(_ path: String) -> Int {
            counts.withLock { counts in
                counts[path, default: 0] += 1
                return counts[path] ?? 0
            }
        }
    }

    private static func site() throws -> LoopbackServer {
        let counts = Counts()
        return try LoopbackServer { request in
            let count = counts.next(request.path)
            return switch request.path {
            case "/well.xml":
                .text(feed(1...20, "<ttl>30</ttl>"), type: "application/rss+xml")
            case "/cut.xml": .text(feed(1...(count == 1 ? 20 : 5)), type: "application/rss+xml", isConditional: false)
            case "/lost.xml": .text("no", status: 404)
            case "/new.xml": .text(feed(1...3), type: "application/rss+xml")
            case "/moved.xml": .redirect(to: "/new.xml", status: 301)
            default: .text("<html><title>404</title></html>", status: 404)
            }
        }
    }

    /// A store of three polls an hour apart, with where it is.
    private static func watched(_ site: LoopbackServer) async throws -> (TemporaryFolder, [String]) {
        let folder = try TemporaryFolder()
        let feeds = ["well", "cut", "lost", "moved"].map {
            #"{ "name": "\#($0)", "url": "\#(site.origin)/\#($0).xml" }"#
        }
        try folder.write(
            """
            { "network": { "allow": ["127.0.0.0/8"], "delayPerHost": "0s" },
              "feeds": [ \(feeds.joined(separator: ", ")) ] }
            """, to: "feeds.json")
        let state = ["--state", folder.file("state")]
        for hour in 12...14 {
            let poll = ["poll", "--config", folder.file("feeds.json"), "--at", "2026-11-23T\(hour):00:00Z"] + state
            let result = try await Program.run(poll)
            try #require(result.status == 0, "\(result.errors)")
        }
        return (folder, state)
    }

    @Test func `for each feed there is its health, its interval and next poll with their reasons, and what it cost`()
        async throws
    {
        let site = try Self.site()
        defer { site.stop() }
        let (folder, state) = try await Self.watched(site)
        let json = try await Program.run(["feeds", "--format", "json"] + state)
        let records = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        let byName = Dictionary(uniqueKeysWithValues: records.map { ($0["name"] as? String ?? "", $0) })

        let well = try #require(byName["well"])
        #expect(well["health"] as? String == "well")
        #expect(well["interval_in_force_seconds"] as? Int == 600)
        #expect(well["interval_reason"] as? String == "every 10 min, as configured")
        #expect((well["next_poll_reason"] as? String)?.isEmpty == false)
        #expect((well["not_modified_share"] as? Double).map { (0.6...0.7).contains($0) } == true)
        #expect((well["received_bytes"] as? Int ?? 0) > 1_000)
        #expect(well["coverage_gaps"] as? Int == 0)

        let cut = try #require(byName["cut"]?["doubt"] as? [String: Any])
        #expect((cut["reason"] as? String)?.contains("shrank from 20 to 5") == true)
        #expect((byName["lost"]?["problem"] as? String)?.contains("404") == true)
        #expect(byName["lost"]?["failures_in_a_row"] as? Int ?? 0 >= 2)
        #expect((byName["moved"]?["move"] as? [String: Any])?["sightings"] as? Int == 3)
        _ = folder
    }

    @Test func `for people the odd is told below the table, and everything under a feed's name`() async throws {
        let site = try Self.site()
        defer { site.stop() }
        let (folder, state) = try await Self.watched(site)
        let table = try await Program.run(["feeds"] + state).output
        #expect(table.contains("cut: doubt: the feed shrank from 20 to 5 entries"))
        #expect(table.contains("moved: moved: to \(site.origin)/new.xml"))
        #expect(table.contains("lost: next poll after"))

        let one = try await Program.run(["feeds", "lost"] + state).output
        for words in ["health", "HTTP 404", "interval", "as configured", "next poll", "it failed", "gaps       none"] {
            #expect(one.contains(words), "\(words)")
        }
        let none = try await Program.run(["feeds", "nowhere"] + state)
        #expect(none.status == 4 && none.errors.contains("no feed has “nowhere” in its name"))
        let similar = try await Program.run(["feeds", "O", "--format", "csv"] + state).lines
        #expect(Set(similar.dropFirst().compactMap { $0.split(separator: ",").first }) == ["lost", "moved"])
        let ailing = try await Program.run(["feeds", "--ailing", "--format", "csv"] + state).lines
        #expect(Set(ailing.dropFirst().compactMap { $0.split(separator: ",").first }) == ["cut", "lost"])
        _ = folder
    }

    @Test func `the status tells how late the whole is and how the feeds are`() async throws {
        let site = try Self.site()
        defer { site.stop() }
        let (folder, state) = try await Self.watched(site)
        let text = try await Program.run(["status"] + state).output
        #expect(text.contains("4, 1 unreadable, 1 in doubt"))
        let json = try await Program.run(["status", "--format", "json"] + state).output
        let record = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect((record["feeds"] as? [String: Any])?["configured"] as? Int == 4)
        let lateness = (record["status"] as? [String: Any])?["lateness"] as? [String: [String: Any]]
        // The store's time is not the clock's: against the clock all or none is late, and both are said.
        let feeds = try #require(lateness?["feeds"])
        let count = try #require(feeds["count"] as? Int)
        #expect(count == 0 || count == 4)
        #expect((feeds["worstSeconds"] as? Int ?? -1) >= (feeds["medianSeconds"] as? Int ?? 0))
        #expect(text.contains("late") == (count > 0))
        _ = folder
    }
}
