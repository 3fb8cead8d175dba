import InternationalText
import RetractdCore

/// The article's own words in two readings of its page, furniture left out of both.
struct ArticleTexts {
    /// A block shorter than this, in cells, is no prose by which the article's place is known.
    static let shortestProse = 60

    private(set) var old: [String] = []
    private(set) var new: [String] = []
    /// The furniture that only one of both has, and why it is such.
    private(set) var reasons: [String] = []
    /// What was read in one page alone, though both hold it; nil where nothing was.
    private(set) var flip: String?

    init(_ before: Revision, _ after: Extract, mask: SiteMask) {
        let pairing = BlockPairing(before.blocks, after.blocks)
        var oldReasons = Self.reasons(before.blocks, pairing.partners.map { $0 != nil }, mask)
        var newReasons = Self.reasons(after.blocks, pairing.isKept, mask)
        let passing = PassingLine.skeletons(before.blocks.map(\.text)).intersection(
            PassingLine.skeletons(after.blocks.map(\.text)))
        Self.mark(&oldReasons, before.blocks, passing)
        Self.mark(&newReasons, after.blocks, passing)
        let reworked = ReworkedBoxes(
            ReworkedBoxes.Side(
                blocks: before.blocks, reasons: oldReasons, isKept: pairing.partners.map { $0 != nil }),
            ReworkedBoxes.Side(blocks: after.blocks, reasons: newReasons, isKept: pairing.isKept))
        for index in reworked.old { oldReasons[index] = nil }
        for index in reworked.new { newReasons[index] = nil }
        var isDropped = newReasons.map { $0 != nil }
        var flipped = 0
        let (oldElsewhere, newElsewhere) = (Set(before.outside ?? []), Set(after.outside))
        for (index, block) in before.blocks.enumerated() {
            if let partner = pairing.partners[index] {
                if oldReasons[index] != nil { isDropped[partner] = true }
                if !isDropped[partner] { old.append(block.text) }
            } else if let reason = oldReasons[index] {
                note(block, reason, "gone")
            } else if newElsewhere.contains(FoldedText.key(of: block.text)) {
                flipped += block.text.utf8.count
            } else {
                old.append(block.text)
            }
        }
        for (index, block) in after.blocks.enumerated() {
            if let reason = newReasons[index], !pairing.isKept[index] { note(block, reason, "new") }
            if isDropped[index] { continue }
            if !pairing.isKept[index], oldElsewhere.contains(FoldedText.key(of: block.text)) {
                flipped += block.text.utf8.count
            } else {
                new.append(block.text)
            }
        }
        if flipped > 0 { flip = "\(flipped) bytes of text stand on both pages, and were read as the article's in one" }
    }

    private mutating func note(_ block: TextBlock, _ reason: FurnitureReason, _ course: String) {
        reasons.append("\(course), \(reason.rawValue): “\(DisplayWidth.truncated(block.text, to: 60))”")
    }

    private static func reasons(_ blocks: [TextBlock], _ isKept: [Bool], _ mask: SiteMask) -> [FurnitureReason?] {
        let isLasting = zip(blocks, isKept).map { block, kept in
            kept && isProse(block) && FurnitureRules.spoken(block, foldedForComparison(block.text)) == nil
        }
        return FurnitureRules(core: ArticleCore(blocks, isLasting: isLasting), mask: mask).reasons(for: blocks)
    }

    private static func mark(_ reasons: inout [FurnitureReason?], _ blocks: [TextBlock], _ passing: Set<String>) {
        guard !passing.isEmpty else { return }
        for (index, block) in blocks.enumerated() where reasons[index] == nil {
            if let skeleton = PassingLine.skeleton(block.text), passing.contains(skeleton) { reasons[index] = .counter }
        }
    }

    private static func isProse(_ block: TextBlock) -> Bool {
        block.kind != .heading && DisplayWidth.of(block.text) >= shortestProse
    }
}
