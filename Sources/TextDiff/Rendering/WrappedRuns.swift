import InternationalText

/// Styled words broken into lines of a width in cells.
package enum WrappedRuns {
    /// Breaks between words, and within a word only where it is longer than a line.
    ///
    /// - Returns: Lines, each of runs; at least one, which may be empty.
    package static func lines(_ runs: [WordPiece], width: Int) -> [[WordPiece]] {
        var lines: [[WordPiece]] = [[]]
        var used = 0
        for run in runs {
            for word in words(run.text) {
                for part in parts(word, width) {
                    let cells = DisplayWidth.of(part)
                    let bare = DisplayWidth.of(trimmed(part))
                    if used > 0, used + bare > width {
                        lines.append([])
                        used = 0
                    }
                    append(part, run.kind, to: &lines[lines.count - 1])
                    used += cells
                }
            }
        }
        return lines
    }

    private static func append(_ text: String, _ kind: WordPiece.Kind, to line: inout [WordPiece]) {
        if let last = line.last, last.kind == kind {
            line[line.count - 1] = WordPiece(kind: kind, text: last.text + text)
        } else {
            line.append(WordPiece(kind: kind, text: text))
        }
    }

    /// Words with the white space and signs after them; in scripts without spaces, where ICU's dictionaries part them.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        for run in TextBoundaries.runs(in: text) {
            if run.isWord || words.isEmpty { words.append(run.text) } else { words[words.count - 1] += run.text }
        }
        return words
    }

    /// A word too long for a line, in pieces that are not.
    private static func parts(_ word: String, _ width: Int) -> [String] {
        guard DisplayWidth.of(word) > width else { return [word] }
        var parts = [""]
        var used = 0
        for character in word {
            let cells = DisplayWidth.of(String(character))
            if used + cells > width, used > 0 {
                parts.append("")
                used = 0
            }
            parts[parts.count - 1].append(character)
            used += cells
        }
        return parts
    }

    private static func trimmed(_ text: String) -> String {
        var view = Substring(text)
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}
