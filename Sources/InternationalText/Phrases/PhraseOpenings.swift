/// Phrases that a line may open with, sorted by their first byte so that few are looked at.
///
/// A phrase that is given with a space at its end is one of whole words: "join " opens "join us" and not "joint".
package struct PhraseOpenings: Sendable {
    private struct Phrase {
        let bytes: [UInt8]
        let isOfWholeWords: Bool
    }

    private let byFirst: [[Phrase]]

    /// - Parameter phrases: As people write them.
    package init(folding phrases: [String]) {
        var byFirst = [[Phrase]](repeating: [], count: 256)
        for phrase in phrases {
            let bytes = FoldedText.utf8(of: phrase)
            guard let first = bytes.first else { continue }
            byFirst[Int(first)].append(Phrase(bytes: bytes, isOfWholeWords: phrase.hasSuffix(" ")))
        }
        self.byFirst = byFirst
    }

    /// Whether one of them opens a line.
    ///
    /// - Parameter key: The line, folded.
    package func open(_ key: String) -> Bool {
        var key = key
        return key.withUTF8 { bytes in
            guard let first = bytes.first else { return false }
            return byFirst[Int(first)].contains { phrase in
                bytes.starts(with: phrase.bytes)
                    && !(phrase.isOfWholeWords && Self.goesOn(bytes, behind: phrase.bytes.count))
            }
        }
    }

    /// Whether the word before an index goes on at it.
    private static func goesOn(_ bytes: UnsafeBufferPointer<UInt8>, behind index: Int) -> Bool {
        guard index < bytes.count else { return false }
        switch bytes[index] {
        case 0x30...0x39, 0x61...0x7A, 0x80...: return true
        default: return false
        }
    }
}
