import Foundation
import RetractdCore
import Testing

/// The built binary's lists in every form, by the clock of whoever asks, and what only a terminal gets.
@Suite struct FormatTests {
    private static let lists = [
        ["retractions"], ["edits"], ["search", "harbour"], ["feeds"], ["accuracy"], ["alerts", "list"], ["labels"],
        ["events"],
    ]

    /// A store in which stories were rewritten and pulled, and one removal was labelled.
    private static func newsroom() async throws -> Newsroom {
        let newsroom = try Newsroom(["harbour"])
        for minute in stride(from: 0, through: 120, by: 4) {
            let now = Newsroom.start.advanced(by: .minutes(minute))
            try newsroom.advance(to: now)
            let pass = try await Program.run(newsroom.pollArguments(at: now))
            try #require(pass.status == 0, "\(pass.errors)")
        }
        let id = try #require(try await objects(["retractions"], newsroom).first?["id"] as? String)
        let label = try await Program.run(["label", id, "true", "--note", "by phone", "--state", newsroom.state])
        try #require(label.status == 0, "\(label.errors)")
        return newsroom
    }

    private static func text(
        _ words: [String], as format: String, _ newsroom: Newsroom, zone: String = "Asia/Tehran"
    ) async throws -> String {
        var words = words + ["--format", format, "--state", newsroom.state]
        if ["retractions", "edits", "alerts"].contains(words[0]) { words += ["--since", "2026-11-20"] }
        let result = try await Program.run(words, environment: ["TZ": zone])
        #expect(result.status == 0 && result.errors.isEmpty, "\(words): \(result.errors)")
        return result.output
    }

    private static func objects(_ words: [String], _ newsroom: Newsroom) async throws -> [[String: Any]] {
        let text = try await text(words, as: "json", newsroom)
        return try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]] ?? []
    }

    @Test func `every list says the same in every form, people's times by their clock`() async throws {
        let newsroom = try await Self.newsroom()
        for words in Self.lists {
            let lines = try await Self.text(words, as: "jsonl", newsroom).split(separator: "\n")
            #expect(!lines.isEmpty, "\(words)")
            for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
            if words != ["accuracy"] {
                #expect(try await Self.objects(words, newsroom).count == lines.count, "\(words)")
            }
            let csv = try await Self.text(words, as: "csv", newsroom)
            #expect(csv.components(separatedBy: "\r\n").count == lines.count + 2, "\(words): \(csv)")
            #expect(!csv.contains("+03:30"), "\(words)")
            let table = try await Self.text(words, as: "table", newsroom)
            #expect(table.split(separator: "\n").count > lines.count, "\(words): \(table)")
            #expect(table.contains("+03:30") == csv.contains("Z,"), "\(words): \(table)")
            #expect(!table.contains("\u{1B}"), "a file gets no colours")
        }
    }

    // MARK: On a terminal

    /// What a terminal shows of a command: script(1) gives it one.
    private static func onTerminal(_ words: [String], environment: [String: String] = [:]) async throws -> String {
        let command = ([Program.path] + words).map { "'\($0)'" }.joined(separator: " ")
        let result = try await Program(
            ["-qec", command, "/dev/null"], environment: ["TERM": "xterm", "PAGER": ""].merging(environment) { $1 },
            executable: "/usr/bin/script"
        ).end()
        #expect(result.status == 0, "\(result.output)")
        return result.output
    }

    @Test func `colours are on a terminal alone, and not where somebody said no`() async throws {
        let newsroom = try Newsroom(["harbour"])
        let pass = try await Program.run(newsroom.pollArguments(at: Newsroom.start))
        try #require(pass.status == 0)
        let words = ["feeds", "--state", newsroom.state]
        let isPainted = { (text: String) in text.contains("\u{1B}[") }
        #expect(isPainted(try await Self.onTerminal(words)))
        #expect(!isPainted(try await Self.onTerminal(words, environment: ["NO_COLOR": "1"])))
        #expect(!isPainted(try await Self.onTerminal(words + ["--color", "never"])))
        #expect(isPainted(try await Self.onTerminal(words + ["--color", "always"], environment: ["NO_COLOR": "1"])))
        #expect(!isPainted(try await Program.run(words).output))
        #expect(isPainted(try await Program.run(words + ["--color", "always"]).output))
        // Quick work tells of no progress, on a terminal or not.
        let proof = try await Self.onTerminal(["verify", "--state", newsroom.state])
        #expect(!proof.contains("reading"), "\(proof)")
    }
}
