/// How much of a text stands in another word for word, in long runs of characters.
///
/// Two stories of one mould, reports of the weather or of the courts, share most of their words and of their short shingles;
/// runs as long as half a sentence they share only where a sentence is the same.
package enum Passages {
    /// Characters of a run, white space left out: six or seven words.
    static let length = 30
    /// The same in a text of ideographs, each of which is half a word.
    static let ideographicLength = 12
    /// A text with fewer runs of its own is too short to be told by them.
    static let fewest = 30

    /// The share of the runs of `old` that `new` holds too, 0 to 1; nil where `old` has too few.
    ///
    /// - Parameter others: Texts of other stories: runs that stand in them are not `old`'s own, and do not count.
    package static func kept(of old: String, in new: String, besides others: [String] = []) -> Double? {
        let scalars = FoldedText.scalars(of: old)
        let length = isIdeographic(scalars) ? ideographicLength : Self.length
        var own = ShingleSet(folded: scalars, length: length)
        if !others.isEmpty {
            own = own.subtracting(others.map { ShingleSet(folded: FoldedText.scalars(of: $0), length: length) })
        }
        guard own.count >= fewest else { return nil }
        let its = ShingleSet(folded: FoldedText.scalars(of: new), length: length)
        return Double(own.count(sharedWith: its)) / Double(own.count)
    }

    /// Whether a text is of ideographs mostly, or of other signs that stand for a syllable.
    static func isIdeographic(_ scalars: [UInt32]) -> Bool {
        let head = scalars.prefix(400)
        // From the kana on, with the syllables of Korean.
        return 2 * head.count { (0x3040...0xD7FF).contains($0) } > head.count
    }
}
