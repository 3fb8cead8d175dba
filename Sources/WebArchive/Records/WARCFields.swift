/// `application/warc-fields`: named values, one a line.
package struct WARCFields: Hashable, Sendable {
    private struct Field: Hashable {
        let name: String
        let value: String
    }

    private var fields: [Field]

    package init(_ facts: [(name: String, value: String)]) {
        fields = facts.map { Field(name: $0.name, value: $0.value) }
    }

    /// Reads lines of `name: value`, folded ones joined; whatever is none is passed over.
    package init(_ bytes: [UInt8]) {
        fields = []
        let lines = bytes.split(omittingEmptySubsequences: true) { $0 == 0x0A || $0 == 0x0D }
        for line in lines.prefix(10_000) {
            let text = HeadText.text(line)
            if let first = line.first, first == 0x20 || first == 0x09, let last = fields.popLast() {
                fields.append(Field(name: last.name, value: last.value + " " + HeadText.trimmed(text[...])))
            } else if let colon = text.firstIndex(of: ":") {
                fields.append(
                    Field(
                        name: HeadText.trimmed(text[..<colon]),
                        value: HeadText.trimmed(text[text.index(after: colon)...])))
            }
        }
    }

    /// The first value under a name, whatever its case.
    package subscript(name: String) -> String? {
        let wanted = name.lowercased()
        return fields.first { $0.name.lowercased() == wanted }?.value
    }

    package var all: [(name: String, value: String)] { fields.map { ($0.name, $0.value) } }

    /// As it is written; line breaks in a value give way to spaces.
    package var bytes: [UInt8] {
        Array(
            fields.map { field in
                let value = field.value.split(whereSeparator: \.isNewline).joined(separator: " ")
                return "\(field.name): \(value)\r\n"
            }.joined().utf8)
    }
}
