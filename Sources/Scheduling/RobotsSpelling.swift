/// One spelling for paths that mean the same (RFC 9309 section 2.2.2).
enum RobotsSpelling {
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// Escapes in upper case, bytes outside ASCII escaped, escapes of unreserved characters undone.
    ///
    /// A star and a dollar sign that stand for themselves are escaped; a pattern keeps its stars.
    static func normalised(_ path: ArraySlice<UInt8>, keepingStars: Bool) -> [UInt8] {
        var result: [UInt8] = []
        var rest = path
        while let byte = rest.first {
            if let value = escapedByte(rest) {
                append(value, to: &result, isPlain: isUnreserved(value))
                rest = rest.dropFirst(3)
            } else {
                let isSpecial = byte == UInt8(ascii: "$") || (byte == UInt8(ascii: "*") && !keepingStars)
                append(byte, to: &result, isPlain: byte < 0x80 && !isSpecial)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// With the delimiters of a URL escaped behind the first question mark, where they are data; nil where there is no
    /// query.
    ///
    /// The standard compares `?u=https://a` and `?u=https%3A%2F%2Fa` as equal.
    static func escapingQuery(_ path: ArraySlice<UInt8>) -> [UInt8]? {
        guard let question = path.firstIndex(of: UInt8(ascii: "?")) else { return nil }
        var result = Array(path[...question])
        for byte in path[(question + 1)...] { append(byte, to: &result, isPlain: !":/?#[]@".utf8.contains(byte)) }
        return result
    }

    private static func append(_ byte: UInt8, to result: inout [UInt8], isPlain: Bool) {
        if isPlain {
            result.append(byte)
        } else {
            result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }

    private static func escapedByte(_ text: ArraySlice<UInt8>) -> UInt8? {
        guard text.count >= 3, text.first == UInt8(ascii: "%"), let high = hexadecimal(text[text.startIndex + 1]),
            let low = hexadecimal(text[text.startIndex + 2])
        else { return nil }
        return high << 4 | low
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || "-._~".utf8.contains(byte)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
