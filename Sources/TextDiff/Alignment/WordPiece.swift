import InternationalText

/// A run of words within a changed sentence.
package struct WordPiece: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable {
        case unchanged
        case removed
        case added
    }

    package let kind: Kind
    /// Verbatim, with the white space that follows.
    package let text: String

    package init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }

    /// The text without the white space that follows.
    var words: String { text.last?.isWhitespace == true ? String(text.dropLast()) : text }

    /// The white space that follows.
    var space: String { text.last?.isWhitespace == true ? " " : "" }
}

/// Compares two sentences word by word.
enum WordComparison {
    private struct Word {
        var text: String
        let key: String
    }

    /// The pieces in reading order, what was removed before what came in its place.
    static func pieces(_ old: String, _ new: String) -> [WordPiece] {
        let (before, after) = (words(old), words(new))
        var numbers: [String: Int32] = [:]
        func number(_ word: Word) -> Int32 {
            if let known = numbers[word.key] { return known }
            let next = Int32(numbers.count)
            numbers[word.key] = next
            return next
        }
        let script = EditScript.between(before.map(number), after.map(number))
        return merged(
            script.map { step in
                switch step {
                case .keep(_, let new): WordPiece(kind: .unchanged, text: after[new].text)
                case .remove(let old): WordPiece(kind: .removed, text: before[old].text)
                case .add(let new): WordPiece(kind: .added, text: after[new].text)
                }
            })
    }

    /// Words and signs, each with the white space after it.
    private static func words(_ text: String) -> [Word] {
        var words: [Word] = []
        for run in TextBoundaries.runs(in: text) {
            let key = foldedForComparison(run.text)
            if key.isEmpty, !words.isEmpty {
                words[words.count - 1].text += run.text
            } else {
                words.append(Word(text: run.text, key: key))
            }
        }
        return words
    }

    /// Neighbours of one kind joined, removals put before additions within one change.
    private static func merged(_ pieces: [WordPiece]) -> [WordPiece] {
        var result: [WordPiece] = []
        var (unchanged, removed, added) = ("", "", "")
        func flushChange() {
            if !removed.isEmpty { result.append(WordPiece(kind: .removed, text: removed)) }
            if !added.isEmpty { result.append(WordPiece(kind: .added, text: added)) }
            (removed, added) = ("", "")
        }
        func flushUnchanged() {
            if !unchanged.isEmpty { result.append(WordPiece(kind: .unchanged, text: unchanged)) }
            unchanged = ""
        }
        for piece in pieces {
            if piece.kind == .unchanged { flushChange() } else { flushUnchanged() }
            switch piece.kind {
            case .removed: removed += piece.text
            case .added: added += piece.text
            case .unchanged: unchanged += piece.text
            }
        }
        flushUnchanged()
        flushChange()
        return result
    }
}
