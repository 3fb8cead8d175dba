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
        values = Array(Self.shingles(of: text).sorted().prefix(Self.size))
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
        let wanted = shingles(of: old)
        guard !wanted.isEmpty else { return 1 }
        let present = shingles(of: new)
        return Double(wanted.filter { present.contains($0) }.count) / Double(wanted.count)
    }

    /// The Jaccard similarity of two texts' shingles, 0 to 1; 1 when both have none.
    package static func jaccard(_ one: String, _ other: String) -> Double {
        let (left, right) = (shingles(of: one), shingles(of: other))
        if left.isEmpty && right.isEmpty { return 1 }
        let shared = left.filter { right.contains($0) }.count
        return Double(shared) / Double(left.count + right.count - shared)
    }

    /// The hashes of a text's shingles.
    ///
    /// A text shorter than one shingle is one shingle.
    static func shingles(of text: String) -> Set<UInt64> {
        let folded = FoldedText.utf8(of: text)
        var characters: [UInt32] = []
        characters.reserveCapacity(folded.count)
        for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars where scalar != " " {
            characters.append(scalar.value)
            if characters.count >= longestText { break }
        }
        guard !characters.isEmpty else { return [] }
        let length = min(shingleLength, characters.count)
        var hashes = Set<UInt64>(minimumCapacity: characters.count)
        for start in 0...(characters.count - length) { hashes.insert(hash(characters[start..<(start + length)])) }
        return hashes
    }

    /// FNV-1a over the scalars, finished as SplitMix64 does, so that the least hashes are an even sample.
    private static func hash(_ characters: ArraySlice<UInt32>) -> UInt64 {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for character in characters { hash = (hash ^ UInt64(character)) &* 1_099_511_628_211 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}
