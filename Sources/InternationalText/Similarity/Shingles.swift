/// Every shingle of a short text, made once to be compared with many.
package struct Shingles: Sendable {
    private let hashes: ShingleSet

    /// - Parameters:
    ///   - text: What is compared.
    ///   - limit: Only the first so many characters are looked at.
    package init(_ text: String, limit: Int) {
        hashes = ShingleSet(text.unicodeScalars.count > limit ? String(text.prefix(limit)) : text)
    }

    /// - Parameters:
    ///   - key: The bytes of a comparison key.
    ///   - limit: Only the first so many characters are looked at.
    package init(folded key: [UInt8], limit: Int) {
        hashes = ShingleSet(folded: Array(FoldedText.scalars(inKey: key).prefix(limit)))
    }

    /// The Jaccard similarity, 0 to 1; 1 when both have none.
    package func similarity(to other: Shingles) -> Double {
        hashes.similarity(to: other.hashes)
    }

    /// The same where it is more than `least`, else nil: mostly the lengths tell.
    package func similarity(to other: Shingles, above least: Double) -> Double? {
        guard hashes.mostSimilarity(to: other.hashes) > least else { return nil }
        let similarity = similarity(to: other)
        return similarity > least ? similarity : nil
    }
}
