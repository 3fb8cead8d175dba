import InternationalText

/// Which words of an article are names.
///
/// Scripts with capitals tell it by them, away from the beginning of a sentence; in others a word of the headline that
/// the text repeats is taken for one.
struct NameContext {
    /// Where more of the words than this have a capital, capitals tell nothing: German's nouns, headlines in title case.
    static let mostCapitals = 0.2
    /// Text read for it, in sentences.
    static let mostSentences = 200

    private var capitals: [String: Int] = [:]
    private var repeated: Set<String> = []
    private let capitalsTell: Bool

    init(_ versions: [ArticleVersion]) {
        var (words, capital) = (0, 0)
        var uses: [String: Int] = [:]
        for sentence in versions.flatMap(\.blocks).flatMap({ TextBoundaries.sentences(in: $0) }).prefix(
            Self.mostSentences)
        {
            let all = TextBoundaries.words(in: sentence)
            for word in all { uses[foldedForComparison(word), default: 0] += 1 }
            for word in all.dropFirst() {
                words += 1
                guard Self.isCapital(word) else { continue }
                capital += 1
                capitals[foldedForComparison(word), default: 0] += 1
            }
        }
        capitalsTell = Double(capital) <= Self.mostCapitals * Double(max(1, words))
        let titles = versions.compactMap(\.headline).flatMap { TextBoundaries.words(in: $0) }
        repeated = Set(
            titles.filter { !Self.hasCase($0) && $0.unicodeScalars.count > 1 }.map { foldedForComparison($0) }
        )
        .filter { uses[$0, default: 0] >= 4 }
    }

    /// Whether a word, as written, names somebody or something.
    ///
    /// - Parameters:
    ///   - isFirst: It opens its sentence, where a capital says nothing.
    ///   - isTitle: It stands in a headline, which may be all capitals.
    func isName(_ word: String, isFirst: Bool, isTitle: Bool) -> Bool {
        let key = foldedForComparison(word)
        guard Self.hasCase(word) else { return repeated.contains(key) }
        guard Self.isCapital(word) else { return false }
        if isFirst || isTitle || !capitalsTell { return capitals[key, default: 0] >= 2 }
        return true
    }

    private static func isCapital(_ word: String) -> Bool { word.first?.isUppercase == true }

    private static func hasCase(_ word: String) -> Bool { word.first.map { $0.isUppercase || $0.isLowercase } ?? false }
}
