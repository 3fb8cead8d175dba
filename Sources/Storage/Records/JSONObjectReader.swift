import RetractdCore

/// Reads the members of a JSON object as ``JSONObjectWriter`` writes them: in the caller's order, without white space.
///
/// It is no reader for JSON from elsewhere. What is written in another way makes it unsound, and it reads nothing from then
/// on: the caller asks Foundation's decoder then, which takes ten times as long.
struct JSONObjectReader {
    private let bytes: [UInt8]
    private var index = 0
    private var isFirst = true
    private var isSound = true

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        take("{")
    }

    /// Whether all was read to the end of the object, and nothing stands behind it.
    mutating func isFinished() -> Bool {
        take("}")
        return isSound && index == bytes.count
    }

    // MARK: Members

    mutating func string(_ name: String) -> String? {
        member(name) ? text() : nil
    }

    /// A string that stands for a value; one that does not is no sound record.
    mutating func value<Value>(_ name: String, _ read: (String) -> Value?) -> Value? {
        guard let text = string(name) else { return nil }
        let value = read(text)
        if value == nil { isSound = false }
        return value
    }

    mutating func truth(_ name: String) -> Bool? {
        guard member(name) else { return nil }
        let isTrue = next == UInt8(ascii: "t")
        take(isTrue ? "true" : "false")
        return isTrue
    }

    mutating func number<Number: FixedWidthInteger>(_ name: String) -> Number? {
        member(name) ? number() : nil
    }

    mutating func strings(_ name: String) -> [String]? {
        list(name) { $0.text() }
    }

    mutating func numbers<Number: FixedWidthInteger>(_ name: String) -> [Number]? {
        list(name) { $0.number() }
    }

    mutating func object<Value>(_ name: String, _ read: (inout JSONObjectReader) -> Value?) -> Value? {
        member(name) ? object(read) : nil
    }

    /// An array of objects.
    mutating func array<Value>(_ name: String, _ read: (inout JSONObjectReader) -> Value?) -> [Value]? {
        list(name) { $0.object(read) }
    }

    // MARK: Parts

    /// Whether this is the next member; steps over its name if so.
    private mutating func member(_ name: String) -> Bool {
        guard isSound else { return false }
        let start = index
        if isFirst || step(","), step("\""), step(name), step("\":") {
            isFirst = false
            return true
        }
        index = start
        return false
    }

    private mutating func object<Value>(_ read: (inout JSONObjectReader) -> Value?) -> Value? {
        take("{")
        isFirst = true
        let value = read(&self)
        isFirst = false
        take("}")
        return isSound ? value : nil
    }

    private mutating func list<Value>(_ name: String, _ read: (inout JSONObjectReader) -> Value?) -> [Value]? {
        guard member(name) else { return nil }
        var values: [Value] = []
        take("[")
        if next == UInt8(ascii: "]") {
            index += 1
            return values
        }
        repeat {
            guard let value = read(&self) else {
                isSound = false
                return nil
            }
            values.append(value)
        } while step(",")
        take("]")
        return values
    }

    private mutating func number<Number: FixedWidthInteger>() -> Number? {
        let start = index
        while let byte = next, byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            index += 1
        }
        let digits = bytes[start..<index].drop { $0 == UInt8(ascii: "-") }
        guard digits.count == 1 || digits.first != UInt8(ascii: "0"),
            let number = Number(String(decoding: bytes[start..<index], as: UTF8.self))
        else {
            isSound = false
            return nil
        }
        return number
    }

    private mutating func text() -> String? {
        take("\"")
        guard isSound else { return nil }
        let start = index
        while let byte = next {
            if byte == UInt8(ascii: "\\") { return escapedText(from: start) }
            if byte == UInt8(ascii: "\"") { return ended(bytes[start..<index]) }
            guard byte >= 0x20 else { break }
            index += 1
        }
        isSound = false
        return nil
    }

    private mutating func escapedText(from start: Int) -> String? {
        var plain = Array(bytes[start..<index])
        while let byte = next, byte != UInt8(ascii: "\""), byte >= 0x20 {
            index += 1
            guard let sign = byte == UInt8(ascii: "\\") ? escape() : byte else {
                isSound = false
                return nil
            }
            plain.append(sign)
        }
        return ended(plain[...])
    }

    /// The text of these bytes; steps over the quote at its end.
    private mutating func ended(_ utf8: ArraySlice<UInt8>) -> String? {
        take("\"")
        guard isSound, let text = String(validating: utf8, as: UTF8.self) else {
            isSound = false
            return nil
        }
        return text
    }

    /// What the escape behind a backslash stands for.
    private mutating func escape() -> UInt8? {
        guard let letter = next else { return nil }
        defer { index += 1 }
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return letter
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "u"):
            let digits = bytes[index...].dropFirst().prefix(4)
            guard digits.count == 4, digits.starts(with: "00".utf8) else { return nil }
            index += 4
            return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        default: return nil
        }
    }

    // MARK: Bytes

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ signs: String) {
        if !step(signs) { isSound = false }
    }

    /// Whether these stand next; steps over them if so.
    private mutating func step(_ signs: String) -> Bool {
        guard bytes[index...].starts(with: signs.utf8) else { return false }
        index += signs.utf8.count
        return true
    }
}
