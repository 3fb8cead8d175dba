/// Whether a stretch of folded UTF-8 begins and ends at the edge of a word, where its script has such edges.
enum WordEdges {
    static func standsAlone(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        startsAtEdge(range.lowerBound, in: text) && endsAtEdge(range.upperBound, in: text)
    }

    private static func startsAtEdge(_ start: Int, in text: [UInt8]) -> Bool {
        guard let before = scalar(endingAt: start, in: text), isLetterWithEdges(before.value),
            let first = scalar(startingAt: start, in: text), isLetterWithEdges(first)
        else { return true }
        // Arabic and Hebrew write "and", "the", "that" onto the word that follows.
        guard proclitics.contains(before.value) else { return false }
        guard let earlier = scalar(endingAt: before.start, in: text) else { return true }
        return !isLetterWithEdges(earlier.value)
    }

    private static func endsAtEdge(_ end: Int, in text: [UInt8]) -> Bool {
        guard let after = scalar(startingAt: end, in: text) else { return true }
        if continuesCharacter(after) { return false }
        guard isLetterWithEdges(after), let last = scalar(endingAt: end, in: text) else { return true }
        return !isLetterWithEdges(last.value)
    }

    /// Letters and digits of scripts that put spaces between words.
    ///
    /// Chinese, Japanese and Thai have none, and Korean hangs its particles onto words, so these have no edge that
    /// could be asked for.
    private static func isLetterWithEdges(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A: true
        // Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic and their neighbours.
        case 0xC0...0x08FF: ![0xD7, 0xF7, 0x05BE, 0x05C0, 0x05C3, 0x060C, 0x061B, 0x061F, 0x06D4].contains(scalar)
        // The scripts of India, without the danda.
        case 0x0900...0x0DFF: scalar != 0x0964 && scalar != 0x0965
        case 0x1E00...0x1FFF: true
        default: false
        }
    }

    /// The second part of a syllable or letter that folding took apart: Korean vowels and finals, Japanese voicing marks.
    private static func continuesCharacter(_ scalar: UInt32) -> Bool {
        (0x1160...0x11FF).contains(scalar) || scalar == 0x3099 || scalar == 0x309A
    }

    /// و ف ب ل ک and ו ה ש ב ל מ כ.
    private static let proclitics: [UInt32] = [
        0x0648, 0x0641, 0x0628, 0x0644, 0x06A9, 0x05D5, 0x05D4, 0x05E9, 0x05D1, 0x05DC, 0x05DE, 0x05DB,
    ]

    private static func scalar(startingAt start: Int, in text: [UInt8]) -> UInt32? {
        guard start < text.count else { return nil }
        let lead = text[start]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard start + length <= text.count else { return nil }
        var value = UInt32(length == 1 ? lead : lead & (0xFF >> UInt8(length + 1)))
        for byte in text[(start + 1)..<(start + length)] { value = value << 6 | UInt32(byte & 0x3F) }
        return value
    }

    private static func scalar(endingAt end: Int, in text: [UInt8]) -> (value: UInt32, start: Int)? {
        guard end > 0 else { return nil }
        var start = end - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(startingAt: start, in: text).map { ($0, start) }
    }
}
