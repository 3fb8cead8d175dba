import InternationalText
import RetractdCore

/// The article's own words: the container that holds most of the page's prose, and in it the runs that are prose.
struct ArticleBody {
    /// Where structured data holds a text so many times longer than the page's own, the page keeps it for scripts.
    static let mostMissing = 2

    /// The most keys of other prose kept of a page.
    static let mostOutside = 500
    /// A shorter run, in characters, may stand anywhere.
    static let shortestOutside = 8

    private let page: PageSurvey
    private let headline: String?
    private let structuredText: String?

    init(_ page: PageSurvey, headline: String?, structuredText: String?) {
        self.page = page
        self.headline = headline
        self.structuredText = structuredText
    }

    var blocks: [TextBlock] {
        let shown = shown
        guard let structuredText else { return shown }
        let length = shown.reduce(0) { $0 + $1.text.utf8.count }
        guard length < 250, structuredText.utf8.count > length * Self.mostMissing else { return shown }
        return structured(structuredText)
    }

    /// Keys of the prose that was not chosen.
    static func outside(_ page: PageSurvey, of blocks: [TextBlock]) -> [UInt32] {
        let chosen = Set(blocks.map { TextHash.of($0.text) })
        var keys: [UInt32] = []
        for run in page.runs where run.length >= shortestOutside && run.linkShare < ProseWeight.mostLinks {
            if keys.count == mostOutside { break }
            if !chosen.contains(TextHash.of(run.text)) { keys.append(FoldedText.key(of: run.text)) }
        }
        return keys
    }

    private var shown: [TextBlock] {
        let weights = page.runs.map(ProseWeight.of)
        let introduced = IntroducedLists(page)
        let furniture = FurnitureJudge(page, weights, introduced).isFurniture
        let sums = ElementSums(page, weights) { !furniture[$0] }
        guard let container = ContainerSearch(page, sums).container else { return [] }
        let filter = BlockFilter(
            page, weights, isFurniture: furniture, introduced, container: container, headline: headline)
        return PullQuotes.removed(from: filter.blocks)
    }

    private func structured(_ text: String) -> [TextBlock] {
        text.split(whereSeparator: \.isNewline).prefix(BlockFilter.mostBlocks).compactMap { line in
            let words = WhiteSpace.collapsed(String(line))
            return words.isEmpty ? nil : TextBlock(kind: .paragraph, text: words)
        }
    }
}
