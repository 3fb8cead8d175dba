import Foundation
import RetractdCore
import RetractdTestSupport
import Testing

/// Runs that record themselves, and recordings of others, through the built binary.
@Suite struct ReplayTests {
    @Test func `a recorded day replays to the same events and alerts, byte for byte`() async throws {
        let newsroom = try Newsroom(["harbour", "wire"])
        let recording = newsroom.folder.file("recording")
        var lines: [String] = []
        for minute in stride(from: 0, through: 24 * 60, by: 15) {
            let now = Newsroom.start.advanced(by: .minutes(minute))
            try newsroom.advance(to: now)
            let result = try await Program.run(newsroom.pollArguments(at: now) + ["--record", recording])
            try #require(result.status == 0, "at \(minute)m: \(result.errors)")
            lines += result.lines
        }
        let events = try await Program.run(["events", "--state", newsroom.state])
        try #require(events.status == 0 && events.lines.count > 30, "\(events.errors)")
        let files = try FileManager.default.contentsOfDirectory(atPath: recording).sorted()
        #expect(files == ["retractd-000000000001.warc.gz"])
        let replay = try await Program.run(
            ["replay", "--format", "json", "--events", newsroom.folder.file("replayed.jsonl")]
                + files.map { recording + "/" + $0 })
        #expect(replay.status == 0, "\(replay.errors)")
        #expect(replay.lines == lines)
        #expect(newsroom.folder.text("replayed.jsonl") == events.output)
    }

    @Test func `what a crash left open is mended and gone on with`() async throws {
        let newsroom = try Newsroom(["harbour"])
        let recording = newsroom.folder.file("recording")
        func poll(_ minute: Int) async throws {
            let now = Newsroom.start.advanced(by: .minutes(minute))
            let result = try await Program.run(newsroom.pollArguments(at: now) + ["--record", recording])
            try #require(result.status == 0, "\(result.errors)")
        }
        try await poll(0)
        let file = recording + "/retractd-000000000001.warc.gz"
        let whole = try Data(contentsOf: URL(fileURLWithPath: file))
        try FileManager.default.removeItem(atPath: file)
        try (whole + Data(whole.suffix(200).prefix(150))).write(to: URL(fileURLWithPath: file + ".open"))
        try await poll(10)
        #expect(try FileManager.default.contentsOfDirectory(atPath: recording) == ["retractd-000000000001.warc.gz"])
        let replay = try await Program.run(["replay", "--events", newsroom.folder.file("replayed.jsonl"), file])
        #expect(replay.status == 0 && !replay.errors.contains("byte"), "\(replay.errors)")
        let events = try await Program.run(["events", "--state", newsroom.state])
        #expect(newsroom.folder.text("replayed.jsonl") == events.output)
    }

    @Test func `a file that is no recording ends it with one line`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("<html>no archive</html>", to: "page.warc")
        for file in [folder.file("page.warc"), folder.file("none.warc")] {
            let result = try await Program.run(["replay", file])
            #expect(result.status == 1)
            #expect(result.errors.contains("warc"), "\(result.errors)")
            #expect(result.output.isEmpty)
        }
    }
}
