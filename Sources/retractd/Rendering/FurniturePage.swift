import InternationalText
import Reporting
import RetractdCore
import RetractionEngine
import Storage

/// What of an article's page is never taken for an edit, on the terminal.
struct FurniturePage {
    /// Other articles of the site that are read for it, as many as the daemon reads.
    static let neighbours = 4

    let paint: Paint

    /// Empty where everything on the page is the article's.
    func text(of article: ArticleState, in reader: StoreReader) throws -> String {
        let blocks = try records(of: article, in: reader)
        guard !blocks.isEmpty else { return "" }
        let lines = blocks.map { block in
            let words = DisplayWidth.truncated(TerminalText.sanitised(block.text), to: 70)
            return "    \(block.reason): \(TerminalText.isolated(words))"
        }
        return (["", "  " + paint.bold("Left out of every comparison")] + lines).joined(separator: "\n") + "\n"
    }

    /// The same for programs.
    func records(of article: ArticleState, in reader: StoreReader) throws -> [FurnitureRecord] {
        guard let revision = try reader.revisions(of: article.id).last else { return [] }
        let neighbours = try reader.neighbours(of: article, limit: Self.neighbours)
        return SiteFurniture(of: revision, neighbours: neighbours).blocks.map {
            FurnitureRecord(reason: "\($0.reason)", text: $0.text)
        }
    }
}
