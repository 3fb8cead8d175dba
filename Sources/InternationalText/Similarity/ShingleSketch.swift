/// A small sketch of a text by which its likeness to another is estimated: the 128 least hashes of its shingles.
///
/// A shingle is five characters of the folded text, white space left out: characters and not words, because Chinese,
/// Japanese and Thai have no spaces, and one rule serves every script.
package struct ShingleSketch: Hashable, Codable, Sendable {
    /// Characters of a shingle.
    package static let shingleLength = 5
    /// Hashes kept: the estimate errs by about 1/sqrt(128), nine hundredths.
    package static let size = 128
    /// The most characters of a text that are looked at.
    package static let longestText = 400_000

    /// The least hashes, ascending.
    package let values: [UInt64]

    package init(values: [UInt64]) {
        self.values = values
    }

    /// Sketches a text; a text without words has an empty sketch.
    package init(_ text: String) {
        self.init(folded: FoldedText.scalars(of: text))
    }

    /// Sketches a text by the scalars of its comparison key.
    package init(folded scalars: [UInt32]) {
        values = Self.least(Self.size, ofFolded: scalars)
    }

    /// The first `count` values of such a sketch, for less work than all of them.
    package static func least(_ count: Int, ofFolded scalars: [UInt32]) -> [UInt64] {
        var hashes: [UInt64] = []
        var bound = UInt64.max
        ShingleSet.visit(scalars) { hash in
            guard hash < bound else { return }
            hashes.append(hash)
            guard hashes.count == 4 * count else { return }
            hashes = least(count, of: hashes)
            if hashes.count == count { bound = hashes[count - 1] }
        }
        return least(count, of: hashes)
    }

    /// The least of some hashes, ascending, each once.
    private static func least(_ count: Int, of hashes: [UInt64]) -> [UInt64] {
        var least: [UInt64] = []
        for hash in hashes.sorted() where hash != least.last {
            least.append(hash)
            if least.count == count { break }
        }
        return least
    }

    /// The estimated Jaccard similarity, 0 to 1; 0 where either is empty.
    package func similarity(to other: ShingleSketch) -> Double {
        guard !values.isEmpty, !other.values.isEmpty else { return 0 }
        let union = Set(values).union(other.values).sorted().prefix(Self.size)
        let (mine, theirs) = (Set(values), Set(other.values))
        let shared = union.filter { mine.contains($0) && theirs.contains($0) }.count
        return Double(shared) / Double(union.count)
    }

    /// The share of `old`'s shingles that `new` holds too, 0 to 1; 1 when `old` has none.
    package static func containment(of old: String, in new: String) -> Double {
        let wanted = ShingleSet(old)
        guard !wanted.isEmpty else { return 1 }
        return Double(wanted.count(sharedWith: ShingleSet(new))) / Double(wanted.count)
    }

    /// The Jaccard similarity of two texts' shingles, 0 to 1; 1 when both have none.
    package static func jaccard(_ one: String, _ other: String) -> Double {
        ShingleSet(one).similarity(to: ShingleSet(other))
    }
}
