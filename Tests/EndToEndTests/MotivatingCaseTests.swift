import Foundation
import LoopbackSite
import RetractdCore
import RetractdTestSupport
import Synchronization
import Testing

/// The case that the program was made for, played by five sites on loopback to the built binary.
@Suite struct MotivatingCaseTests {
    @Test func `a pulled report is told with the four papers that repeat it, and why can defend it`() async throws {
        let press = try Press()
        var output = ""
        for minute in stride(from: 0, through: 330, by: 2) {
            let now = MotivatingCase.opening.advanced(by: .minutes(minute))
            press.advance(to: now)
            let pass = try await Program.run(press.arguments("poll", "--at", "\(now)", "--format", "json"))
            try #require(pass.status == 0, "\(pass.errors)")
            output += pass.output
        }
        let alerts = try Newsroom.alerts(output)
        let told = alerts.filter { $0.url == press.story }
        #expect(told.map(\.kind) == [.retractionSuspected, .retractionConfirmed])
        let confirmed = try #require(told.last)
        #expect(confirmed.detectedAt <= MotivatingCase.at("17:25"))
        #expect(confirmed.lastSeenLive.map { $0 >= MotivatingCase.at("16:30") } == true)
        #expect(confirmed.echoes?.count == 4)
        let others = alerts.filter { $0.url != press.story }
        #expect(others.map(\.kind) == [.articleCorrected], "\(others.map(\.summary))")
        let article = try #require(confirmed.article?.rawValue)
        let why = try await Program.run(["why", article, "--state", press.state])
        for words in ["not-found", "left-feed-mid-window", "siblings-live", "16:4"] {
            #expect(why.output.contains(words), "\(why.output)")
        }
        let record = try await Program.run(["why", article, "--format", "json", "--state", press.state])
        #expect(record.output.contains("\"furniture\""), "\(record.output)")
        let show = try await Program.run(["show", article, "--state", press.state])
        let repeated = show.output.components(separatedBy: "Repeated by").last ?? ""
        #expect(repeated.split(separator: "\n").count { $0.hasPrefix("noted ") } == 1, "\(show.output)")
        #expect(repeated.split(separator: "\n").count { $0.hasPrefix("stands ") } == 3, "\(show.output)")
        try await standsUp(article, of: press)
    }

    /// The bundle proves the episode as it is told, and the log does not grow with every poll that lists the story no more.
    private func standsUp(_ article: String, of press: Press) async throws {
        let bundle = press.folder.file("case.wacz")
        let export = try await Program.run(["export", article, "--state", press.state, "--output", bundle])
        try #require(export.status == 0, "\(export.errors)")
        let verified = try await Program.run(["verify", bundle])
        #expect(verified.status == 0)
        #expect(!verified.output.contains("no signed record"), "\(verified.output)")
        let events = try await Program.run(["events", "--state", press.state])
        let kept = events.output.split(separator: "\n").count {
            $0.contains("records.kept") && $0.contains(article)
        }
        #expect(kept < 5, "\(kept)")
    }

    /// Five sites, each on an address of its own, and the configuration that watches them.
    private final class Press: Sendable {
        let folder: TemporaryFolder
        private let servers: [LoopbackServer]
        private let stage: Stage
        private let play: MotivatingCase

        init() throws {
            folder = try TemporaryFolder()
            let stage = Stage()
            let servers = try MotivatingCase.outlets.indices.map { index in
                try LoopbackServer(address: "127.10.1.\(index + 1)") { stage.reply(to: $0, of: index) }
            }
            self.servers = servers
            let play = MotivatingCase(origins: servers.map(\.origin))
            self.play = play
            stage.sites.withLock { $0 = play.sites() }
            self.stage = stage
            let feeds = zip(MotivatingCase.outlets, servers).map { name, server in
                #"{ "name": "\#(name)", "url": "\#(server.origin)/feed.xml", "interval": "5m" }"#
            }
            try folder.write(
                """
                { "contact": "desk@example.org",
                  "network": { "allow": ["127.10.0.0/16"], "connectionsPerHost": 4, "delayPerHost": "0s" },
                  "feeds": [ \(feeds.joined(separator: ",\n")) ] }
                """, to: "feeds.json")
        }

        deinit { for server in servers { server.stop() } }

        var state: String { folder.file("state") }
        var story: String { servers[0].origin + MotivatingCase.story }

        func arguments(_ command: String, _ more: String...) -> [String] {
            [command, "--config", folder.file("feeds.json"), "--state", state] + more
        }

        /// Every minute up to then is played.
        func advance(to now: Timestamp) {
            stage.sites.withLock { sites in
                for back in [1, 0] { play.play(&sites, at: now.advanced(by: .minutes(-back))) }
            }
        }
    }

    private final class Stage: Sendable {
        let sites = Mutex<[ScriptedSite]>([])

        func reply(to request: SiteRequest, of index: Int) -> SiteReply {
            let reply = sites.withLock { $0.indices.contains(index) ? $0[index].reply(to: request.path) : nil }
            guard let reply, let status = reply.status else { return .fault(.closed) }
            return SiteReply(
                status: status, headers: reply.headers.fields.map { ($0.name, $0.value) }, body: Array(reply.body.utf8),
                isConditional: true)
        }
    }
}
