import Alerting

/// JSON written straight into bytes, for answers of which there are many; reads as ``JSONOutput`` writes it.
struct JSONText {
    private(set) var bytes: [UInt8] = []

    /// - Parameter capacity: About how many bytes there will be.
    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    mutating func append(_ words: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
    }

    /// A string, or null.
    mutating func write(_ text: String?) {
        guard var text else { return append("null") }
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { write($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var position = Self.plainEnd(text, from: 0)
        while position < text.count {
            let length = Self.escapedLength(text, at: position)
            if length > 0 {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<position]))
                escape(UnsafeBufferPointer(rebasing: text[position..<position + length]))
                start = position + length
            }
            position = Self.plainEnd(text, from: position + max(1, length))
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// The first byte, eight looked at in one go, that may have to be escaped.
    private static func plainEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawBufferPointer(text)
        var position = start
        while position + 8 <= text.count {
            let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            let quotes = (word ^ (ones &* 0x22)) &- ones
            let slashes = (word ^ (ones &* 0x5C)) &- ones
            let deletes = (word ^ (ones &* 0x7F)) &- ones
            let odd = word | (word &- ones &* 0x20) | quotes | slashes | deletes
            if odd & tops != 0 { break }
            position += 8
        }
        while position < text.count, !mayNeedEscape(text[position]) { position += 1 }
        return position
    }

    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: true
        default: false
        }
    }

    /// How many bytes make the character here that must be escaped; 0 where it need not be.
    private static func escapedLength(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        let lead = text[position]
        // Arabic letters and most punctuation begin so.
        if lead == 0xD8, position + 1 < text.count, text[position + 1] != 0x9C { return 0 }
        if lead < 0x80 { return 1 }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard position + length <= text.count else { return 0 }
        var code = UInt32(lead) & (0xFF >> (UInt32(length) + 1))
        for byte in text[position + 1..<position + length] { code = code << 6 | UInt32(byte & 0x3F) }
        return Unicode.Scalar(code).map(JSONLine.isUnsafe) == true ? length : 0
    }

    private mutating func escape(_ character: UnsafeBufferPointer<UInt8>) {
        switch character.first {
        case 0x22?: append("\\\"")
        case 0x5C?: append("\\\\")
        case 0x08?: append("\\b")
        case 0x09?: append("\\t")
        case 0x0A?: append("\\n")
        case 0x0C?: append("\\f")
        case 0x0D?: append("\\r")
        default:
            for unit in String(decoding: character, as: UTF8.self).utf16 {
                append("\\u")
                for shift in [12, 8, 4, 0] {
                    let digit = UInt8(unit >> shift & 0xF)
                    bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
                }
            }
        }
    }
}
