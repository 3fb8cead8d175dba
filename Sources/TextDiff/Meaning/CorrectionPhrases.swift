import FoundationEssentials
import InternationalText

/// Phrases by which publishers announce a correction, clarification or editor's note.
package enum CorrectionPhrases {
    static let records: [CorrectionRecord] = {
        // The program's own data; the tests read it too.
        (try? JSONDecoder().decode([CorrectionRecord].self, from: Data(CorrectionData.json.utf8))) ?? []
    }()

    private static let anywhere = PhraseDetector(records.flatMap(\.phrases).map { FoldedText.utf8(of: $0) })

    private static let openings = Set(records.flatMap(\.openings).map { FoldedText.utf8(of: $0) })

    /// An opening is looked for in so many bytes of the folded block.
    private static let longestOpening = 120

    /// Whether a block announces a correction.
    package static func isNote(_ block: String) -> Bool {
        isNote(folded: FoldedText.utf8(of: block))
    }

    /// The same of a block's comparison key.
    package static func isNote(folded key: [UInt8]) -> Bool {
        opening(of: key) != nil || anywhere.occurs(in: key)
    }

    /// Whether a note says that something was put right; an editor's remark may say what it will.
    package static func corrects(_ note: String) -> Bool {
        let key = FoldedText.utf8(of: note)
        if let words = opening(of: key), !remarks.contains(words) { return true }
        return correcting.occurs(in: key) || mending.occurs(in: key)
    }

    private static let remarks = Set(records.flatMap(\.remarks).map { FoldedText.utf8(of: $0) })

    private static let correcting = PhraseDetector(
        records.flatMap { record in record.phrases.filter { !record.remarks.contains($0) } }
            .map { FoldedText.utf8(of: $0) })

    private static let mending = PhraseDetector(records.flatMap(\.mending).map { FoldedText.utf8(of: $0) })

    /// The one of the ``openings`` with which it begins and behind which a colon or dash stands, or that stands in brackets.
    ///
    /// A date or a number may stand between: `Correction (12 May): …`, `Update 2: …`.
    private static func opening(of key: [UInt8]) -> [UInt8]? {
        if let bracketed = bracketed(key) { return openings.contains(bracketed) ? bracketed : nil }
        let head = key.prefix(longestOpening)
        guard let mark = head.firstIndex(where: isMark) else { return nil }
        if let words = opening(head[..<mark]) { return words }
        guard let pause = head[..<mark].firstIndex(where: { isDigit($0) || [0x28, 0x2C, 0x5B].contains($0) }),
            head[pause..<mark].contains(where: isDigit)
        else { return nil }
        return opening(head[..<pause])
    }

    private static func opening(_ words: ArraySlice<UInt8>) -> [UInt8]? {
        let words = Array(words.last == 0x20 ? words.dropLast() : words)
        return openings.contains(words) ? words : nil
    }

    private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// What stands in brackets at the very start; nil where none do.
    private static func bracketed(_ key: [UInt8]) -> [UInt8]? {
        for (open, close) in brackets where key.starts(with: open) {
            let inner = key.dropFirst(open.count).prefix(longestOpening)
            guard let end = inner.firstIndex(of: close[0]), inner[end...].starts(with: close) else { return nil }
            return Array(inner[..<end])
        }
        return nil
    }

    /// As folding leaves them.
    private static let brackets: [([UInt8], [UInt8])] = [
        ("[", "]"), ("(", ")"), ("【", "】"), ("〔", "〕"), ("《", "》"), ("<", ">"),
    ]
    .map { (FoldedText.utf8(of: $0.0), FoldedText.utf8(of: $0.1)) }
}
