/// Mends text that was encoded twice: UTF-8 that somebody took for Latin-1 and encoded anew, `â` and two control characters
/// where an apostrophe stood.
///
/// Control characters of that range stand in no text, so that one such mark tells the whole document.
package enum TwiceEncoded {
    /// UTF-8 as it was before; the same bytes where no mark of a second encoding is found.
    package static func mended(_ utf8: [UInt8]) -> [UInt8] {
        utf8.withUnsafeBufferPointer { bytes in
            guard let first = firstMark(in: bytes) else { return utf8 }
            var result = Array(bytes[..<first])
            result.reserveCapacity(bytes.count)
            var index = first
            while index < bytes.count {
                if let (sequence, length) = sequence(bytes, at: index) {
                    result += sequence
                    index += length
                } else {
                    result.append(bytes[index])
                    index += 1
                }
            }
            return result
        }
    }

    /// Where a dash, quotation mark or ellipsis first stands twice encoded; what comes before it is of ASCII or mended
    /// by nobody.
    private static func firstMark(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        var first: Int?
        while let found = BytePosition.first(0xC3, in: bytes, index..<bytes.count) {
            index = found
            if first == nil, sequence(bytes, at: index) != nil { first = index }
            if isMark(bytes, at: index) { return first }
            index += 1
        }
        return nil
    }

    /// Whether a sign of U+2000 to U+203F stands there.
    private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index + 5 < bytes.count && bytes[index + 1] == 0xA2 && bytes[index + 2] == 0xC2 && bytes[index + 3] == 0x80
            && bytes[index + 4] == 0xC2
    }

    /// The bytes of one character that stand twice encoded, and how many bytes they take so; nil for any other text.
    private static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> ([UInt8], Int)? {
        guard bytes[start] == 0xC3, start + 1 < bytes.count else { return nil }
        let lead = bytes[start + 1] + 0x40
        let count: Int
        switch lead {
        case 0xC2...0xDF: count = 1
        case 0xE0...0xEF: count = 2
        case 0xF0...0xF4: count = 3
        default: return nil
        }
        guard start + 2 + count * 2 <= bytes.count else { return nil }
        var sequence = [lead]
        for place in stride(from: start + 2, to: start + 2 + count * 2, by: 2) {
            guard bytes[place] == 0xC2, (0x80...0xBF).contains(bytes[place + 1]) else { return nil }
            sequence.append(bytes[place + 1])
        }
        return String(validating: sequence, as: UTF8.self).map { _ in (sequence, 2 + count * 2) }
    }
}
