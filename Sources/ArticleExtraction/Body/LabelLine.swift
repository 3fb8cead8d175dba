import InternationalText

/// Lines that say something about the article rather than in it: when it changed, how long it takes to read, how many
/// read it, whose the picture is.
///
/// Each is judged by its own words alone.
enum LabelLine {
    /// A longer line, in characters, is text.
    static let longest = 80
    /// A longer disclosure, in characters, says more.
    static let longestDisclosure = 400
    /// A longer caption, in characters, is text.
    static let longestCaption = 220

    /// - Parameters:
    ///   - key: The run's words, folded.
    ///   - isOpening: Whether no text came before it: there a bare date is the article's, elsewhere it may be a heading.
    static func isLabel(_ run: TextRun, key: String, isOpening: Bool) -> Bool {
        guard run.length <= longest, run.stops < 4, run.kind == .paragraph || isOpening && !run.kind.isHeading else {
            return false
        }
        if isCredit(key) || tags.open(key) || isMailAddress(key) || rights.occurs(in: Array(key.utf8)) { return true }
        guard hasDigit(run.text) else { return false }
        let words = key.split { !$0.isLetter }
        if DateStamp.isOne(key) {
            return words.count <= 12 && (isMonth(key, words) || PageDate.find(in: run.text) != nil)
        }
        if isOpening, isDateOfItsOwn(run.text) { return true }
        guard run.length <= 40, words.count <= 5 else { return false }
        return isAgo(key, words) || isCounter(key, words)
    }

    /// Whether a line is a picture's caption, by the credit at its end: "The new bridge | Photo by Ann Lee".
    static func isCaption(_ run: TextRun, key: String) -> Bool {
        guard run.length <= longestCaption, run.kind == .paragraph, let bar = key.utf8.lastIndex(of: UInt8(ascii: "|"))
        else {
            return false
        }
        return isCredit(String(key[key.utf8.index(after: bar)...].drop { $0 == " " }))
    }

    /// Whether a paragraph says how the site is paid for its links.
    ///
    /// - Parameter key: The run's words, folded.
    static func isDisclosure(_ run: TextRun, _ key: [UInt8]) -> Bool {
        run.kind == .paragraph && run.length <= longestDisclosure && disclosures.occurs(in: key)
    }

    /// Whether a line names author, day and section between bars or seams, in whatever order.
    ///
    /// - Parameter parts: What stands between the line's seams, and then the whole line.
    static func isParted(_ parts: [String]) -> Bool {
        guard let line = parts.last, hasDigit(line) else { return false }
        let parts = parts.count == 1 ? line.split(separator: "|").map(String.init) : parts.dropLast()
        return parts.count > 1 && parts.allSatisfy { $0.utf8.count <= longest } && parts.contains(where: isDateOfItsOwn)
    }

    /// What an extension of the publishing system would have put something in the place of: `[gallery ids="1,2"]`.
    static func isShortcode(_ key: String) -> Bool {
        guard key.hasPrefix("["), key.hasSuffix("]") else { return false }
        let name = key.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        return name.utf8.contains(UInt8(ascii: "_")) || !name.isEmpty && key.utf8.contains(UInt8(ascii: "="))
    }

    /// How readers reach the author, alone in a line.
    private static func isMailAddress(_ key: String) -> Bool {
        guard let at = key.utf8.firstIndex(of: UInt8(ascii: "@")), !key.contains(" ") else { return false }
        return at != key.startIndex && key[at...].utf8.contains(UInt8(ascii: "."))
    }

    private static func isCredit(_ key: String) -> Bool {
        let isBracketed = key.first.map { "([【（".contains($0) } ?? false
        return credits.open(isBracketed ? String(key.dropFirst().drop { $0 == " " }) : key)
    }

    /// "Last reviewed January 2023".
    private static func isMonth(_ key: String, _ words: [Substring]) -> Bool {
        words.count <= 4 && words.contains { MonthNames.month(String($0)) != nil }
            && key.split { !$0.isNumber }.contains { $0.count == 4 }
    }

    /// Whether a line is a date with hardly a word beside it, counters and all.
    static func isDateOfItsOwn(_ line: String) -> Bool {
        line.utf8.count <= 80 && hasDigit(line) && words(line) <= 4 && PageDate.find(in: line) != nil
    }

    /// Runs of letters, the marks on them included.
    private static func words(_ line: String) -> Int {
        var count = 0
        var wasLetter = false
        for scalar in line.unicodeScalars {
            let isLetter =
                scalar.isASCII ? (0x41...0x5A).contains(scalar.value & 0xDF) : isLetterOrMark(scalar, wasLetter)
            if isLetter, !wasLetter { count += 1 }
            wasLetter = isLetter
        }
        return count
    }

    private static func isLetterOrMark(_ scalar: Unicode.Scalar, _ wasLetter: Bool) -> Bool {
        if scalar.properties.isAlphabetic { return true }
        return wasLetter && (scalar.properties.isGraphemeExtend || scalar.value == 0x200D)
    }

    /// "3 hours ago", "il y a 3 heures"; not "il y a 3 blessés".
    private static func isAgo(_ key: String, _ words: [Substring]) -> Bool {
        agoAtEnd.contains { key.hasSuffix($0) }
            || agoAtBeginning.open(key) && words.last.map { unitsOfTime.contains(String($0)) } ?? false
    }

    /// "6 min read", "1,693 views".
    private static func isCounter(_ key: String, _ words: [Substring]) -> Bool {
        readingTimes.occurs(in: Array(key.utf8)) || words.last.map { counted.contains(String($0)) } ?? false
    }

    /// Whether a digit of any script stands in a text.
    static func hasDigit(_ text: String) -> Bool {
        text.utf8.contains { (0x30...0x39).contains($0) }
            || text.utf8.contains { $0 >= 0xD9 } && text.unicodeScalars.contains(where: isWideDigit)
    }

    /// Whether a character is a digit of another script than Latin; those without any are not looked up.
    private static func isWideDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x660...0x669, 0x6F0...0x6F9: true
        case ..<0x7C0, 0x2000..<0xA620, 0xAC00..<0xFF10: false
        default: scalar.properties.numericType == .decimal
        }
    }
}
