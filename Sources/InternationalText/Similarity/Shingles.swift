/// Every shingle of a short text, made once to be compared with many.
package struct Shingles: Sendable {
    private let hashes: Set<UInt64>

    /// - Parameters:
    ///   - text: What is compared.
    ///   - limit: Only the first so many characters are looked at.
    package init(_ text: String, limit: Int) {
        hashes = ShingleSketch.shingles(of: text.unicodeScalars.count > limit ? String(text.prefix(limit)) : text)
    }

    /// The Jaccard similarity, 0 to 1; 1 when both have none.
    package func similarity(to other: Shingles) -> Double {
        if hashes.isEmpty && other.hashes.isEmpty { return 1 }
        let (few, many) = hashes.count < other.hashes.count ? (hashes, other.hashes) : (other.hashes, hashes)
        let shared = few.count { many.contains($0) }
        return Double(shared) / Double(few.count + many.count - shared)
    }
}
