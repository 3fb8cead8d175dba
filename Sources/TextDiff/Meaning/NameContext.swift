import InternationalText

/// Which words of an article are names.
///
/// Scripts with capitals tell it by them, away from the beginning of a sentence; in others a word of the headline that
/// the text repeats is taken for one. Most edits touch no word that could be a name: the text is read when one is asked for.
final class NameContext {
    /// Text read for it, in sentences.
    static let mostSentences = 200
    /// A word of the headline is a name that the text says so often.
    static let leastUses = 4

    private let headlines: [String]
    /// How often each sentence stands in the text.
    private let sentences: [String: Int]
    private lazy var capitals = CapitalWords(sentences)
    private lazy var repeated = repeatedWords()

    init(_ sentences: SentencePair, headlines: [String?]) {
        self.headlines = headlines.compactMap { $0 }
        let texts = (sentences.old + sentences.new).prefix(Self.mostSentences).map { ($0.text, 1) }
        self.sentences = Dictionary(texts, uniquingKeysWith: +)
    }

    /// Whether a word, as written, names somebody or something.
    ///
    /// - Parameters:
    ///   - isFirst: It opens its sentence, where a capital says nothing.
    ///   - isTitle: It stands in a headline, which may be all capitals.
    func isName(_ word: String, isFirst: Bool, isTitle: Bool) -> Bool {
        guard Self.hasCase(word) else { return repeated.contains(foldedForComparison(word)) }
        guard CapitalWords.isCapital(word) else { return false }
        if isFirst || isTitle || !capitals.tell { return capitals.uses[foldedForComparison(word), default: 0] >= 2 }
        return true
    }

    /// The headlines' words in scripts without capitals that the text repeats.
    private func repeatedWords() -> Set<String> {
        let words = headlines.flatMap { TextBoundaries.words(in: $0) }
            .filter { !Self.hasCase($0) && $0.unicodeScalars.count > 1 }
        var uses = Dictionary(words.map { (foldedForComparison($0), 0) }) { first, _ in first }
        if uses.isEmpty { return [] }
        for (sentence, count) in sentences {
            for word in TextBoundaries.words(in: sentence) { uses[foldedForComparison(word)]? += count }
        }
        return Set(uses.filter { $0.value >= Self.leastUses }.keys)
    }

    private static func hasCase(_ word: String) -> Bool { word.first.map { $0.isUppercase || $0.isLowercase } ?? false }
}
