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
    ///
    /// Byte by byte, since thousands are spelled out at a program's start.
    static func literals(of phrase: String) -> [String] {
        let bytes = phrase.utf8
        guard let open = bytes.firstIndex(of: UInt8(ascii: "(")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: ")"))
        else {
            return [bytes.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }.joined(separator: " ")]
        }
        let alternatives = bytes[bytes.index(after: open)..<close].split(
            separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        return alternatives.flatMap { alternative in
            literals(of: String(phrase[..<open] + Substring(alternative) + phrase[bytes.index(after: close)...]))
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
