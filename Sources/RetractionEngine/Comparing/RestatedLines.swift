import InternationalText
import RetractdCore

/// Which lines that are no sentences are the article's all the same, by what became of them: "12 killed, 40 hurt" that says
/// "19 killed, 40 hurt" in the same place.
///
/// What rotates between two paragraphs says something else altogether each time; a line of the article keeps most of its
/// words. A lone word beside a figure may be one that counts readers in a language we do not know, unless it is known to
/// count the dead.
struct RestatedLines {
    /// A line has so many words beside its figures.
    static let fewestWords = 2
    /// Both wordings share so large a part of these, those of the longer one counted.
    static let leastShared = 0.5

    /// The old blocks and the new ones that are the article's.
    private(set) var old: Set<Int> = []
    private(set) var new: Set<Int> = []

    init(
        _ before: (words: [BlockWords], reasons: [FurnitureReason?]),
        _ after: (words: [BlockWords], reasons: [FurnitureReason?]), _ pairing: BlockPairing
    ) {
        var place = 0
        for (index, partner) in pairing.partners.enumerated() {
            if let partner {
                place = partner + 1
                continue
            }
            guard Self.isLine(before.words[index], before.reasons[index]) else { continue }
            let counterpart = (place..<after.words.count).prefix { !pairing.isKept[$0] }.first { candidate in
                !new.contains(candidate) && Self.isLine(after.words[candidate], after.reasons[candidate])
                    && Self.areWordingsOfOne(before.words[index], after.words[candidate])
            }
            guard let counterpart else { continue }
            old.insert(index)
            new.insert(counterpart)
        }
    }

    private static func isLine(_ words: BlockWords, _ reason: FurnitureReason?) -> Bool {
        reason == .fragment && words.skeleton == nil
    }

    private static func areWordingsOfOne(_ one: BlockWords, _ other: BlockWords) -> Bool {
        let (one, other) = (bareWords(one), bareWords(other))
        guard min(one.count, other.count) >= fewestWords || one == other && one.contains(where: PassingLine.weighs)
        else { return false }
        let shared = one.count { other.contains($0) }
        return Double(shared) >= leastShared * Double(max(one.count, other.count))
    }

    /// Those without figures.
    private static func bareWords(_ words: BlockWords) -> [String] {
        TextBoundaries.words(in: words.key).filter { !PassingLine.hasFigure($0) }
    }
}
