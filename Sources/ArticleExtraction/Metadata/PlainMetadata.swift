import Markup

/// Text of a page's head and structured data, which is often escaped once too often.
enum PlainMetadata {
    /// The text with its character references resolved, tags left out and white space collapsed.
    static func text(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) || text.utf8.contains(UInt8(ascii: "<")) else {
            return WhiteSpace.collapsed(text)
        }
        return WhiteSpace.collapsed(resolved(resolved(text)))
    }

    private static func resolved(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "&"), let (scalar, length) = reference(bytes, at: index) {
                result.append(contentsOf: Array(String(Character(scalar)).utf8))
                index += length
            } else if let length = tagLength(bytes, at: index) {
                index += length
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func reference(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
        guard let end = bytes[start...].prefix(HTMLEntities.longestName).firstIndex(of: UInt8(ascii: ";")) else {
            return nil
        }
        let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        let length = end - start + 1
        guard name.hasPrefix("#") else { return HTMLEntities.scalar(named: name).map { ($0, length) } }
        let digits = name.dropFirst()
        let code =
            digits.hasPrefix("x") || digits.hasPrefix("X")
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.map { (HTMLEntities.scalar(numbered: $0), length) }
    }

    /// The length of a tag such as `<em>` or `</p>`; a bare `<` is no tag.
    private static func tagLength(_ bytes: [UInt8], at start: Int) -> Int? {
        guard bytes[start] == UInt8(ascii: "<"), start + 2 < bytes.count else { return nil }
        let next = bytes[start + 1] | 0x20
        guard (0x61...0x7A).contains(next) || bytes[start + 1] == UInt8(ascii: "/") else { return nil }
        return bytes[start...].prefix(200).firstIndex(of: UInt8(ascii: ">")).map { $0 - start + 1 }
    }
}
