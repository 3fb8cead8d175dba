import ArgumentParser
import ArticleExtraction
import FoundationEssentials
import Reporting
import RetractdCore

/// `retractd extract`.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Show what is read from an article's page, as JSON.",
        discussion: """
            Prints one JSON object: title, byline, published, modified, language, text, canonical and section, and a \
            shortfall where the text is missing or may be short. With --batch, a file of lines {"id","url","file"} is \
            answered line by line, each answer carrying its id.

            Examples:
              retractd extract --url https://news.example/story page.html
              retractd extract --batch pages.jsonl
            """
    )

    @Option(name: .long, help: "The URL the page came from: links in it are resolved against this.")
    var url: String?

    @Option(name: .long, help: "A file of lines {\"id\",\"url\",\"file\"}, or - for standard input.")
    var batch: String?

    @Argument(help: "The page's file, or - for standard input.")
    var file: String?

    func validate() throws {
        if (batch == nil) == (file == nil) { throw ValidationError("Give a FILE, or --batch LIST.") }
    }

    func run() async throws {
        try await CommandFailure.guarding {
            if let batch { return try answer(batch) }
            Console.line(try JSONOutput.line(try record(id: nil, url: url ?? "", path: file ?? "-")))
        }
    }

    private struct Request: Decodable {
        let id: BatchID
        let url: String?
        let file: String
    }

    private func answer(_ list: String) throws {
        for line in try InputFile.read(list).split(separator: 10) where line.contains(where: { $0 > 0x20 }) {
            let data = Data(line)
            guard let request = try? JSONDecoder().decode(Request.self, from: data) else {
                let id = (try? JSONDecoder().decode(BareRequest.self, from: data))?.id
                Console.line(
                    try JSONOutput.line(BatchFailure(id: id, error: "a line must hold \"id\", \"url\" and \"file\"")))
                continue
            }
            do {
                Console.line(
                    try JSONOutput.line(try record(id: request.id, url: request.url ?? "", path: request.file)))
            } catch {
                Console.line(try JSONOutput.line(BatchFailure(id: request.id, error: "\(error)")))
            }
        }
    }

    private struct BareRequest: Decodable {
        let id: BatchID
    }

    private func record(id: BatchID?, url: String, path: String) throws -> ExtractRecord {
        ExtractRecord(
            id: id, extract: try ArticleExtractor.extract(try InputFile.read(path), url: url, contentType: nil))
    }
}

/// The id of a batch line: whatever JSON text or number was given, given back.
enum BatchID: Codable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        }
    }
}

/// A batch line that could not be answered.
struct BatchFailure: Encodable {
    let id: BatchID?
    let error: String
}

/// An extract in the form that tools rely on.
struct ExtractRecord: Encodable {
    let id: BatchID?
    let extract: Extract

    enum CodingKeys: String, CodingKey {
        case id, title, byline, published, modified, language, text, canonical, section, shortfall
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        if let id { try container.encode(id, forKey: .id) }
        try container.encode(extract.title, forKey: .title)
        try container.encode(extract.byline, forKey: .byline)
        let zone = extract.publishedZone ?? 0
        try container.encode(extract.published?.description(minutesEast: zone), forKey: .published)
        try container.encode(extract.modified, forKey: .modified)
        try container.encode(extract.language, forKey: .language)
        try container.encode(extract.text, forKey: .text)
        try container.encode(extract.canonicalURL, forKey: .canonical)
        try container.encode(extract.section, forKey: .section)
        try container.encodeIfPresent(extract.signs.shortfall, forKey: .shortfall)
    }
}
