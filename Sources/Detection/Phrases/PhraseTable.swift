/// The phrases of one language.
///
/// A phrase is written as words; `(a|b)` stands for one of its alternatives, `(a|)` for one that may be missing. Groups
/// may follow each other but not nest. Case, accents, quotes, letter variants and white space make no difference.
struct PhraseTable: Sendable {
    /// A BCP 47 tag.
    let language: String
    let phrases: [String]
    /// Words that, where they overlap a phrase, take its meaning away: a bookmark, a question, a "perhaps".
    let exceptions: [String]

    init(_ language: String, _ phrases: [String], except exceptions: [String] = []) {
        self.language = language
        self.phrases = phrases
        self.exceptions = exceptions
    }

    /// Every literal that a phrase stands for.
    static func literals(of phrase: String) -> [String] {
        guard let open = phrase.firstIndex(of: "("), let close = phrase[open...].firstIndex(of: ")") else {
            return [phrase.split(separator: " ").joined(separator: " ")]
        }
        let alternatives = phrase[phrase.index(after: open)..<close].split(
            separator: "|", omittingEmptySubsequences: false)
        return alternatives.flatMap { alternative in
            literals(of: String(phrase[..<open] + alternative + phrase[phrase.index(after: close)...]))
        }
    }

    /// The literals of a phrase in this table's language.
    ///
    /// Turkish capitals lose the difference of ı and i when they are folded, so each Turkish literal also stands for
    /// its form without it. Persian writes its verb's ending apart or joined by a ZWNJ, which folding drops, so each
    /// Persian literal also stands for its joined form.
    func literals(of phrase: String) -> [String] {
        let literals = Self.literals(of: phrase)
        let (apart, joined) =
            switch language {
            case "tr": ("ı", "i")
            case "fa": (" است", "است")
            default: ("", "")
            }
        guard !apart.isEmpty else { return literals }
        return literals + literals.filter { $0.contains(apart) }.map { $0.replacing(apart, with: joined) }
    }
}
