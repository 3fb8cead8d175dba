import InternationalText
import RetractdCore

/// The article's own words in two readings of its page, furniture left out of both.
struct ArticleTexts {
    private(set) var old = BlockList()
    private(set) var new = BlockList()
    /// The furniture that only one of both has, and why it is such.
    private(set) var reasons: [String] = []
    /// What was read in one page alone, though both hold it; nil where nothing was.
    private(set) var flip: String?

    /// Texts of blocks in their order, and what each is compared by.
    struct BlockList {
        private(set) var texts: [String] = []
        private(set) var keys: [[UInt8]] = []
        private(set) var numbers: Set<UInt32> = []

        mutating func append(_ block: TextBlock, _ words: BlockWords) {
            texts.append(block.text)
            keys.append(words.bare)
            numbers.insert(words.number)
        }
    }

    /// The paragraphs that only one of both has.
    var change: TextChange {
        TextChange(gone: old.numbers.subtracting(new.numbers), new: new.numbers.subtracting(old.numbers))
    }

    init(_ before: Revision, _ after: Extract, mask: SiteMask) {
        let (oldWords, newWords) = BlockWords.pair(before.blocks, after.blocks)
        let pairing = BlockPairing(oldWords, newWords)
        let isOldKept = pairing.partners.map { $0 != nil }
        var oldReasons = Self.reasons(before.blocks, oldWords, isOldKept, mask)
        var newReasons = Self.reasons(after.blocks, newWords, pairing.isKept, mask)
        let passing = Set(oldWords.compactMap(\.skeleton)).intersection(newWords.compactMap(\.skeleton))
        Self.mark(&oldReasons, oldWords, passing)
        Self.mark(&newReasons, newWords, passing)
        let reworked = ReworkedBoxes(
            ReworkedBoxes.Side(blocks: before.blocks, reasons: oldReasons, isKept: isOldKept),
            ReworkedBoxes.Side(blocks: after.blocks, reasons: newReasons, isKept: pairing.isKept))
        for index in reworked.old { oldReasons[index] = nil }
        for index in reworked.new { newReasons[index] = nil }
        let restated = RestatedLines((oldWords, oldReasons), (newWords, newReasons), pairing)
        for index in restated.old { oldReasons[index] = nil }
        for index in restated.new { newReasons[index] = nil }
        var isDropped = newReasons.map { $0 != nil }
        var flipped = 0
        let (oldElsewhere, newElsewhere) = (Set(before.outside ?? []), Set(after.outside))
        for (index, block) in before.blocks.enumerated() {
            if let partner = pairing.partners[index] {
                if oldReasons[index] != nil { isDropped[partner] = true }
                if !isDropped[partner] { old.append(block, oldWords[index]) }
            } else if let reason = oldReasons[index] {
                note(block, reason, "gone")
            } else if newElsewhere.contains(oldWords[index].number) {
                flipped += block.text.utf8.count
            } else {
                old.append(block, oldWords[index])
            }
        }
        for (index, block) in after.blocks.enumerated() {
            if let reason = newReasons[index], !pairing.isKept[index] { note(block, reason, "new") }
            if isDropped[index] { continue }
            if !pairing.isKept[index], oldElsewhere.contains(newWords[index].number) {
                flipped += block.text.utf8.count
            } else {
                new.append(block, newWords[index])
            }
        }
        if flipped > 0 { flip = "\(flipped) bytes of text stand on both pages, and were read as the article's in one" }
    }

    private mutating func note(_ block: TextBlock, _ reason: FurnitureReason, _ course: String) {
        reasons.append("\(course), \(reason.rawValue): “\(DisplayWidth.truncated(block.text, to: 60))”")
    }

    private static func reasons(
        _ blocks: [TextBlock], _ words: [BlockWords], _ isKept: [Bool], _ mask: SiteMask
    ) -> [FurnitureReason?] {
        let isLasting = blocks.indices.map { index in
            isKept[index] && FurnitureRules.isProse(blocks[index], words[index])
        }
        return FurnitureRules(core: ArticleCore(blocks, isLasting: isLasting, isKept: isKept), mask: mask).reasons(
            for: blocks, words)
    }

    private static func mark(_ reasons: inout [FurnitureReason?], _ words: [BlockWords], _ passing: Set<String>) {
        guard !passing.isEmpty else { return }
        for (index, words) in words.enumerated() where reasons[index] == nil {
            if let skeleton = words.skeleton, passing.contains(skeleton) { reasons[index] = .counter }
        }
    }
}
