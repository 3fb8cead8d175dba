import InternationalText

/// Finds what opens an article above its text: the summary where publishers often put the news itself, and paragraphs
/// that a layout sets apart from the rest.
struct LeadSearch {
    /// A shorter one, in characters, is a label.
    static let leastLength = 30
    /// The same for one that no mark calls a summary.
    static let leastUnmarked = 120
    /// The same for several of these.
    static let leastOfSeveral = 80
    /// A shorter heading, in characters, is one of a section.
    static let leastSubtitle = 60
    /// A line with this share of links leads elsewhere.
    static let mostLinks = 0.3
    /// Two texts are one where they begin with the same so many bytes.
    static let telling = 60

    private let page: PageSurvey
    private let container: Int
    private let isMarked: [Bool]
    /// The headline, or the last first-level heading before the text: a lead stands between the two.
    private let headline: Int
    /// Paragraphs above the text that no mark calls a summary.
    private var introductions: Set<Int> = []

    init(_ page: PageSurvey, isFurniture: [Bool], container: Int, headline text: String?) {
        self.page = page
        self.container = container
        var marked = [Bool](repeating: false, count: page.blocks.count)
        for (index, block) in page.blocks.enumerated() where block.parent >= 0 {
            marked[index] = marked[block.parent] || block.marks.contains(.lead)
        }
        isMarked = marked
        let said = page.runs.last { $0.text == text && $0.element <= container }?.element
        headline = max(said ?? -1, page.topHeadings.last { $0.block <= container }?.block ?? (said ?? container))
        introductions = Set(unmarked(isFurniture))
    }

    /// Whether a run, told by its index, opens the article.
    func isLead(_ index: Int) -> Bool {
        let run = page.runs[index]
        if introductions.contains(index) { return true }
        return isMarked[run.element] && isAboveText(run) && run.length >= Self.leastLength
            && run.linkShare < Self.mostLinks
    }

    /// Whether a run stands between the headline and the text.
    func isAboveText(_ run: TextRun) -> Bool { run.element < container && run.element > headline }

    /// Several paragraphs are the text's own; a single one may be what the page says of itself to machines too.
    private func unmarked(_ isFurniture: [Bool]) -> [Int] {
        let heading = page.runs.indices.first { isAboveText(page.runs[$0]) && isSubtitle(page.runs[$0], isFurniture) }
        let found = page.runs.indices.filter {
            let run = page.runs[$0]
            return isAboveText(run) && !isFurniture[run.element] && isSentence(run)
        }
        if found.count > 1 { return found + [heading].compactMap { $0 } }
        return [heading].compactMap { $0 }
            + found.filter {
                page.runs[$0].length >= Self.leastUnmarked && !isDescription(foldedForComparison(page.runs[$0].text))
            }
    }

    /// A long heading below the headline's is the summary, as many publishers set it.
    private func isSubtitle(_ run: TextRun, _ isFurniture: [Bool]) -> Bool {
        guard case .heading(let level) = run.kind, level > 1 else { return false }
        return run.length >= Self.leastSubtitle && run.linkShare < Self.mostLinks && !isFurniture[run.element]
    }

    private func isSentence(_ run: TextRun) -> Bool {
        guard run.kind == .paragraph || run.kind == .quote, run.length >= Self.leastOfSeveral,
            run.linkShare < Self.mostLinks, SentenceEnd.isAt(run.text), !isBracketed(run.text)
        else { return false }
        return !FurniturePhrases.isAboutSite(foldedForComparison(run.text))
    }

    /// What ends in a bracket was cut short, "[…]", or is a remark about the text.
    private func isBracketed(_ text: String) -> Bool { text.last.map { ")]）］".contains($0) } ?? false }

    private func isDescription(_ key: String) -> Bool {
        page.metas.contains { name, content in
            guard Self.descriptions.contains(name) else { return false }
            let description = foldedForComparison(WhiteSpace.collapsed(content)).utf8.prefix(Self.telling)
            return description.count > 25
                && (key.utf8.starts(with: description) || description.starts(with: key.utf8.prefix(Self.telling)))
        }
    }

    private static let descriptions: Set<String> = ["description", "og:description", "twitter:description"]
}
