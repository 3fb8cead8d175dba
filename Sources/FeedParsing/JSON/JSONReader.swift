/// Reads JSON that may be cut off or broken: what was complete before the fault is given, with the fault's name.
struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var fault: String?

    static func read(_ utf8: [UInt8]) -> (value: JSONValue?, fault: String?) {
        utf8.withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes: bytes)
            let value = reader.value(depth: 0)
            reader.skipBlanks()
            if reader.fault == nil, reader.index < bytes.count { reader.fail("something stands behind the JSON value") }
            return (value, reader.fault)
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private mutating func fail(_ words: String) {
        if fault == nil { fault = words + " at byte \(index)" }
    }

    private mutating func value(depth: Int) -> JSONValue? {
        skipBlanks()
        guard index < bytes.count else {
            fail("the JSON ends too early")
            return nil
        }
        guard depth < FeedLimits.deepestJSON else {
            fail("JSON nested deeper than \(FeedLimits.deepestJSON)")
            return nil
        }
        switch bytes[index] {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return string().map(JSONValue.string)
        default: return word()
        }
    }

    private mutating func object(depth: Int) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = []
        index += 1
        while fault == nil {
            skipBlanks()
            if take("}") { return .object(members) }
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\""), let key = string() else { break }
            skipBlanks()
            guard take(":") else { break }
            if let value = value(depth: depth + 1) { members.append((key, value)) }
            skipBlanks()
            if !take(",") {
                if take("}") { return .object(members) }
                break
            }
        }
        fail("an object is broken")
        return .object(members)
    }

    private mutating func array(depth: Int) -> JSONValue {
        var items: [JSONValue] = []
        index += 1
        while fault == nil {
            skipBlanks()
            if take("]") { return .array(items) }
            if let value = value(depth: depth + 1) { items.append(value) }
            skipBlanks()
            if !take(",") {
                if take("]") { return .array(items) }
                break
            }
        }
        fail("an array is broken")
        return .array(items)
    }

    /// `true`, `false`, `null` or a number.
    private mutating func word() -> JSONValue? {
        let start = index
        while index < bytes.count, !JSONBlank.isBlank(bytes[index]), !",]}:\"[{".utf8.contains(bytes[index]) {
            index += 1
        }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default:
            if Double(word) != nil { return .number(word) }
            fail("a word that is no JSON value")
            return nil
        }
    }

    /// A string; nil where it is not closed.
    private mutating func string() -> String? {
        index += 1
        var text: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): readEscape(into: &text)
            default: text.append(byte)
            }
        }
        fail("a string is not closed")
        return nil
    }

    private mutating func readEscape(into text: inout [UInt8]) {
        guard index < bytes.count else { return }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
        case UInt8(ascii: "u"): text += UTF8.encode(scalar()) ?? UTF8.encodedReplacementCharacter
        default: text.append(byte)
        }
    }

    /// The scalar of a `\u` escape, a surrogate pair taken together.
    private mutating func scalar() -> Unicode.Scalar {
        guard let first = unit() else { return "\u{FFFD}" }
        guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        let saved = index
        if take("\\"), take("u"), let second = unit(), (0xDC00...0xDFFF).contains(second) {
            return Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
        }
        index = saved
        return "\u{FFFD}"
    }

    private mutating func unit() -> UInt32? {
        guard index + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { return nil }
        index += 4
        return value
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while index < bytes.count, JSONBlank.isBlank(bytes[index]) { index += 1 }
    }
}

/// White space of JSON and of the odd control character around it.
private enum JSONBlank {
    static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
