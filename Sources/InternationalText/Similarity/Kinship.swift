/// Whether two texts tell of one story, be it in other words.
///
/// Who writes a report anew from the first sentence to the last still names its people, its places and its figures. Short runs
/// of characters that other stories of the site do not have are such names mostly. Another story has as few of them as any
/// other of its site has: how many that is, the site's own stories tell, in every language and for every mould.
package enum Kinship {
    /// Characters of a run, white space left out.
    static let length = 8
    /// The same in a text of ideographs, each of which is half a word.
    static let ideographicLength = 4
    /// Fewer stories to compare with do not tell how much two have in common by chance...
    static let fewestOthers = 2
    /// ...nor do those of fewer characters.
    static let shortest = 200
    /// A text with fewer runs of its own is too short to be told by them.
    static let fewestRuns = 60
    /// By chance a text has no more than twice what the nearest of the others has, and no more than this beyond it.
    static let mostBeyondOthers = 0.1
    /// So much more of a headline than the others hold, and the text bears it.
    static let headlineMargin = 0.2

    /// Whether a text has no more to do with a story and its headline than other stories of the site have; nil where too little
    /// is known to tell.
    package static func isAnotherStory(
        _ new: String, than old: String, headline: String, besides others: [String]
    ) -> Bool? {
        let (story, shown) = (FoldedText.scalars(of: old), FoldedText.scalars(of: new))
        let beside = others.map { FoldedText.scalars(of: $0) }.filter { $0.count >= shortest }
        // Of a story that was cut short little stands in what is left, but all of that is the story's; and the other way round.
        guard beside.count >= fewestOthers, let isLittle = isByChance(story, in: shown, besides: beside),
            let isLittleOfIt = isByChance(shown, in: story, besides: beside)
        else { return nil }
        return isLittle && isLittleOfIt && !bears(headline, shown, more: beside)
    }

    /// Whether another text holds no more of a text than others do by chance; nil where the text has too little of its own.
    private static func isByChance(_ text: [UInt32], in other: [UInt32], besides beside: [[UInt32]]) -> Bool? {
        let length = Passages.isIdeographic(text) ? ideographicLength : Self.length
        let runs = ShingleSet(folded: text, length: length)
        let sets = heads(beside, asLongAs: other).map { ShingleSet(folded: $0, length: length) }
        guard let its = kept(of: runs, in: ShingleSet(folded: other, length: length), besides: sets) else { return nil }
        let usual = sets.indices.compactMap { index in
            kept(of: runs, in: sets[index], besides: sets.indices.filter { $0 != index }.map { sets[$0] })
        }
        guard let most = usual.max() else { return nil }
        return its <= most + min(most, mostBeyondOthers)
    }

    /// A longer text holds more by chance.
    private static func heads(_ texts: [[UInt32]], asLongAs text: [UInt32]) -> [[UInt32]] {
        texts.map { Array($0.prefix(max(text.count, shortest))) }
    }

    /// The share of runs that are none of the others' and that `text` has too; nil where they are too few.
    private static func kept(of runs: ShingleSet, in text: ShingleSet, besides others: [ShingleSet]) -> Double? {
        let own = runs.subtracting(others)
        return own.count < fewestRuns ? nil : Double(own.count(sharedWith: text)) / Double(own.count)
    }

    /// Whether a text says more of a headline than each of the others does.
    private static func bears(_ headline: String, _ text: [UInt32], more others: [[UInt32]]) -> Bool {
        let words = ShingleSet(headline)
        guard !words.isEmpty else { return false }
        func share(_ text: [UInt32]) -> Double {
            Double(words.count(sharedWith: ShingleSet(folded: text))) / Double(words.count)
        }
        return share(text) > (heads(others, asLongAs: text).map(share).max() ?? 0) + headlineMargin
    }
}
