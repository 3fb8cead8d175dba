import CICU

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
        let units = Array(text.utf16)
        var runs: [Run] = []
        walk(units, isSentence: false) { range, isWord in
            runs.append(Run(text: String(decoding: units[range], as: UTF16.self), isWord: isWord))
        }
        return runs
    }

    /// The words alone.
    package static func words(in text: String) -> [String] {
        runs(in: text).filter(\.isWord).map(\.text)
    }

    /// The sentences, white space around them cut off, none of them empty.
    ///
    /// A line break ends a sentence.
    package static func sentences(in text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line in
            let units = Array(line.utf16)
            var sentences: [String] = []
            walk(units, isSentence: true) { range, _ in
                sentences += splitAtStops(String(decoding: units[range], as: UTF16.self))
            }
            return sentences
        }
    }

    /// Stops that ICU does not break after when no space follows: Urdu's and Devanagari's.
    ///
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
        var view = Substring(text)
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }

    private static func walk(_ units: [UInt16], isSentence: Bool, _ visit: (Range<Int>, Bool) -> Void) {
        guard !units.isEmpty else { return }
        units.withUnsafeBufferPointer { buffer in
            guard let iterator = icu_break_open(isSentence ? 1 : 0, buffer.baseAddress, Int32(buffer.count)) else {
                visit(0..<buffer.count, true)
                return
            }
            defer { icu_break_close(iterator) }
            var start = 0
            while true {
                let end = Int(icu_break_next(iterator))
                guard end > start else { break }
                visit(start..<end, icu_break_is_word(iterator) != 0)
                start = end
            }
        }
    }
}
