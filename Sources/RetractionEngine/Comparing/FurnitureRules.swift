import ArticleExtraction
import InternationalText
import RetractdCore
import TextDiff

/// Tells a block of furniture from one of the article, by what it says and where it stands among the article's prose.
struct FurnitureRules {
    /// Hundredths of links from which a block leads elsewhere.
    static let mostLinks = 50
    /// A line shorter than this, in cells, that ends no sentence is no sentence of the article.
    static let shortestLine = 50
    /// Prose of this length, in cells, is the article's even in a box of its own.
    static let longestBoxed = 280

    let core: ArticleCore
    let mask: SiteMask

    /// For each block why it is furniture; nil for the article's own.
    func reasons(for blocks: [TextBlock]) -> [FurnitureReason?] {
        var reasons = blocks.enumerated().map { reason(for: $1, at: $0) }
        for index in blocks.indices.reversed() where blocks[index].kind == .heading && reasons[index] == nil {
            if index + 1 < blocks.count, let next = reasons[index + 1],
                next == .box || next == .tail || next == .promotion
            {
                reasons[index] = .heading
            }
        }
        return reasons
    }

    private func reason(for block: TextBlock, at index: Int) -> FurnitureReason? {
        if block.kind == .note || CorrectionPhrases.isNote(block.text) { return nil }
        let key = foldedForComparison(block.text)
        if let reason = Self.spoken(block, key) { return reason }
        let (place, width) = (core.place(of: block), DisplayWidth.of(block.text))
        if mask.isRecurring(block, isAmongProse: place == .core, width: width) { return .recurring }
        if PromotionPhrases.isPromotion(key, width: width, isAmongProse: place == .core) { return .promotion }
        switch place {
        case .core: return isFragment(block, width) ? .fragment : nil
        case .near: return isFragment(block, width) && block.kind == .paragraph ? .fragment : nil
        case .foreign:
            if index > core.lastIndex { return .tail }
            return width >= Self.longestBoxed && SentenceEnd.isAt(block.text) ? nil : .box
        }
    }

    /// What a block's words and links alone tell.
    static func spoken(_ block: TextBlock, _ key: String) -> FurnitureReason? {
        let links = block.setting?.links ?? 0
        if block.kind != .heading, links >= mostLinks { return .link }
        if FurniturePhrases.isLabel(key) { return .label }
        if block.kind != .heading, FurniturePhrases.isCall(key), links >= 20 || key.utf8.count < 40 { return .call }
        return PassingLine.isOne(key) ? .counter : nil
    }

    private func isFragment(_ block: TextBlock, _ width: Int) -> Bool {
        block.kind == .paragraph && width < Self.shortestLine && !SentenceEnd.isAt(block.text)
            && !SentenceEnd.isUnmarked(block.text)
    }
}

/// Whether words end as a sentence does.
enum SentenceEnd {
    private static let stops = Set(".!?…:;。！？؟۔।॥։።၊။".unicodeScalars)
    private static let closers = Set("\"'”’»›)]）」』】＂".unicodeScalars)

    static func isAt(_ text: String) -> Bool {
        text.unicodeScalars.reversed().first { !closers.contains($0) }.map { stops.contains($0) } ?? false
    }

    /// Whether it is written in a script whose sentences end without a sign: Thai, Lao, Burmese, Khmer, Tibetan.
    static func isUnmarked(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            (0x0E00...0x0EFF).contains($0.value) || (0x0F00...0x109F).contains($0.value)
                || (0x1780...0x17FF).contains($0.value)
        }
    }
}
