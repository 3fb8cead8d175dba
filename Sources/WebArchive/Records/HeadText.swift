import RetractdCore

/// The lines of a head, of a record or of an HTTP message.
enum HeadText {
    /// UTF-8, or Latin-1 where it is not.
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = String.UnicodeScalarView()
        for byte in bytes { text.append(Unicode.Scalar(byte)) }
        return String(text)
    }

    static func trimmed(_ text: Substring) -> String {
        var view = text
        while let first = view.utf8.first, first == 0x20 || first == 0x09 { view.removeFirst() }
        while let last = view.utf8.last, last == 0x20 || last == 0x09 { view.removeLast() }
        return String(view)
    }

    /// How long a head is, its empty line included, which may end with CRLF or LF; nil where it does not end.
    static func length(of bytes: some RandomAccessCollection<UInt8>) -> Int? {
        var isLineEmpty = true
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A {
                if isLineEmpty { return index + 1 }
                isLineEmpty = true
            } else if byte != 0x0D {
                isLineEmpty = false
            }
        }
        return nil
    }

    /// Its lines without their ends, folded ones joined to the one before.
    static func lines(_ bytes: ArraySlice<UInt8>) -> [String] {
        var lines: [String] = []
        for raw in bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
            let line = raw.last == 0x0D ? raw.dropLast() : raw
            guard let first = line.first else { continue }
            if first == 0x20 || first == 0x09, let last = lines.popLast() {
                lines.append(last + " " + trimmed(text(line)[...]))
            } else {
                lines.append(text(line))
            }
        }
        return lines
    }

    /// A `name: value` line.
    static func field(_ line: String) -> HeaderFields.Field? {
        guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return nil }
        return HeaderFields.Field(
            name: trimmed(line[..<colon]), value: trimmed(line[line.index(after: colon)...]))
    }
}
