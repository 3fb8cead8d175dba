import InternationalText

/// Cuts the sentence around a phrase out of a text, for a person to read.
enum Quotation {
    /// The most characters of a quotation.
    static let longest = 160
    /// So many characters of a long sentence may follow the phrase.
    private static let mostAfter = 40

    /// - Parameters:
    ///   - key: The phrase, folded.
    ///   - position: Where it stands in the folded text, in bytes.
    ///   - text: The text as it is.
    static func sentence(with key: [UInt8], at position: Int, of text: String) -> String {
        var passed = 0
        var earlier: String?
        for sentence in TextBoundaries.sentences(in: text) {
            let folded = FoldedText.utf8(of: sentence)
            passed += folded.count + 1
            guard contains(key, folded) else { continue }
            if passed > position { return cut(sentence, around: key) }
            earlier = sentence
        }
        // A phrase that runs over the end of a sentence stands in none: its folded form is shown.
        return earlier.map { cut($0, around: key) } ?? String(String(decoding: key, as: UTF8.self).prefix(longest))
    }

    private static func cut(_ sentence: String, around key: [UInt8]) -> String {
        let characters = Array(sentence)
        guard characters.count > longest else { return sentence }
        let end = min(characters.count, shortestPrefix(of: characters, with: key) + mostAfter)
        let start = max(0, end - longest + 2)
        let upTo = min(characters.count, start + longest - 2)
        return (start > 0 ? "…" : "") + String(characters[start..<upTo]) + (upTo < characters.count ? "…" : "")
    }

    /// How many characters it takes until the phrase is complete, found by halving.
    private static func shortestPrefix(of characters: [Character], with key: [UInt8]) -> Int {
        var low = 0
        var high = characters.count
        while low < high {
            let middle = (low + high) / 2
            if contains(key, FoldedText.utf8(of: String(characters[..<middle]))) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }

    private static func contains(_ key: [UInt8], _ folded: [UInt8]) -> Bool {
        guard let first = key.first, folded.count >= key.count else { return false }
        return (0...(folded.count - key.count)).contains { start in
            folded[start] == first && folded[start..<(start + key.count)].elementsEqual(key)
        }
    }
}
