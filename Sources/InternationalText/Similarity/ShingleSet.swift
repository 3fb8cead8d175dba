/// The hashes of a text's shingles, each once: an open-addressed table, since the hashes are spread already.
struct ShingleSet: Sendable {
    /// Each once, in the order of the text.
    private var hashes: [UInt64] = []
    /// Zero is an empty place; no hash is zero.
    private var places: [UInt64]

    var count: Int { hashes.count }
    var isEmpty: Bool { hashes.isEmpty }

    /// - Parameter text: Any text; of more than ``ShingleSketch/longestText`` characters, the first.
    init(_ text: String) { self.init(folded: FoldedText.scalars(of: text)) }

    /// - Parameters:
    ///   - scalars: Those of a comparison key.
    ///   - length: The characters of a shingle.
    init(folded scalars: [UInt32], length: Int = ShingleSketch.shingleLength) {
        var room = 16
        while room < 2 * min(scalars.count, ShingleSketch.longestText) { room *= 2 }
        places = [UInt64](repeating: 0, count: room)
        Self.visit(scalars, length: length) { insert($0) }
    }

    /// Those that are in none of the others.
    func subtracting(_ others: [ShingleSet]) -> ShingleSet {
        var rest = self
        rest.hashes = []
        rest.places = [UInt64](repeating: 0, count: places.count)
        for hash in hashes where !others.contains(where: { $0.contains(hash) }) { rest.insert(hash) }
        return rest
    }

    /// How many of them `other` has too.
    func count(sharedWith other: ShingleSet) -> Int {
        hashes.reduce(0) { $0 + (other.contains($1) ? 1 : 0) }
    }

    /// What the Jaccard similarity cannot exceed, by the numbers of both alone.
    func mostSimilarity(to other: ShingleSet) -> Double {
        isEmpty && other.isEmpty ? 1 : Double(min(count, other.count)) / Double(max(count, other.count))
    }

    /// The Jaccard similarity, 0 to 1; 1 when both have none.
    func similarity(to other: ShingleSet) -> Double {
        if isEmpty && other.isEmpty { return 1 }
        let shared = count < other.count ? count(sharedWith: other) : other.count(sharedWith: self)
        return Double(shared) / Double(count + other.count - shared)
    }

    private func contains(_ hash: UInt64) -> Bool {
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place] != 0 {
            if places[place] == hash { return true }
            place = (place + 1) & (places.count - 1)
        }
        return false
    }

    private mutating func insert(_ hash: UInt64) {
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place] != 0 {
            if places[place] == hash { return }
            place = (place + 1) & (places.count - 1)
        }
        places[place] = hash
        hashes.append(hash)
    }

    // MARK: Hashing

    /// Gives the hash of each shingle of a folded text, white space left out, to `body`.
    ///
    /// A text shorter than one shingle is one shingle.
    static func visit(
        _ folded: [UInt32], length wanted: Int = ShingleSketch.shingleLength, _ body: (UInt64) -> Void
    ) {
        let characters = folded.lazy.filter { $0 != 0x20 }.prefix(ShingleSketch.longestText)
        let packed = Array(characters)
        guard !packed.isEmpty else { return }
        let length = min(wanted, packed.count)
        packed.withUnsafeBufferPointer { packed in
            for start in 0...(packed.count - length) { body(hash(packed, start, length)) }
        }
    }

    /// FNV-1a over the scalars, finished as SplitMix64 does, so that the least hashes are an even sample.
    @inline(__always)
    private static func hash(_ characters: UnsafeBufferPointer<UInt32>, _ start: Int, _ length: Int) -> UInt64 {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for index in start..<(start + length) { hash = (hash ^ UInt64(characters[index])) &* 1_099_511_628_211 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return max(1, hash ^ (hash >> 31))
    }
}
