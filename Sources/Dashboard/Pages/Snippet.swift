import InternationalText
import RetractdCore

/// The place of a text where what was looked for stands, marked.
struct Snippet {
    /// Runs of text, words and what stands between them, that are shown before and after.
    static let margin = 24

    private let text: String
    private let words: Set<String>

    /// - Parameter words: Folded, as ``SearchWords`` gives them.
    init(_ revision: Revision, words: Set<String>) {
        let blocks = [revision.headline ?? ""] + revision.blocks.map(\.text)
        text =
            blocks.dropFirst().max { Self.count($0, words) < Self.count($1, words) } ?? blocks.first ?? ""
        self.words = words
    }

    private static func count(_ text: String, _ words: Set<String>) -> Int {
        Set(SearchWords.of(text)).intersection(words).count
    }

    var html: HTML {
        let runs = TextBoundaries.runs(in: text)
        let first = runs.firstIndex { isWanted($0) } ?? 0
        let shown = max(0, first - Self.margin)..<min(runs.count, first + 2 * Self.margin)
        var html: HTML = shown.lowerBound > 0 ? "… " : .empty
        for run in runs[shown] { html = html + (isWanted(run) ? "<mark>\(run.text)</mark>" : "\(run.text)") }
        return shown.upperBound < runs.count ? html + " …" : html
    }

    private func isWanted(_ run: TextBoundaries.Run) -> Bool {
        run.isWord && !words.isDisjoint(with: SearchWords.of(run.text))
    }
}
