/// What a person looks for, made into an expression of FTS5: nothing of it reaches SQLite but folded words in quotes.
package struct SearchQuery: Hashable, Sendable {
    /// The most terms of one search; what comes after is left out.
    static let mostTerms = 24
    /// The longest search, in characters.
    package static let longest = 400

    /// One thing to find: words in a row.
    private struct Term: Hashable {
        let words: [String]
        let isExcluded: Bool
        let isPrefix: Bool
    }

    private let terms: [Term]

    /// Reads a search: all words must be there, `"words in quotes"` in a row, `-word` must not, `word*` may go on.
    ///
    /// - Parameter fold: The words of a text, folded as the index has them.
    package init(_ text: String, fold: (String) -> [String]) {
        terms = Self.parts(String(text.prefix(Self.longest))).prefix(Self.mostTerms).compactMap { part in
            let words = fold(part.text)
            return words.isEmpty ? nil : Term(words: words, isExcluded: part.isExcluded, isPrefix: part.isPrefix)
        }
    }

    /// Whether it names anything to be found.
    package var isEmpty: Bool { !terms.contains { !$0.isExcluded } }

    /// The folded words that are to be found, for marking them.
    package var words: Set<String> { Set(terms.filter { !$0.isExcluded }.flatMap(\.words)) }

    /// The expression, as FTS5 reads it.
    var expression: String {
        let wanted = terms.filter { !$0.isExcluded }.map(Self.quoted).joined(separator: " AND ")
        let unwanted = terms.filter(\.isExcluded).map(Self.quoted).joined(separator: " OR ")
        return unwanted.isEmpty ? wanted : "(\(wanted)) NOT (\(unwanted))"
    }

    private static func quoted(_ term: Term) -> String {
        let words = term.words.map { $0.replacing("\"", with: "") }.joined(separator: " ")
        return "\"\(words)\"" + (term.isPrefix ? "*" : "")
    }

    private static func parts(_ text: String) -> [(text: String, isExcluded: Bool, isPrefix: Bool)] {
        var parts: [(text: String, isExcluded: Bool, isPrefix: Bool)] = []
        for (index, piece) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index % 2 == 1 {
                parts.append((String(piece), false, false))
                continue
            }
            for word in piece.split(whereSeparator: \.isWhitespace) {
                let isExcluded = word.hasPrefix("-") && word.count > 1
                parts.append((String(isExcluded ? word.dropFirst() : word), isExcluded, word.hasSuffix("*")))
            }
        }
        return parts
    }
}
