import Foundation
import Testing

/// `retractd compare`, as a script calls it.
@Suite struct CompareTests {
    static func page(_ words: String, extra: String = "") -> String {
        let rest = (0..<5).map {
            "<p>The council heard on day \($0) that the ferry will run until midnight for a while.</p>"
        }
        return "<html><head><title>Ferry to run late</title></head><body><article><h1>Ferry to run late</h1>"
            + "<p>\(words)</p>\(extra)\(rest.joined())</article></body></html>"
    }

    struct Answer: Decodable {
        let id: Int?
        let changed: Bool?
        let `class`: String?
        let severity: String?
        let score: Double?
        let reasons: [String]?
        let error: String?
    }

    static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let words = "The night boat carried 40 people on its first crossing to the east bank of the river."
        try folder.write(page(words), to: "old.html")
        try folder.write(page(words, extra: "<p>Updated 5 minutes ago</p>"), to: "ad.html")
        try folder.write(page(words.split(separator: "40").joined(separator: "60")), to: "new.html")
        return folder
    }

    @Test func `two files give one line`() async throws {
        let folder = try Self.folder()
        let result = try await Program.run([
            "compare", "--url", "https://quay.example/ferry", folder.file("old.html"), folder.file("new.html"),
        ])
        #expect(result.status == 0, "\(result.errors)")
        let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
        #expect(answer.changed == true)
        #expect(answer.class == "fact-number")
        #expect(answer.severity == "major")
        #expect(result.lines.count == 1)
    }

    @Test func `a batch is answered line by line, whatever a line holds`() async throws {
        let folder = try Self.folder()
        func line(_ id: Int, _ b: String, _ more: String = "") -> String {
            "{\"id\":\(id),\"url\":\"https://quay.example/ferry\",\"a\":\"\(folder.file("old.html"))\","
                + "\"b\":\"\(folder.file(b))\"\(more)}"
        }
        let list = [
            line(1, "ad.html"), line(2, "new.html", ",\"siblings\":[\"\(folder.file("ad.html"))\"]"),
            line(3, "none.html"),
            "{\"id\":4}", "nonsense",
        ]
        let result = try await Program.run(["compare", "--batch", "-"], input: list.joined(separator: "\n"))
        #expect(result.status == 0, "\(result.errors)")
        let answers = try result.lines.map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
        #expect(answers.map(\.id) == [1, 2, 3, 4, nil])
        #expect(answers.map(\.changed) == [false, true, nil, nil, nil])
        #expect(answers.dropFirst(2).allSatisfy { $0.error != nil })
        #expect(answers[0].class == "furniture")
        #expect(answers[0].reasons?.isEmpty == false)
    }

    @Test func `without two pages there is nothing to compare`() async throws {
        for arguments in [["compare"], ["compare", "one.html"], ["compare", "--batch", "-", "one.html"]] {
            #expect(try await Program.run(arguments).status == 64)
        }
    }
}
