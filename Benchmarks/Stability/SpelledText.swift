import InternationalText

/// A text to be found in source however its signs are written: plainly, as entities or as escapes of JSON, its quotes straight
/// or curled.
struct SpelledText {
    private let signs: [Unicode.Scalar]

    init(_ text: String) {
        signs = text.unicodeScalars.flatMap(Self.plain)
    }

    /// Where the text ends that begins at a place, nil where another stands there.
    func end(in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes[start] >= 0x80 || UInt32(bytes[start]) == signs[0].value || Self.opensSpelling(bytes[start])
        else { return nil }
        var (index, known) = (start, 0)
        while known < signs.count {
            guard let (found, length) = Self.sign(bytes, at: index) else { return nil }
            let plain = Self.plain(found)
            guard signs[known...].starts(with: plain) else { return nil }
            known += plain.count
            index += length
        }
        return index
    }

    private static func opensSpelling(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\") }

    private static func sign(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
        guard start < bytes.count else { return nil }
        switch bytes[start] {
        case UInt8(ascii: "&"): return entity(bytes, at: start) ?? ("&", 1)
        case UInt8(ascii: "\\"): return escape(bytes, at: start)
        case let byte:
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let text = String(decoding: bytes[start..<min(start + length, bytes.count)], as: UTF8.self)
            return text.unicodeScalars.first.map { ($0, length) }
        }
    }

    private static func entity(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
        guard let end = bytes[start...].prefix(longestEntity).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let entity = String(decoding: bytes[start...end], as: UTF8.self)
        let length = end + 1 - start
        if let named = SourceText.plain(entity).unicodeScalars.first, named != "&" || entity == "&amp;" {
            return (named, length)
        }
        if entity == "&nbsp;" { return (" ", length) }
        guard entity.hasPrefix("&#") else { return nil }
        let digits = entity.dropFirst(2).dropLast()
        let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { ($0, length) }
    }

    private static func escape(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
        guard start + 1 < bytes.count else { return nil }
        guard bytes[start + 1] == UInt8(ascii: "u") else { return (Unicode.Scalar(bytes[start + 1]), 2) }
        let digits = String(decoding: bytes[start...].dropFirst(2).prefix(4), as: UTF8.self)
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { ($0, 6) }
    }

    /// `&CounterClockwiseContourIntegral;` is the longest there is.
    private static let longestEntity = 33

    private static func plain(_ sign: Unicode.Scalar) -> [Unicode.Scalar] {
        switch sign {
        case "‘", "’", "′": ["'"]
        case "“", "”", "″": ["\""]
        case "–", "—", "‑": ["-"]
        case "…": [".", ".", "."]
        case "\u{A0}", "\u{202F}": [" "]
        default: [sign]
        }
    }
}
