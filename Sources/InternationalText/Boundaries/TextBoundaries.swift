/// Words and sentences by Unicode's rules (UAX #29), with ICU's dictionaries for scripts written without spaces.
package enum TextBoundaries {
    /// A run of text between two word boundaries.
    package struct Run: Hashable, Sendable {
        package let text: String
        /// False for white space and punctuation.
        package let isWord: Bool

        package init(text: String, isWord: Bool) {
            self.text = text
            self.isWord = isWord
        }
    }

    /// Every run, words and what stands between them: joined, they are the text again.
    package static func runs(in text: String) -> [Run] {
        var runs: [Run] = []
        walkWords(text) { unitText, range, isWord in runs.append(Run(text: unitText.string(range), isWord: isWord)) }
        return runs
    }

    /// The words alone.
    package static func words(in text: String) -> [String] {
        var words: [String] = []
        walkWords(text) { unitText, range, isWord in
            if isWord { words.append(unitText.string(range)) }
        }
        return words
    }

    /// How many words there are.
    package static func wordCount(in text: String) -> Int {
        var count = 0
        walkWords(text) { _, _, isWord in count += isWord ? 1 : 0 }
        return count
    }

    /// Gives the bytes of each word to `body`, valid while it runs.
    package static func forEachWord(in text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        walkWords(text) { unitText, range, isWord in
            if isWord { body(UnsafeBufferPointer(rebasing: unitText.bytes[range])) }
        }
    }

    private static func walkWords(_ text: String, _ visit: (UnitText, Range<Int>, Bool) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            let unitText = UnitText(bytes)
            var start = 0
            unitText.units.withUnsafeBufferPointer { units in
                BreakIterators.words.walk(units) { range, isWord in
                    let end = start + unitText.byteCount(range)
                    visit(unitText, start..<end, isWord)
                    start = end
                }
            }
        }
    }

    // MARK: Sentences

    /// The sentences, white space around them cut off, none of them empty.
    ///
    /// A line break ends a sentence.
    package static func sentences(in text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            let unitText = UnitText(bytes)
            var sentences: [String] = []
            var start = 0
            unitText.units.withUnsafeBufferPointer { units in
                walkSentences(units) { range in
                    let end = start + unitText.byteCount(range)
                    append(unitText, start..<end, hasStops: units[range].contains(where: isTightStop), to: &sentences)
                    start = end
                }
            }
            return sentences
        }
    }

    /// Visits sentences and the line breaks between lines, one after the other.
    private static func walkSentences(_ units: UnsafeBufferPointer<UInt16>, _ visit: (Range<Int>) -> Void) {
        var start = 0
        while start < units.count {
            let end = units[start...].firstIndex(where: isLineBreak) ?? units.count
            BreakIterators.sentences.walk(UnsafeBufferPointer(rebasing: units[start..<end])) { range, _ in
                visit((start + range.lowerBound)..<(start + range.upperBound))
            }
            if end < units.count { visit(end..<(end + 1)) }
            start = end + 1
        }
    }

    private static func append(
        _ unitText: UnitText, _ range: Range<Int>, hasStops: Bool, to sentences: inout [String]
    ) {
        if hasStops {
            sentences += splitAtStops(unitText.string(range))
        } else {
            let sentence = trimmed(unitText.string(range))
            if !sentence.isEmpty { sentences.append(sentence) }
        }
    }

    private static func isLineBreak(_ unit: UInt16) -> Bool {
        (0x0A...0x0D).contains(unit) || unit == 0x85 || unit == 0x2028 || unit == 0x2029
    }

    /// Stops that ICU does not break after when no space follows: Urdu's and Devanagari's.
    private static func isTightStop(_ unit: UInt16) -> Bool { unit == 0x06D4 || unit == 0x0964 }

    /// A quote or bracket that closes behind a stop belongs to its sentence.
    private static func splitAtStops(_ sentence: String) -> [String] {
        var parts: [String] = []
        var current = ""
        var isAfterStop = false
        for character in sentence {
            if isAfterStop, !"۔।\"'”“’»)]".contains(character) {
                parts.append(current)
                current = ""
                isAfterStop = false
            }
            current.append(character)
            if "۔।".contains(character) { isAfterStop = true }
        }
        parts.append(current)
        return parts.map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: String) -> String {
        if let first = text.utf8.first, let last = text.utf8.last, isPrinted(first), isPrinted(last) { return text }
        var view = Substring(text)
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }

    /// Whether a byte is an ASCII letter, figure or sign.
    private static func isPrinted(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
