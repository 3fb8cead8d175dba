import InternationalText
import RetractdCore
import TextDiff

/// Chooses, among the runs of the article's container, those that are its text.
///
/// Each run is judged by itself and by what it stands in, hardly by its neighbours, so that furniture that comes or goes
/// changes nothing else.
struct BlockFilter {
    /// The most blocks of an article.
    static let mostBlocks = 5_000
    /// A run with this share of link text leads elsewhere.
    static let mostLinks = 0.9
    /// One that calls to read on with this share leads elsewhere as well.
    static let mostLinksOfCall = 0.6
    /// A link to another site is a source where it is so long, in characters, rather than a button.
    static let shortestSource = 12
    /// The same for one that stands as a paragraph.
    static let shortestSourceParagraph = 30
    /// A section of furniture holds at most this share of the article's prose.
    static let mostOfSection = 0.3

    private let page: PageSurvey
    private let weights: [Double]
    private let isFurniture: [Bool]
    private let container: Int
    private let isInside: [Bool]
    private let leads: LeadSearch
    private let lists: LinkLists
    private let headlineKey: String
    private let labelKeys: Set<String>

    init(_ page: PageSurvey, _ weights: [Double], isFurniture: [Bool], container: Int, headline: String?) {
        self.page = page
        self.weights = weights
        self.isFurniture = isFurniture
        self.container = container
        isInside = Self.descendants(of: container, page)
        leads = LeadSearch(page, container: container)
        lists = LinkLists(page)
        headlineKey = headline.map { foldedForComparison($0) } ?? ""
        let labels = page.times.map(\.text) + page.dateLines.map(\.text) + page.bylines
        labelKeys = Set(labels.filter { $0.utf8.count < 160 }.map { foldedForComparison($0) })
    }

    private static func descendants(of container: Int, _ page: PageSurvey) -> [Bool] {
        var inside = [Bool](repeating: false, count: page.blocks.count)
        inside[container] = true
        for (index, block) in page.blocks.enumerated() where block.parent >= 0 && inside[block.parent] {
            inside[index] = true
        }
        return inside
    }

    var blocks: [TextBlock] {
        let candidates = page.runs.indices.filter {
            !isFurniture[page.runs[$0].element]
                && (isInside[page.runs[$0].element] || leads.isLead(page.runs[$0]))
        }
        let skipped = FurnitureSections(page, weights, candidates).isSkipped
        var gathering = BlockGathering()
        for (position, index) in candidates.enumerated() where !skipped[position] {
            gather(page.runs[index], into: &gathering)
            if gathering.blocks.count >= Self.mostBlocks { break }
        }
        return gathering.blocks
    }

    private func gather(_ run: TextRun, into gathering: inout BlockGathering) {
        switch run.kind {
        case .heading where leads.isLead(run):
            if !isHeadline(run) { gathering.add(made(.paragraph, run)) }
        case .heading(let level):
            if !isHeadline(run), run.text.utf8.count < 600, !isCallHeading(run) {
                gathering.add(heading: made(.heading, run), level: level, isLink: run.linkShare >= Self.mostLinks)
            }
        case .listItem where leadsElsewhere(run): gathering.endSection()
        default:
            if let block = block(run, isOpening: !gathering.hasProse) { gathering.add(block) }
        }
    }

    /// - Parameter isOpening: Whether no text came before it.
    private func block(_ run: TextRun, isOpening: Bool) -> TextBlock? {
        guard !leadsElsewhere(run), !isHeadline(run), !isLabel(run, isOpening: isOpening) else { return nil }
        if CorrectionPhrases.isNote(run.text) || isMarkedNote(run) { return made(.note, run) }
        switch run.kind {
        case .quote: return made(.quote, run)
        case .listItem: return made(.listItem, run)
        case .caption: return nil
        case .heading, .paragraph, .row: return made(.paragraph, run)
        }
    }

    /// Whether a run is a link rather than text: all but wholly, and to the page's own site or in a list of such.
    private func leadsElsewhere(_ run: TextRun) -> Bool {
        guard run.linkShare >= Self.mostLinksOfCall else { return false }
        if FurniturePhrases.isInvitation(foldedForComparison(run.text)) { return true }
        guard run.linkShare >= Self.mostLinks, run.kind != .row else { return false }
        let shortest = run.kind == .listItem ? Self.shortestSource : Self.shortestSourceParagraph
        if run.isForeign && run.length >= shortest { return false }
        return run.kind != .listItem || lists.isOfLinks(run)
    }

    /// "Read more: …" in the size of a heading.
    private func isCallHeading(_ run: TextRun) -> Bool {
        run.linkShare >= Self.mostLinksOfCall && FurniturePhrases.isInvitation(foldedForComparison(run.text))
    }

    /// Whether a class around it calls it a note; one that held much of the text would be the article's own.
    private func isMarkedNote(_ run: TextRun) -> Bool {
        guard run.length < 1_000 else { return false }
        var current = run.element
        while current > 0, current != container {
            if page.blocks[current].marks.contains(.note) { return true }
            current = page.blocks[current].parent
        }
        return false
    }

    private func made(_ kind: TextBlock.Kind, _ run: TextRun) -> TextBlock {
        TextBlock(
            kind: kind, text: run.text,
            setting: BlockSetting(
                links: Int(run.linkShare * 100),
                shape: BlockPlace.path(of: run.element, in: page, container: container),
                home: BlockPlace.home(of: run.element, in: page)))
    }

    private func isHeadline(_ run: TextRun) -> Bool {
        guard !headlineKey.isEmpty, run.text.utf8.count <= 2 * headlineKey.utf8.count + 8 else { return false }
        return foldedForComparison(run.text) == headlineKey
    }

    /// Short lines that label rather than tell: bylines, times, calls to read on.
    private func isLabel(_ run: TextRun, isOpening: Bool) -> Bool {
        guard run.length < 160 else { return false }
        if run.length < 2 { return true }
        let key = foldedForComparison(run.text)
        if labelKeys.contains(key) || FurniturePhrases.isLabel(key) { return true }
        if FurniturePhrases.isSectionOpening(key) || LabelLine.isLabel(run, key: key, isOpening: isOpening) {
            return true
        }
        return FurniturePhrases.isCall(key) && (run.linkShare > 0.2 || run.length < 24)
    }
}
