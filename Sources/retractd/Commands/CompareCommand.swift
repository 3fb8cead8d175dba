import ArgumentParser
import FoundationEssentials
import InternationalText
import Reporting
import RetractdCore
import RetractionEngine

/// `retractd compare`.
struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Say what changed between two saved copies of an article's page, as JSON.",
        discussion: """
            Both pages are judged as two captures of one article are while it is watched: related stories, advertising, \
            counters, a new layout and other furniture are no change; a wall, a paywall's cut or a truncated page says \
            nothing. Prints one JSON object: changed, class, severity, score and reasons. Other pages of the site, given \
            with --sibling, teach what it puts on every page. With --batch, a file of lines \
            {"id","url","a","b","siblings":[…]} is answered line by line, each answer carrying its id.

            Examples:
              retractd compare --url https://news.example/story old.html new.html
              retractd compare --batch pairs.jsonl
            """
    )

    @Option(name: .long, help: "The URL both pages came from.")
    var url: String?

    @Option(name: .long, help: "Another page of the same site, saved; may be given more than once.")
    var sibling: [String] = []

    @Option(name: .long, help: "A file of lines {\"id\",\"url\",\"a\",\"b\"}, or - for standard input.")
    var batch: String?

    @Argument(help: "The older page's file.")
    var old: String?

    @Argument(help: "The newer page's file.")
    var new: String?

    func validate() throws {
        if (batch == nil) == (old == nil) { throw ValidationError("Give OLD and NEW, or --batch LIST.") }
        if old != nil, new == nil { throw ValidationError("Give the newer page too.") }
    }

    func run() async throws {
        try await CommandFailure.guarding {
            if let batch { return try answer(batch) }
            guard let old, let new else { return }
            let pair = PagePair(id: nil, url: url, a: old, b: new, siblings: sibling)
            Console.line(try JSONOutput.line(try pair.record()))
        }
    }

    private func answer(_ list: String) throws {
        for line in try InputFile.read(list).split(separator: 10) where line.contains(where: { $0 > 0x20 }) {
            let data = Data(line)
            guard let pair = try? JSONDecoder().decode(PagePair.self, from: data) else {
                let id = (try? JSONDecoder().decode(NamedLine.self, from: data))?.id
                Console.line(
                    try JSONOutput.line(
                        BatchFailure(id: id, error: "a line must hold \"id\", \"url\", \"a\" and \"b\"")))
                continue
            }
            do {
                Console.line(try JSONOutput.line(try pair.record()))
            } catch {
                Console.line(try JSONOutput.line(BatchFailure(id: pair.id, error: "\(error)")))
            }
        }
    }

    private struct NamedLine: Decodable {
        let id: BatchID
    }
}

/// Two saved pages of one article, and other pages of its site.
struct PagePair: Decodable {
    let id: BatchID?
    let url: String?
    let a: String
    let b: String
    let siblings: [String]?

    func record() throws -> ComparisonRecord {
        let engine = RetractionEngine(settings: EngineSettings())
        let comparison = engine.compare(
            try InputFile.read(a), try InputFile.read(b), url: url ?? "",
            siblings: try (siblings ?? []).map { try InputFile.read($0) })
        return ComparisonRecord(id: id, comparison: comparison)
    }
}

/// A comparison in the form that tools rely on.
struct ComparisonRecord: Encodable {
    let id: BatchID?
    let comparison: PageComparison

    enum CodingKeys: String, CodingKey {
        case id, changed, severity, score, reasons, summary
        case kind = "class"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        if let id { try container.encode(id, forKey: .id) }
        try container.encode(comparison.isChanged, forKey: .changed)
        try container.encode(comparison.kind, forKey: .kind)
        try container.encode(comparison.severity, forKey: .severity)
        try container.encode(comparison.score, forKey: .score)
        try container.encode(comparison.reasons.map { TerminalText.sanitised($0) }, forKey: .reasons)
        try container.encode(comparison.summary.map { TerminalText.sanitised($0) }, forKey: .summary)
    }
}
