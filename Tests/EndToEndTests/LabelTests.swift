import Foundation
import RetractdCore
import Testing

/// A person says whether a verdict was right, and the program reckons with it.
@Suite struct LabelTests {
    @Test func `a label is kept beside the store's lock, shown by why and counted by accuracy`() async throws {
        let newsroom = try Newsroom(["harbour"])
        for minute in stride(from: 0, through: 120, by: 2) {
            let now = Newsroom.start.advanced(by: .minutes(minute))
            try newsroom.advance(to: now)
            let pass = try await Program.run(newsroom.pollArguments(at: now))
            try #require(pass.status == 0, "\(pass.errors)")
        }
        let id = try await Self.firstRetraction(newsroom)
        for (verdict, note) in [("false", "by mistake"), ("true", "the desk confirmed it")] {
            let label = try await Program.run(["label", id, verdict, "--note", note, "--state", newsroom.state])
            #expect(label.status == 0, "\(label.errors)")
        }
        let why = try await Program.run(["why", id, "--state", newsroom.state])
        #expect(why.output.contains("the desk confirmed it") && why.output.contains("by mistake"))
        let accuracy = try await Program.run(["accuracy", "--state", newsroom.state, "--format", "csv"])
        #expect(accuracy.status == 0, "\(accuracy.errors)")
        #expect(accuracy.output.contains("100 %"), "\(accuracy.output)")
        let proof = try await Program.run(["verify", "--state", newsroom.state])
        #expect(proof.status == 0, "\(proof.output)\(proof.errors)")
    }

    @Test func `a label for nothing says so`() async throws {
        let newsroom = try Newsroom(["harbour"])
        let pass = try await Program.run(newsroom.pollArguments(at: Newsroom.start))
        try #require(pass.status == 0)
        let label = try await Program.run(["label", "ffff", "true", "--state", newsroom.state])
        #expect(label.status == 4)
    }

    private static func firstRetraction(_ newsroom: Newsroom) async throws -> String {
        let list = try await Program.run([
            "retractions", "--state", newsroom.state, "--status", "confirmed", "--format", "json", "--since",
            "2026-11-23",
        ])
        let rows = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]]
        return try #require(rows?.first?["id"] as? String, "\(list.output)")
    }
}
