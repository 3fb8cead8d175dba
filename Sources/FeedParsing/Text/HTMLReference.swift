import Markup

/// A reference in HTML text, which needs no semicolon behind the oldest names.
enum HTMLReference {
    /// The character that the reference at `start` means and the position behind it; nil where it is just an ampersand.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Unicode.Scalar, Int)? {
        let next = start + 1
        guard next < bytes.count else { return nil }
        return bytes[next] == UInt8(ascii: "#") ? number(bytes, at: next + 1) : name(bytes, at: next)
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Unicode.Scalar, Int)? {
        var position = start
        let isHexadecimal = position < bytes.count && bytes[position] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { position += 1 }
        let first = position
        var code: UInt32 = 0
        while position < bytes.count, let digit = XMLReference.digit(bytes[position]), isHexadecimal || digit < 10 {
            code = min(code * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            position += 1
        }
        guard position > first else { return nil }
        if position < bytes.count, bytes[position] == UInt8(ascii: ";") { position += 1 }
        return (HTMLEntities.scalar(numbered: code), position)
    }

    private static func name(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Unicode.Scalar, Int)? {
        var position = start
        let limit = min(bytes.count, start + HTMLEntities.longestName)
        while position < limit, isNamePart(bytes[position]) { position += 1 }
        guard position > start else { return nil }
        let isClosed = position < bytes.count && bytes[position] == UInt8(ascii: ";")
        if isClosed, let scalar = XMLReference.usual(UnsafeBufferPointer(rebasing: bytes[start..<position])) {
            return (scalar, position + 1)
        }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        guard isClosed || bare.contains(name), let scalar = HTMLEntities.scalar(named: name) else { return nil }
        return (scalar, isClosed ? position + 1 : position)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte)
    }

    private static let bare: Set<String> = ["amp", "lt", "gt", "quot", "nbsp", "copy", "reg"]
}
