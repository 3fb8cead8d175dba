/// Every shingle of a short text, made once to be compared with many.
package struct Shingles: Sendable {
    private let hashes: ShingleSet

    /// - Parameters:
    ///   - text: What is compared.
    ///   - limit: Only the first so many characters are looked at.
    package init(_ text: String, limit: Int) {
        hashes = ShingleSet(text.unicodeScalars.count > limit ? String(text.prefix(limit)) : text)
    }

    /// The Jaccard similarity, 0 to 1; 1 when both have none.
    package func similarity(to other: Shingles) -> Double {
        hashes.similarity(to: other.hashes)
    }
}
