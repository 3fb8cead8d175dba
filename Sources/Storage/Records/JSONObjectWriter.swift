/// Writes the members of a JSON object (RFC 8259) one after the other; those without a value are left out.
///
/// The caller gives the names in order, and names that need no escape.
struct JSONObjectWriter {
    private var bytes: [UInt8] = []
    private var isFirst = true

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
        bytes.append(UInt8(ascii: "{"))
    }

    mutating func string(_ name: String, _ value: String?) {
        guard let value else { return }
        member(name)
        append(quoted: value)
    }

    mutating func truth(_ name: String, _ value: Bool?) {
        guard let value else { return }
        member(name)
        bytes.append(contentsOf: String(value).utf8)
    }

    mutating func number(_ name: String, _ value: some BinaryInteger) {
        member(name)
        bytes.append(contentsOf: String(value).utf8)
    }

    mutating func strings(_ name: String, _ values: [String]?) {
        guard let values else { return }
        list(name, values) { $1.append(quoted: $0) }
    }

    mutating func numbers(_ name: String, _ values: [some BinaryInteger]?) {
        guard let values else { return }
        list(name, values) { $1.bytes.append(contentsOf: String($0).utf8) }
    }

    mutating func object(_ name: String, _ write: (inout JSONObjectWriter) -> Void) {
        member(name)
        append(object: write)
    }

    /// An array of objects.
    mutating func array<Value>(_ name: String, _ values: [Value], _ write: (Value, inout JSONObjectWriter) -> Void) {
        list(name, values) { value, writer in writer.append { write(value, &$0) } }
    }

    consuming func finish() -> [UInt8] {
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    // MARK: Parts

    private mutating func member(_ name: String) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func list<Value>(
        _ name: String, _ values: [Value], _ write: (Value, inout JSONObjectWriter) -> Void
    ) {
        member(name)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(value, &self)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func append(object write: (inout JSONObjectWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        isFirst = true
        write(&self)
        isFirst = false
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func append(quoted text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes.append(contentsOf: utf8[start..<index])
                append(escapeOf: byte)
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(escapeOf byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u00").utf8)
            bytes.append(contentsOf: String(byte, radix: 16).utf8)
        }
    }
}
