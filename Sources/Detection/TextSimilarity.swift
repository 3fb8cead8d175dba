import InternationalText

/// How much two texts share, in any script: the one place where detection asks.
enum TextSimilarity {
    /// Share of `old` still found in `new`, 0 to 1; 1 when `old` has no words.
    static func remainingShare(of old: String, in new: String) -> Double {
        ShingleSketch.containment(of: old, in: new)
    }

    /// The same of two texts that may be of two stories: where next to nothing stands in both word for word, they have a mould
    /// in common, and not a text.
    ///
    /// - Parameters:
    ///   - kinship: The share of words from which it is asked whether they are the same text.
    ///   - fewest: The share of long passages below which they are not.
    static func remainingShare(of old: String, in new: String, kinship: Double, fewest: Double) -> Double {
        let words = remainingShare(of: old, in: new)
        guard words >= kinship, let passages = Passages.kept(of: old, in: new), passages < fewest else { return words }
        return passages
    }

    /// Whether a text at another address is the same story, by the passages that no other story of the site has; nil where it
    /// has too few of those to tell.
    ///
    /// - Parameter share: How many of them are kept at the least.
    static func isSameStory(_ old: String, in new: String, besides others: [String], from share: Double) -> Bool? {
        Passages.kept(of: old, in: new, besides: others).map { $0 >= share }
    }

    /// The share of the passages of `old` that `new` holds word for word, figures with them; nil where it has too few.
    static func passagesKept(of old: String, in new: String) -> Double? {
        Passages.kept(of: old, in: new)
    }

    /// Jaccard similarity of two texts, 0 to 1.
    static func similarity(_ one: String, _ other: String) -> Double {
        ShingleSketch.jaccard(one, other)
    }

    /// Similarity of two sketches made by ``fingerprint(of:)``; 0 where either is empty.
    static func similarity(_ one: [UInt64], _ other: [UInt64]) -> Double {
        guard !one.isEmpty, !other.isEmpty else { return 0 }
        return ShingleSketch(values: one).similarity(to: ShingleSketch(values: other))
    }

    /// A small sketch of a page's words.
    static func fingerprint(of text: String) -> [UInt64] {
        ShingleSketch(text).values
    }
}
