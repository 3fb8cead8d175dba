import InternationalText

/// A title as its pairs of letters, by which two wordings of one are told from two titles, in any script.
struct TitleKey {
    /// Sorted.
    private let pairs: [UInt64]

    init(_ title: String) {
        let letters = foldedForComparison(title).unicodeScalars.filter(\.properties.isAlphabetic).prefix(300)
        pairs = zip(letters, letters.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }.sorted()
    }

    /// The share of pairs that two titles have in common (Dice's coefficient), 0 to 1.
    func likeness(to other: TitleKey) -> Double {
        guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
        var (left, right, common) = (0, 0, 0)
        while left < pairs.count, right < other.pairs.count {
            if pairs[left] == other.pairs[right] {
                common += 1
                left += 1
                right += 1
            } else if pairs[left] < other.pairs[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return 2 * Double(common) / Double(pairs.count + other.pairs.count)
    }
}
