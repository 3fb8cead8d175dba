import Foundation
import RetractdCore
import RetractdTestSupport
import Testing

/// A sink that refuses: seen, explained and put right by the person at the keyboard.
@Suite struct RedeliveryTests {
    /// A newsroom whose only sink is a program that fails until a file is there, and then keeps what it is given.
    private static func newsroom() throws -> Newsroom {
        let newsroom = try Newsroom(["harbour"])
        let site = try #require(newsroom.sites.first)
        let script = "test -e '\(newsroom.folder.file("ready"))' && cat >>'\(newsroom.folder.file("taken"))'"
        try newsroom.folder.write(
            """
            { "network": { "allow": ["127.10.0.0/16"], "connectionsPerHost": 4, "delayPerHost": "0s" },
              "sinks": [ { "name": "desk", "command": ["/bin/sh", "-c", "\(script)"] } ],
              "feeds": [ { "name": "harbour", "url": "\(site.feedURL)", "interval": "5m" } ] }
            """, to: "feeds.json")
        return newsroom
    }

    private static func run(_ words: String..., in newsroom: Newsroom) async throws -> Program.Result {
        try await Program.run(words + ["--state", newsroom.state])
    }

    @Test func `a refused alert is listed with why, and redelivered when the receiver is back`() async throws {
        let newsroom = try Self.newsroom()
        var end = Newsroom.start
        for minute in stride(from: 0, through: 90, by: 3) {
            end = Newsroom.start.advanced(by: .minutes(minute))
            try newsroom.advance(to: end)
            let pass = try await Program.run(newsroom.pollArguments(at: end))
            try #require(pass.status == 0, "\(pass.errors)")
        }
        let list = try await Self.run("alerts", "undelivered", "--format", "json", in: newsroom)
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
        try #require(!rows.isEmpty, "\(list.output)\(list.errors)")
        #expect(rows.allSatisfy { $0["sink"] as? String == "command:desk" })
        #expect((rows.first?["why"] as? String)?.contains("ends with code 1") == true)
        let status = try await Self.run("status", in: newsroom)
        #expect(status.output.contains("tried again for command:desk since"), "\(status.output)")

        let wrong = try await Self.run("alerts", "redeliver", "--sink", "dsk", in: newsroom)
        #expect(wrong.status == 4 && wrong.errors.contains("command:desk"), "\(wrong.errors)")
        let unknown = try await Self.run("alerts", "redeliver", "ffff", in: newsroom)
        #expect(unknown.status == 4, "\(unknown.errors)")
        let asked = try await Self.run("alerts", "redeliver", "--sink", "desk", in: newsroom)
        #expect(asked.status == 0 && asked.output.contains("\(rows.count) deliver"), "\(asked.output)")
        try newsroom.folder.write("", to: "ready")
        let pass = try await Program.run(newsroom.pollArguments(at: end))
        try #require(pass.status == 0, "\(pass.errors)")
        let taken = try Newsroom.alerts(newsroom.folder.text("taken")).map(\.id)
        let wanted = rows.compactMap { ($0["alert"] as? [String: Any])?["id"] as? String }
        #expect(Set(wanted).isSubset(of: taken) && Set(taken).count == taken.count)
        #expect(try await Self.run("alerts", "undelivered", in: newsroom).output.contains("Every alert was delivered"))

        // One that it had is sent once more where somebody says so.
        let again = try await Self.run(
            "alerts", "redeliver", try #require(wanted.first), "--sink", "desk", in: newsroom)
        #expect(again.output.hasPrefix("1 delivery"), "\(again.output)\(again.errors)")
        _ = try await Program.run(newsroom.pollArguments(at: end))
        #expect(try Newsroom.alerts(newsroom.folder.text("taken")).map(\.id) == taken + [wanted[0]])
        let proof = try await Self.run("verify", in: newsroom)
        #expect(proof.status == 0, "\(proof.output)\(proof.errors)")
    }
}
