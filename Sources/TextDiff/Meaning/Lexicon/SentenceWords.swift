import InternationalText

/// A sentence taken apart for the rules of meaning.
struct SentenceWords: Sendable {
    /// As written.
    let words: [String]
    /// Each folded, numbers without the commas between their thousands.
    let keys: [String]
    /// The folded sentence.
    let bytes: [UInt8]

    init(_ sentence: String) {
        words = TextBoundaries.words(in: sentence)
        bytes = FoldedText.utf8(of: sentence)
        // The month is no hedge.
        keys = words.map { $0 == "May" ? Lexicon.month : Self.ungrouped(foldedForComparison($0)) }
    }

    var key: String { String(decoding: bytes, as: UTF8.self) }

    private static func ungrouped(_ word: String) -> String {
        let groups = word.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1, (1...3).contains(groups[0].utf8.count),
            groups.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.utf8.count == 3 }),
            word.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E })
        else { return word }
        return groups.joined()
    }
}
