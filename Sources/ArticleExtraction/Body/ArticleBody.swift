import InternationalText
import Markup
import RetractdCore
import TextDiff

/// The article's own words: the container that holds most of the page's prose, and in it the runs that are prose.
///
/// A run's weight is its length and its commas, less its links. The container is the deepest element that still holds
/// most of the whole weight, so that one paragraph more or less moves nothing.
struct ArticleBody {
    /// The share of all prose that the container must hold.
    static let leastShare = 0.7
    /// A marked container need only hold this share.
    static let leastShareOfHint = 0.35
    /// A run with this share of link text is no prose.
    static let mostLinks = 0.6
    /// The most blocks of an article.
    static let mostBlocks = 5_000

    private let page: PageSurvey
    private let headlineKey: String
    /// Bylines and dates, folded: what they say is not the article's text.
    private let labelKeys: Set<String>

    init(_ page: PageSurvey, headline: String?, _ metadata: PageMetadata) {
        self.page = page
        headlineKey = headline.map { foldedForComparison($0) } ?? ""
        let labels = page.times.map(\.text) + page.dateLines + page.bylines
        labelKeys = Set(labels.filter { $0.utf8.count < 160 }.map { foldedForComparison($0) })
    }

    var blocks: [TextBlock] {
        let weights = page.runs.map(weight)
        guard let container = container(weights) else { return [] }
        let inside = descendants(of: container)
        var blocks: [TextBlock] = []
        var pending: [TextBlock] = []
        for (index, run) in page.runs.enumerated() where inside[run.element] {
            guard let block = block(run, weights[index]) else { continue }
            // A heading, or a short line, counts once prose follows it.
            if case .heading = block.kind {
                pending.append(block)
            } else {
                blocks += pending + [block]
                pending = []
            }
            if blocks.count >= Self.mostBlocks { break }
        }
        return withoutRepeats(blocks)
    }

    // MARK: Weights

    private func weight(_ run: TextRun) -> Double {
        guard !run.isFurniture, run.linkShare < Self.mostLinks else { return 0 }
        switch run.kind {
        case .heading, .caption: return 0
        case .paragraph, .quote, .listItem: break
        }
        let length = Self.length(run.text)
        guard length >= 20 else { return 0 }
        let commas = run.text.unicodeScalars.reduce(0) { $0 + (Self.commas.contains($1.value) ? 1 : 0) }
        let worth = 1 + Double(min(commas, 10)) + min(Double(length) / 50, 8)
        return worth * (1 - run.linkShare) * (run.kind == .listItem ? 0.5 : 1)
    }

    private static let commas: Set<UInt32> = [0x2C, 0x060C, 0x3001, 0xFF0C, 0x3002, 0x061B, 0x3B, 0x2E, 0x06D4, 0x0964]

    /// Characters, those of scripts without spaces counted twice.
    static func length(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { count, scalar in
            count
                + ((0x2E80...0x9FFF).contains(scalar.value) || (0xAC00...0xD7AF).contains(scalar.value)
                    || (0xE00...0xE7F).contains(scalar.value) ? 2 : 1)
        }
    }

    // MARK: The container

    private func container(_ weights: [Double]) -> Int? {
        var sums = [Double](repeating: 0, count: page.blocks.count)
        for (run, weight) in zip(page.runs, weights) where weight > 0 { sums[run.element] += weight }
        for index in page.blocks.indices.reversed() where page.blocks[index].parent >= 0 {
            sums[page.blocks[index].parent] += sums[index]
        }
        let total = sums[0]
        guard total > 0 else { return nil }
        if let hinted = hinted(sums, total) { return hinted }
        var current = 0
        var isMoving = true
        while isMoving {
            isMoving = false
            for index in page.blocks.indices where page.blocks[index].parent == current {
                if sums[index] >= Self.leastShare * total {
                    current = index
                    isMoving = true
                    break
                }
            }
        }
        return current
    }

    /// An element marked as the article's text; the heaviest, and of equals the innermost.
    private func hinted(_ sums: [Double], _ total: Double) -> Int? {
        let hints = page.blocks.indices.filter {
            page.blocks[$0].isBodyHint && sums[$0] >= Self.leastShareOfHint * total
        }
        if let best = heaviest(hints, sums) { return best }
        let articles = page.blocks.indices.filter {
            (page.blocks[$0].isArticle || page.blocks[$0].name == "main") && sums[$0] >= Self.leastShareOfHint * total
        }
        return heaviest(articles, sums)
    }

    private func heaviest(_ candidates: [Int], _ sums: [Double]) -> Int? {
        var best: Int?
        for index in candidates where sums[index] >= (best.map { sums[$0] * 0.999 } ?? 0) { best = index }
        return best
    }

    private func descendants(of container: Int) -> [Bool] {
        var inside = [Bool](repeating: false, count: page.blocks.count)
        inside[container] = true
        for index in page.blocks.indices where page.blocks[index].parent >= 0 && inside[page.blocks[index].parent] {
            inside[index] = true
        }
        return inside
    }

    // MARK: Blocks

    private func block(_ run: TextRun, _ weight: Double) -> TextBlock? {
        guard !run.isFurniture, run.linkShare < Self.mostLinks else { return nil }
        let key = foldedForComparison(run.text)
        guard key != headlineKey, !isLabel(run, key) else { return nil }
        if CorrectionPhrases.isNote(run.text) { return TextBlock(kind: .note, text: run.text) }
        switch run.kind {
        case .heading(let level):
            return level > 1 && run.linkShare < 0.3 ? TextBlock(kind: .heading, text: run.text) : nil
        case .caption: return TextBlock(kind: .caption, text: run.text)
        case .quote: return TextBlock(kind: .quote, text: run.text)
        case .listItem: return run.linkShare > 0.3 ? nil : TextBlock(kind: .listItem, text: run.text)
        case .paragraph: return TextBlock(kind: .paragraph, text: run.text)
        }
    }

    /// Short lines that label rather than tell: counters, times, calls to read on.
    private func isLabel(_ run: TextRun, _ key: String) -> Bool {
        let length = Self.length(run.text)
        if length < 3 || labelKeys.contains(key) { return true }
        if Self.callsToReadOn.contains(where: { key.hasPrefix($0) }), run.linkShare > 0.2 || length < 24 { return true }
        guard run.kind == .paragraph, length < 20 else { return false }
        // A short line that ends like a sentence may be one; others are labels.
        guard let last = run.text.unicodeScalars.last else { return true }
        return !Self.sentenceEnds.contains(last.value)
    }

    private static let sentenceEnds: Set<UInt32> = [
        0x2E, 0x21, 0x3F, 0x22, 0x201D, 0xBB, 0x3A, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x06D4, 0x061F, 0x0964, 0x300D,
        0x29,
    ]

    private static let callsToReadOn = [
        "read more", "read also", "also read", "see also", "related", "more on this", "more:", "recommended",
        "advertisement",
        "sign up", "subscribe", "follow us", "share this", "بیشتر بخوانید", "مطالب مرتبط", "اخبار مرتبط", "اقرأ أيضا",
        "إقرأ أيضا",
        "читайте также", "читати також", "devamını oku", "ayrıca oku", "lire aussi", "lea también", "lee también",
        "leia também",
        "leggi anche", "lesen sie auch", "mehr zum thema", "baca juga", "关联阅读", "相关新闻", "相关阅读", "関連記事", "관련기사",
        "यह भी पढ़ें",
    ].map { foldedForComparison($0) }

    /// A block said twice is said once: teasers and captions often repeat.
    private func withoutRepeats(_ blocks: [TextBlock]) -> [TextBlock] {
        var seen: Set<String> = []
        return blocks.filter { $0.text.utf8.count < 40 || seen.insert($0.text).inserted }
    }
}
