/// Makes UTF-8 of whatever a publisher sent.
///
/// A charset is believed in this order: byte-order mark, the transport's word (HTTP), the document's own word, a
/// guess. Bytes overrule words in three cases. A document that holds as UTF-8 in most of its sequences stays UTF-8
/// however many single bytes are spoiled, so that one bad byte never rewrites every other word. A single-byte charset,
/// which anything decodes in, gives way to bytes that are valid UTF-8. A charset that does not fit gives way likewise.
package enum CharsetDecoder {
    /// The number of bytes from the first non-ASCII one that a guess looks at.
    static let longestSample = 65_536
    /// Below this ICU confidence a guess is not better than windows-1252, the web's default.
    static let leastConfidence: Int32 = 10
    /// The most bytes decoded in a legacy charset; ICU counts in 32 bits and UTF-16 needs room.
    static let longestLegacyText = 256 << 20

    /// Decodes bytes; never fails, since in the worst case sequences are replaced by U+FFFD and counted.
    ///
    /// - Parameters:
    ///   - bytes: the document as received, any content coding already undone.
    ///   - transport: the charset parameter of `Content-Type`, verbatim.
    ///   - document: the charset that the document itself declares (`meta`, XML declaration), verbatim.
    package static func decode(_ bytes: [UInt8], transport: String?, document: String?) -> DecodedText {
        if let (charset, length) = byteOrderMark(of: bytes) {
            return decode(Array(bytes.dropFirst(length)), as: charset)
        }
        if let wide = wideCharset(of: bytes) { return decode(bytes, as: wide) }
        let survey = bytes.withUnsafeBufferPointer(UTF8Survey.init)
        let words = [transport, document].compactMap { $0.flatMap(CharsetName.init(label:)) }
        for charset in words where isPlausible(charset, for: bytes, survey) {
            if charset == .utf8 || (charset.isSingleByte && isUTF8(survey)) { break }
            guard let text = LegacyText.decode(bytes, as: charset.name) else { continue }
            if text.replacements > 0 && isUTF8(survey) { break }
            return text
        }
        if survey.isValid || survey.multibyteSequences >= survey.faults { return utf8Text(bytes, survey) }
        return guess(bytes)
    }

    /// Whether a declared charset can be meant: a wide one has NUL bytes in its text, and the others have none.
    private static func isPlausible(_ charset: CharsetName, for bytes: [UInt8], _ survey: UTF8Survey) -> Bool {
        guard charset.isWide else { return true }
        return bytes.prefix(1024).contains(0) || !survey.isValid
    }

    /// Whether the bytes prove to be UTF-8: valid throughout, with something in them that is not ASCII.
    private static func isUTF8(_ survey: UTF8Survey) -> Bool {
        survey.isValid && survey.multibyteSequences > 0
    }

    private static func decode(_ bytes: [UInt8], as charset: CharsetName) -> DecodedText {
        if charset != .utf8, let text = LegacyText.decode(bytes, as: charset.name) { return text }
        return utf8Text(bytes, bytes.withUnsafeBufferPointer(UTF8Survey.init))
    }

    private static func utf8Text(_ bytes: [UInt8], _ survey: UTF8Survey) -> DecodedText {
        let utf8 = survey.isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
        return DecodedText(utf8: utf8, charset: "utf-8", replacements: survey.faults)
    }

    private static func guess(_ bytes: [UInt8]) -> DecodedText {
        let start = max(0, (bytes.firstIndex { $0 >= 0x80 } ?? 0) - 256)
        let sample = Array(bytes[start...].prefix(longestSample))
        if let label = LegacyText.guessCharset(of: sample, atLeast: leastConfidence),
            let charset = CharsetName(label: label), charset != .utf8, !charset.isWide, !charset.usesEscapes,
            let text = LegacyText.decode(bytes, as: charset.name)
        {
            return text
        }
        return LegacyText.decode(bytes, as: CharsetName.windows1252.name)
            ?? utf8Text(bytes, bytes.withUnsafeBufferPointer(UTF8Survey.init))
    }

    private static func byteOrderMark(of bytes: [UInt8]) -> (CharsetName, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
        if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return (.utf32LittleEndian, 4) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        return nil
    }

    /// A wide charset without a mark, known by how it writes the `<` or `{` that documents begin with.
    private static func wideCharset(of bytes: [UInt8]) -> CharsetName? {
        guard bytes.count >= 4 else { return nil }
        func isOpening(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "<") || byte == UInt8(ascii: "{") }
        switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
        case (0, 0, 0, let last) where isOpening(last): return .utf32BigEndian
        case (let first, 0, 0, 0) where isOpening(first): return .utf32LittleEndian
        case (0, let second, 0, _) where isOpening(second): return .utf16BigEndian
        case (let first, 0, _, 0) where isOpening(first): return .utf16LittleEndian
        default: return nil
        }
    }
}
