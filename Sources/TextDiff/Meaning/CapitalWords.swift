import InternationalText

/// The words of a text that have a capital though they open no sentence.
struct CapitalWords {
    /// Where more of the words than this have a capital, capitals tell nothing: German's nouns, headlines in title case.
    static let mostCapitals = 0.2

    /// How often each is used, folded.
    private(set) var uses: [String: Int] = [:]
    /// Whether few enough words have one that it tells something.
    let tell: Bool

    /// - Parameter sentences: Each with how often it stands in the text.
    init(_ sentences: [String: Int]) {
        var (words, capital) = (0, 0)
        var uses: [String: Int] = [:]
        for (sentence, count) in sentences {
            var isFirst = true
            TextBoundaries.forEachWord(in: sentence) { bytes in
                defer { isFirst = false }
                if isFirst { return }
                words += count
                // Most words are told by their first letter.
                if bytes.first.map({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }) ?? true { return }
                let word = String(decoding: bytes, as: UTF8.self)
                guard Self.isCapital(word) else { return }
                capital += count
                uses[foldedForComparison(word), default: 0] += count
            }
        }
        self.uses = uses
        tell = Double(capital) <= Self.mostCapitals * Double(max(1, words))
    }

    static func isCapital(_ word: String) -> Bool { word.first?.isUppercase == true }
}
