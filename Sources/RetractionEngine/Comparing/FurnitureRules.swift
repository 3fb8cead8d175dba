import InternationalText
import RetractdCore

/// Tells a block of furniture from one of the article, by what it says and where it stands among the article's prose.
struct FurnitureRules {
    /// Hundredths of links from which a block leads elsewhere.
    static let mostLinks = 50
    /// A line shorter than this, in cells, that ends no sentence is no sentence of the article.
    static let shortestLine = 50
    /// A block shorter than this, in cells, is no prose by which the article's place is known.
    static let shortestProse = 60
    /// Prose of this length, in cells, is the article's even in a box of its own.
    static let longestBoxed = 280

    let core: ArticleCore
    let mask: SiteMask

    /// For each block why it is furniture; nil for the article's own.
    ///
    /// - Parameter words: What each block's words say.
    func reasons(for blocks: [TextBlock], _ words: [BlockWords]) -> [FurnitureReason?] {
        var reasons = blocks.indices.map { reason(for: blocks[$0], words[$0], at: $0) }
        for index in blocks.indices.reversed() where blocks[index].kind == .heading && reasons[index] == nil {
            if index + 1 < blocks.count, let next = reasons[index + 1],
                next == .box || next == .tail || next == .promotion
            {
                reasons[index] = .heading
            }
        }
        return reasons
    }

    private func reason(for block: TextBlock, _ words: BlockWords, at index: Int) -> FurnitureReason? {
        if block.kind == .note || words.isNote { return frame(block, words) }
        if let reason = Self.spoken(block, words) { return reason }
        let place = core.place(of: block, at: index)
        if mask.isRecurring(words, isAmongProse: place == .core) { return .recurring }
        if PromotionPhrases.isPromotion(words.key, width: words.width, isAmongProse: place == .core) {
            return .promotion
        }
        switch place {
        case .core: return isFragment(block, words.width) ? .fragment : nil
        case .near: return isFragment(block, words.width) && block.kind == .paragraph ? .fragment : nil
        case .foreign:
            if index > core.lastIndex { return .tail }
            // Nobody puts an advertisement in the words of somebody else.
            let least = block.kind == .quote ? Self.shortestProse : Self.longestBoxed
            return words.width >= least && SentenceEnd.isAt(block.text) ? nil : .box
        }
    }

    /// Why a note is none of the article's, which it mostly is wherever it stands.
    ///
    /// What leads elsewhere, or stands in several articles of the site, is a line of its frame that begins as notes do:
    /// "Corrections - Contact", "Note: All times are local."
    private func frame(_ block: TextBlock, _ words: BlockWords) -> FurnitureReason? {
        if block.setting?.links ?? 0 >= Self.mostLinks { return .link }
        return mask.isOfMany(words) ? .recurring : nil
    }

    /// What a block's words and links alone tell.
    private static func spoken(_ block: TextBlock, _ words: BlockWords) -> FurnitureReason? {
        let links = block.setting?.links ?? 0
        if block.kind != .heading, links >= mostLinks { return .link }
        if words.isLabel { return .label }
        if block.kind != .heading, words.isCall, links >= 20 || words.key.utf8.count < 40 { return .call }
        return words.isPassing ? .counter : nil
    }

    /// Whether a block is prose by which the article's place can be known.
    static func isProse(_ block: TextBlock, _ words: BlockWords) -> Bool {
        block.kind != .heading && words.width >= shortestProse && spoken(block, words) == nil
    }

    private func isFragment(_ block: TextBlock, _ width: Int) -> Bool {
        block.kind == .paragraph && width < Self.shortestLine && !SentenceEnd.isAt(block.text)
            && !SentenceEnd.isUnmarked(block.text)
    }
}
