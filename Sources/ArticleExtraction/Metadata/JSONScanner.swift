/// Reads JSON leniently: line breaks in strings, commas too many, comments around it, an end cut off.
///
/// RFC 8259, and what publishers' templates make of it.
struct JSONScanner {
    /// The deepest nesting read; what is deeper is left out.
    static let deepest = 48

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The first object or list of the text.
    mutating func document() -> JSONValue? {
        while index < bytes.count, bytes[index] != UInt8(ascii: "{"), bytes[index] != UInt8(ascii: "[") { index += 1 }
        return index < bytes.count ? value() : nil
    }

    private mutating func value() -> JSONValue? {
        skipBlanks()
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "{"): return nested { $0.object() }
        case UInt8(ascii: "["): return nested { $0.array() }
        case UInt8(ascii: "\""): return .string(string())
        default: return word()
        }
    }

    private mutating func nested(_ read: (inout JSONScanner) -> JSONValue) -> JSONValue? {
        guard depth < Self.deepest else {
            index = bytes.count
            return nil
        }
        depth += 1
        defer { depth -= 1 }
        index += 1
        return read(&self)
    }

    private mutating func object() -> JSONValue {
        var members: [String: JSONValue] = [:]
        while let byte = upcoming, byte != UInt8(ascii: "}") {
            guard byte == UInt8(ascii: "\"") else {
                index += 1
                continue
            }
            let key = string()
            guard upcoming == UInt8(ascii: ":") else { continue }
            index += 1
            guard let value = value() else { break }
            if members[key] == nil { members[key] = value }
        }
        index += 1
        return .object(members)
    }

    private mutating func array() -> JSONValue {
        var values: [JSONValue] = []
        while let byte = upcoming, byte != UInt8(ascii: "]") {
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ":") {
                index += 1
                continue
            }
            guard let value = value() else { break }
            values.append(value)
        }
        index += 1
        return .array(values)
    }

    /// `true`, `false`, `null` or a number, and whatever else stands there bare.
    private mutating func word() -> JSONValue {
        let start = index
        while index < bytes.count, !",}]: \n\r\t\"".utf8.contains(bytes[index]) { index += 1 }
        if index == start { index += 1 }
        let text = String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
        switch text {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default: return .number(text)
        }
    }

    private var upcoming: UInt8? {
        mutating get {
            skipBlanks()
            return index < bytes.count ? bytes[index] : nil
        }
    }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    }

    // MARK: Strings

    private mutating func string() -> String {
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\\") else {
            defer { index += 1 }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }
        return escapedString(Array(bytes[start..<index]))
    }

    private mutating func escapedString(_ head: [UInt8]) -> String {
        var result = head
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 1
                escape(into: &result)
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        index += 1
        return String(decoding: result, as: UTF8.self)
    }

    private mutating func escape(into result: inout [UInt8]) {
        guard index < bytes.count else { return }
        let sign = bytes[index]
        index += 1
        switch sign {
        case UInt8(ascii: "n"), UInt8(ascii: "r"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x20)
        case UInt8(ascii: "u"): result.append(contentsOf: Array(String(Character(unicodeEscape())).utf8))
        default: result.append(sign)
        }
    }

    private mutating func unicodeEscape() -> Unicode.Scalar {
        guard let first = hexadecimal() else { return "\u{FFFD}" }
        guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
            return "\u{FFFD}"
        }
        index += 2
        guard let second = hexadecimal(), (0xDC00...0xDFFF).contains(second) else { return "\u{FFFD}" }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal() -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        guard let value = UInt32(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16) else {
            return nil
        }
        index += 4
        return value
    }
}
