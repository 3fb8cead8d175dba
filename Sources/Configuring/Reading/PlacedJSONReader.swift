/// Reads JSON (RFC 8259) with positions.
///
/// Comments (`//`, `/* */`) and a comma after the last member are let pass: people write this file by hand.
struct PlacedJSONReader {
    /// The deepest nesting read.
    static let deepest = 32

    struct Fault: Error, Hashable {
        let offset: Int
        let message: String
    }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The one value of the file.
    mutating func read() throws(Fault) -> PlacedJSON {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(2).contains(0) {
            throw Fault(offset: 0, message: "the file is UTF-16; save it as UTF-8")
        }
        let value = try value(depth: 0)
        try skip()
        guard index == bytes.count else {
            throw Fault(offset: index, message: "something stands after the end of the JSON")
        }
        return value
    }

    private mutating func value(depth: Int) throws(Fault) -> PlacedJSON {
        try skip()
        guard depth < Self.deepest else { throw Fault(offset: index, message: "nested too deeply") }
        let start = index
        let value: PlacedJSON.Value
        switch try peek("a value") {
        case UInt8(ascii: "{"): value = .object(try members(depth))
        case UInt8(ascii: "["): value = .array(try elements(depth))
        case UInt8(ascii: "\""): value = .string(try string())
        default: value = try word()
        }
        return PlacedJSON(value: value, offset: start, end: index)
    }

    private mutating func members(_ depth: Int) throws(Fault) -> [PlacedJSON.Member] {
        index += 1
        var members: [PlacedJSON.Member] = []
        while true {
            try skip()
            if try take("}", or: "a key in double quotes, or “}”") { return members }
            let keyOffset = index
            guard bytes[index] == UInt8(ascii: "\"") else {
                throw Fault(offset: index, message: "a key must stand in double quotes")
            }
            let key = try string()
            try skip()
            guard try take(":", or: "“:” after the key") else {
                throw Fault(offset: index, message: "“:” is missing after the key “\(Plain.shown(key))”")
            }
            members.append(.init(key: key, keyOffset: keyOffset, value: try value(depth: depth + 1)))
            try skip()
            if try take(",", or: "“,” or “}”") { continue }
            guard try take("}", or: "“,” or “}”") else {
                throw Fault(offset: index, message: "“,” or “}” is missing here")
            }
            return members
        }
    }

    private mutating func elements(_ depth: Int) throws(Fault) -> [PlacedJSON] {
        index += 1
        var elements: [PlacedJSON] = []
        while true {
            try skip()
            if try take("]", or: "a value or “]”") { return elements }
            elements.append(try value(depth: depth + 1))
            try skip()
            if try take(",", or: "“,” or “]”") { continue }
            guard try take("]", or: "“,” or “]”") else {
                throw Fault(offset: index, message: "“,” or “]” is missing here")
            }
            return elements
        }
    }

    // MARK: Texts

    private mutating func string() throws(Fault) -> String {
        let start = index
        index += 1
        var text: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                guard let result = String(validating: text, as: UTF8.self) else {
                    throw Fault(offset: start, message: "this text is not UTF-8")
                }
                return result
            case UInt8(ascii: "\\"): text += try escape()
            case 0x00..<0x20: throw Fault(offset: index, message: "a line break or control character inside a text")
            default:
                text.append(byte)
                index += 1
            }
        }
        throw Fault(offset: start, message: "this text is never closed: a double quote is missing")
    }

    private mutating func escape() throws(Fault) -> [UInt8] {
        let start = index
        index += 1
        let letter = index < bytes.count ? bytes[index] : 0
        index += 1
        switch letter {
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
        case UInt8(ascii: "u"): return try unicodeEscape(start)
        default: throw Fault(offset: start, message: "there is no such escape; write \\\\ for a backslash")
        }
    }

    private mutating func unicodeEscape(_ start: Int) throws(Fault) -> [UInt8] {
        var units = [try fourDigits(start)]
        if (0xD800...0xDBFF).contains(units[0]), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        {
            index += 2
            units.append(try fourDigits(start))
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw Fault(offset: start, message: "this escape is half a character")
        }
        return Array(text.utf8)
    }

    private mutating func fourDigits(_ start: Int) throws(Fault) -> UInt16 {
        guard index + 4 <= bytes.count,
            let value = UInt16(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
        else { throw Fault(offset: start, message: "\\u needs four hexadecimal digits") }
        index += 4
        return value
    }

    private mutating func word() throws(Fault) -> PlacedJSON.Value {
        let start = index
        while index < bytes.count, Self.isWordByte(bytes[index]) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        default:
            if Self.isNumber(word), let number = Double(word) { return .number(number) }
            let shown = word.isEmpty ? String(decoding: bytes[start...].prefix(1), as: UTF8.self) : word
            throw Fault(
                offset: start, message: "“\(Plain.shown(shown))” is no JSON value; texts stand in double quotes")
        }
    }

    /// Whether a word is a number as RFC 8259 section 6 writes one; `Double` would take hexadecimal and infinity too.
    private static func isNumber(_ word: String) -> Bool {
        var rest = word[...]
        func digits() -> Int {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest.removeFirst(digits.count)
            return digits.count
        }
        if rest.first == "-" { rest.removeFirst() }
        let hasLeadingZero = rest.first == "0"
        let whole = digits()
        guard whole == 1 || whole > 1 && !hasLeadingZero else { return false }
        if rest.first == "." {
            rest.removeFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == "e" || rest.first == "E" {
            rest.removeFirst()
            if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
            || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_")].contains(byte)
    }

    // MARK: Bytes

    private func peek(_ expected: String) throws(Fault) -> UInt8 {
        guard index < bytes.count else {
            throw Fault(offset: index, message: "the file ends where \(expected) should be")
        }
        return bytes[index]
    }

    private mutating func take(_ sign: Unicode.Scalar, or expected: String) throws(Fault) -> Bool {
        guard try peek(expected) == UInt8(ascii: sign) else { return false }
        index += 1
        return true
    }

    private mutating func skip() throws(Fault) {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            case UInt8(ascii: "/"): try skipComment()
            default: return
            }
        }
    }

    private mutating func skipComment() throws(Fault) {
        let start = index
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        if second == UInt8(ascii: "/") {
            while index < bytes.count, bytes[index] != 0x0A { index += 1 }
        } else if second == UInt8(ascii: "*") {
            index += 2
            while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/") {
                index += 1
            }
            guard index + 1 < bytes.count else { throw Fault(offset: start, message: "this comment is never closed") }
            index += 2
        } else {
            throw Fault(offset: start, message: "“/” begins nothing here")
        }
    }
}
