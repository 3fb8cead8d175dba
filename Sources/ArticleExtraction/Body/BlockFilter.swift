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
    /// One that calls to read on with this share leads elsewhere as well, where it is no item of a list.
    static let mostLinksOfCall = 0.6
    /// A link to another site is a source where it is so long, in characters, rather than a button.
    static let shortestSource = 12
    /// The same for one that stands as a paragraph.
    static let shortestSourceParagraph = 30
    /// A longer line above the text, in characters, is no byline.
    static let longestByline = 48
    /// The same for one with a date.
    static let longestDatedByline = 160
    /// A longer line that begins as a call does, in characters and with hardly a link, is a sentence.
    static let longestCall = 60
    /// A note beside the text is so long, in characters.
    static let noteLengths = 30..<600
    /// A note that stands in furniture has at most this share of links.
    static let mostLinksOfNote = 0.3
    /// A section of furniture holds at most this share of the article's prose.
    static let mostOfSection = 0.3

    private let page: PageSurvey
    private let weights: [Double]
    private let isFurniture: [Bool]
    private let container: Int
    private let isInside: [Bool]
    private let article: Int
    private let leads: LeadSearch
    private let lists: LinkLists
    private let introduced: IntroducedLists
    private let headlineKey: String?
    private let labelKeys: Set<String>
    /// Names of authors, folded, with the space behind them.
    private let authorKeys: [String]

    init(
        _ page: PageSurvey, _ weights: [Double], isFurniture: [Bool], _ introduced: IntroducedLists, container: Int,
        headline: String?
    ) {
        self.page = page
        self.weights = weights
        self.isFurniture = isFurniture
        self.container = container
        isInside = Self.descendants(of: container, page)
        article = Self.article(around: container, page)
        leads = LeadSearch(page, isFurniture: isFurniture, container: container, headline: headline)
        lists = LinkLists(page)
        self.introduced = introduced
        headlineKey = headline.map { foldedForComparison($0) }
        let labels = page.times.map(\.text) + page.dateLines.map(\.text) + page.bylines
        authorKeys = (page.bylines + page.authorLinks).map { foldedForComparison($0) + " " }.filter {
            $0.utf8.count > 6 && $0.dropLast().contains(" ") && $0.utf8.count < Self.longestByline
        }
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
            let run = page.runs[$0]
            if isFurniture[run.element] { return isNoteInFurniture(run) && isLight(run) }
            return isInside[run.element] || leads.isLead($0) || isOuterNote(run)
        }
        let skipped = FurnitureSections(page, weights, candidates).isSkipped
        var gathering = BlockGathering()
        for (position, index) in candidates.enumerated() {
            if skipped[position], !isNoteInFurniture(page.runs[index]) { continue }
            gather(index, into: &gathering)
            if gathering.blocks.count >= Self.mostBlocks { break }
        }
        return gathering.blocks
    }

    /// A correction between the headline and the text, or beside the text in the same article.
    private func isOuterNote(_ run: TextRun) -> Bool {
        guard !run.kind.isHeading, Self.noteLengths.contains(run.length), run.linkShare < Self.mostLinksOfCall,
            leads.isAboveText(run) || (run.element > article && run.element < page.blocks[article].end)
        else { return false }
        // "Note: …" beside a text says what holds for all of the site's.
        return CorrectionPhrases.isNote(run.text) && !foldedForComparison(run.text).hasPrefix("note")
    }

    /// A correction that stands among furniture: the text's own, unless it leads elsewhere.
    private func isNoteInFurniture(_ run: TextRun) -> Bool {
        run.linkShare < Self.mostLinksOfNote && isOuterNote(run)
    }

    /// Whether what makes a run furniture is neither navigation, the foot of the page nor readers' comments, and is shown.
    private func isLight(_ run: TextRun) -> Bool {
        var current = run.element
        while current > 0 {
            let block = page.blocks[current]
            if !block.marks.isDisjoint(with: [.heavyFurniture, .hidden, .unseen, .noise]) { return false }
            current = block.parent
        }
        return true
    }

    /// The article around a container; without one, what the container stands in.
    private static func article(around container: Int, _ page: PageSurvey) -> Int {
        var current = container
        while current > 0 {
            let block = page.blocks[current]
            if block.kind == .article || block.kind == .main || block.marks.contains(.article) { return current }
            current = block.parent
        }
        return max(0, page.blocks[container].parent)
    }

    private func gather(_ index: Int, into gathering: inout BlockGathering) {
        let run = page.runs[index]
        let key = foldedForComparison(run.text)
        switch run.kind {
        case .heading where leads.isLead(index):
            if key != headlineKey { gathering.add(made(.paragraph, run)) }
        case .heading(let level):
            if !isHeadline(key, level), run.text.utf8.count < 600, !isCallHeading(run, key),
                gathering.hasBody || !isByline(run)
            {
                gathering.add(heading: made(.heading, run), level: level, isLink: run.linkShare >= Self.mostLinks)
            }
        case .listItem where leadsElsewhere(run, key): gathering.endSection()
        default:
            let isOpening = !gathering.hasProse
            if isOpening, isParted(index) { return }
            if !gathering.hasBody, isByline(run) || isNamed(run, key) { return }
            guard let block = block(run, key, isOpening: isOpening) else { return }
            let list = run.kind == .listItem || run.kind == .row ? LinkLists.list(around: run.element, page) : nil
            if let list { gathering.enter(list: list, items: lists.items(of: list, from: index)) }
            gathering.add(block, of: list)
        }
    }

    /// Whether a heading says the headline, one of the first level with its day or the site's name beside it.
    private func isHeadline(_ key: String, _ level: Int) -> Bool {
        guard let headlineKey else { return false }
        if key == headlineKey { return true }
        guard level == 1, key.utf8.count > headlineKey.utf8.count else { return false }
        return Headline.isBeside(key, headlineKey)
    }

    /// - Parameters:
    ///   - key: The run's words, folded.
    ///   - isOpening: Whether no text came before it.
    private func block(_ run: TextRun, _ key: String, isOpening: Bool) -> TextBlock? {
        guard !leadsElsewhere(run, key), key != headlineKey, !isLabel(run, key, isOpening: isOpening) else {
            return nil
        }
        let bytes = Array(key.utf8)
        if LabelLine.isDisclosure(run, bytes) { return nil }
        if CorrectionPhrases.isNote(folded: bytes) || isMarkedNote(run) { return made(.note, run) }
        switch run.kind {
        case .quote: return made(.quote, run)
        case .listItem: return made(.listItem, run)
        case .caption: return nil
        case .heading, .paragraph, .row: return made(.paragraph, run)
        }
    }

    /// Whether a run is a link rather than text: all but wholly, and to the page's own site or in a list of such.
    private func leadsElsewhere(_ run: TextRun, _ key: String) -> Bool {
        let isAllLink = run.linkShare >= Self.mostLinks
        guard isAllLink || run.linkShare >= Self.mostLinksOfCall && run.kind != .listItem else { return false }
        if FurniturePhrases.isInvitation(key) { return true }
        guard isAllLink, run.kind != .row else { return false }
        let shortest = run.kind == .listItem ? Self.shortestSource : Self.shortestSourceParagraph
        if run.isForeign && run.length >= shortest { return false }
        guard run.kind == .listItem else { return true }
        return lists.isOfLinks(run) && !introduced.contains(LinkLists.list(around: run.element, page))
    }

    /// "Read more: …" in the size of a heading.
    private func isCallHeading(_ run: TextRun, _ key: String) -> Bool {
        run.linkShare >= Self.mostLinksOfCall && FurniturePhrases.isInvitation(key)
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

    /// "Ann Lee | 5 May 2024 | Harbours" above the text.
    private func isParted(_ index: Int) -> Bool {
        let run = page.runs[index]
        return run.kind == .paragraph && run.length < 160 && LabelLine.isParted(page.parts(of: index))
    }

    /// Short lines that label rather than tell: bylines, times, calls to read on.
    private func isLabel(_ run: TextRun, _ key: String, isOpening: Bool) -> Bool {
        if LabelLine.isCaption(run, key: key) || LabelLine.isShortcode(key) { return true }
        guard run.length < 160 else { return false }
        if run.length < 2 { return true }
        if labelKeys.contains(key) || FurniturePhrases.isLabel(key) { return true }
        if FurniturePhrases.isSectionOpening(key) || LabelLine.isLabel(run, key: key, isOpening: isOpening) {
            return true
        }
        return FurniturePhrases.isCall(key) && (run.linkShare > 0.2 || run.length < Self.longestCall)
    }

    /// "Ann Lee in Newport" above the text, where a mark or a link names Ann Lee.
    private func isNamed(_ run: TextRun, _ key: String) -> Bool {
        guard run.kind == .paragraph, run.length <= Self.longestByline, run.stops == 0 else { return false }
        return authorKeys.contains { key.hasPrefix($0) }
    }

    /// "By Ann Lee" above the text, what she is and a date behind her name or not.
    private func isByline(_ run: TextRun) -> Bool {
        if run.length <= Self.longestByline, run.text.utf8.count(where: { $0 == 0x20 }) <= 5 {
            return AuthorName.findMarked(in: run.text) != nil
        }
        return run.length <= Self.longestDatedByline && AuthorName.isDated(run.text)
    }
}
