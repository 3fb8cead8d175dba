import Foundation
import RetractdCore
import RetractdTestSupport
import Testing

/// The evidence from end to end: a case made over the wire, proved, bundled, copied, and found out when it is damaged.
@Suite struct EvidenceTests {
    let newsroom: Newsroom

    init() async throws {
        newsroom = try Newsroom(["harbour"])
        for minute in stride(from: 0, through: 120, by: 5) {
            let now = Newsroom.start.advanced(by: .minutes(minute))
            try newsroom.advance(to: now)
            let result = try await Program.run(newsroom.pollArguments(at: now))
            try #require(result.status == 0, "\(result.errors)")
        }
    }

    @Test func `the store is whole, its copy too, and the case in a bundle`() async throws {
        let whole = try await Program.run(["verify", "--state", newsroom.state])
        #expect(whole.status == 0, "\(whole.output)")
        #expect(whole.output.contains("The store is whole."))
        #expect(whole.output.contains("signed by  retractd/"))
        let copy = newsroom.folder.file("copy.sqlite")
        let backup = try await Program.run(["backup", copy, "--state", newsroom.state])
        #expect(backup.status == 0, "\(backup.errors)")
        #expect(try await Program.run(["verify", copy]).status == 0)
        let place = newsroom.folder.file("case.wacz")
        let id = try await confirmed()
        let export = try await Program.run(["export", id, "--state", newsroom.state, "--output", place])
        #expect(export.status == 0, "\(export.errors)")
        let bundle = try await Program.run(["verify", place])
        #expect(bundle.status == 0, "\(bundle.output)\(bundle.errors)")
        let all = newsroom.folder.file("cases")
        let range = try await Program.run([
            "export", "--since", "2026-11-01", "--state", newsroom.state, "--output", all,
        ])
        #expect(range.status == 0, "\(range.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: all).contains(id.prefix(8) + ".wacz"))
        if let keep = ProcessInfo.processInfo.environment["RETRACTD_KEEP_BUNDLE"] {
            try? FileManager.default.copyItem(atPath: place, toPath: keep)
        }
    }

    @Test func `a damaged store and a damaged bundle end with status 5 and say what is wrong`() async throws {
        let place = newsroom.folder.file("case")
        let id = try await confirmed()
        #expect(try await Program.run(["export", id, "--state", newsroom.state, "--output", place]).status == 0)
        try Data("{}".utf8).write(to: URL(fileURLWithPath: place + "/case/case.json"))
        let bundle = try await Program.run(["verify", place, "--format", "json"])
        #expect(bundle.status == 5)
        #expect(bundle.output.contains("case.json"))
        let database = newsroom.state + "/retractd.sqlite"
        var bytes = try Data(contentsOf: URL(fileURLWithPath: database))
        for place in stride(from: bytes.count / 2, to: bytes.count, by: 4_096) { bytes[place] ^= 0xFF }
        try bytes.write(to: URL(fileURLWithPath: database))
        let store = try await Program.run(["verify", "--state", newsroom.state])
        #expect(store.status == 5, "\(store.output)\(store.errors)")
        #expect((store.output + store.errors).contains("damaged"))
    }

    @Test func `old pages go, the evidence of alerts stays`() async throws {
        let plan = try await Program.run(["prune", "--older-than", "1d", "--dry-run", "--state", newsroom.state])
        #expect(plan.status == 0, "\(plan.errors)")
        #expect(plan.output.contains("would go"))
        let pruned = try await Program.run(["prune", "--older-than", "1d", "--state", newsroom.state])
        #expect(pruned.status == 0, "\(pruned.errors)")
        let whole = try await Program.run(["verify", "--state", newsroom.state])
        #expect(whole.status == 0, "\(whole.output)")
        let id = try await confirmed()
        let place = newsroom.folder.file("case")
        #expect(try await Program.run(["export", id, "--state", newsroom.state, "--output", place]).status == 0)
        #expect(try await Program.run(["verify", place]).status == 0)
    }

    /// The id of an article that was confirmed as pulled.
    private func confirmed() async throws -> String {
        let list = try await Program.run(["retractions", "--state", newsroom.state, "--format", "json"])
        let id = try #require(list.output.firstMatch(of: /"id" ?: ?"([0-9a-f]{16})"/))
        return String(id.1)
    }
}
