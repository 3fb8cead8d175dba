import InternationalText

/// Words, stems and phrases of many languages that mean one thing.
struct WordList: Sendable {
    /// A stem shorter than this, in characters, would stand for too much.
    static let shortestStem = 2
    /// Beginnings longer than this, in characters, are not looked up.
    static let longestStem = 14

    private let words: Set<String>
    private let stems: Set<String>
    /// The first two letters of every stem: few words begin so.
    private let heads: Set<UInt64>
    private let phrases: PhraseMatcher
    private let phraseTexts: [String]

    /// Entries parted by commas: a word; a stem, `подтверд*`, which stands for every word that begins so; several words,
    /// which stand for themselves in that order.
    init(_ entries: String) {
        var (words, stems): (Set<String>, Set<String>) = ([], [])
        var phrases: [String] = []
        for entry in entries.split(separator: ",") {
            let text = entry.split(separator: " ").joined(separator: " ")
            if text.isEmpty { continue }
            if text.hasSuffix("*") {
                stems.insert(foldedForComparison(String(text.dropLast())))
            } else if text.contains(" ") || Self.isUnspaced(text) {
                phrases.append(foldedForComparison(text))
            } else {
                words.insert(foldedForComparison(text))
            }
        }
        self.words = words
        self.stems = stems
        heads = Set(stems.map(Self.head))
        phraseTexts = phrases
        self.phrases = PhraseMatcher(phrases.map { Array($0.utf8) })
    }

    /// The entries that a sentence holds, in order of kind, each as often as it stands there.
    func found(in sentence: SentenceWords) -> [String] {
        sentence.keys.filter(holds)
            + (phraseTexts.isEmpty ? [] : phrases.hits(in: sentence.bytes).map { phraseTexts[$0.phrase] })
    }

    /// Whether it is of a script whose words stand without spaces, where a dictionary may part them in one way or another.
    private static func isUnspaced(_ text: String) -> Bool {
        text.unicodeScalars.count > 1
            && text.unicodeScalars.allSatisfy {
                (0x3040...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
            }
    }

    private static func head(_ word: String) -> UInt64 {
        var scalars = word.unicodeScalars.makeIterator()
        let first = scalars.next()?.value ?? 0
        return UInt64(first) << 32 | UInt64(scalars.next()?.value ?? 0)
    }

    func holds(_ word: String) -> Bool {
        if words.contains(word) { return true }
        guard !stems.isEmpty, heads.contains(Self.head(word)) else { return false }
        var stem = ""
        for character in word.prefix(Self.longestStem) {
            stem.append(character)
            if stem.count >= Self.shortestStem, stems.contains(stem) { return true }
        }
        return false
    }
}
