/// The `<?xml … ?>` line of a document, read from its raw bytes before any charset is known.
package enum XMLDeclaration {
    /// How far into the document the declaration may begin: some servers print warnings before it.
    package static let longestJunk = 4_096
    /// How long the declaration itself may be, in bytes.
    package static let longestDeclaration = 512

    /// The `encoding` that an XML declaration states, verbatim; nil where there is none.
    ///
    /// Only for charsets that extend ASCII: a wide one shows in its bytes.
    package static func encoding(in bytes: [UInt8]) -> String? {
        guard let start = self.start(in: bytes),
            let place = bytes.withUnsafeBufferPointer({ encodingRange(in: $0, from: start) })
        else { return nil }
        let text = String(decoding: bytes[place], as: UTF8.self)
        var rest = text.drop { $0.isWhitespace }
        guard rest.first == "=" else { return nil }
        rest = rest.dropFirst().drop { $0.isWhitespace }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        let value = rest.dropFirst().prefix { $0 != quote }
        return value.isEmpty ? nil : String(value)
    }

    /// The position behind a declaration that the document begins with; 0 where it begins with none.
    static func end(in utf8: [UInt8]) -> Int {
        guard utf8.starts(with: "<?xml ".utf8) else { return 0 }
        return utf8.withUnsafeBufferPointer { bytes in
            ByteSearch.first("?>", in: bytes, 0..<min(bytes.count, longestDeclaration)).map { $0 + 2 } ?? 0
        }
    }

    /// What stands behind the word `encoding` in the declaration that begins at `start`.
    private static func encodingRange(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        let limit = min(bytes.count, start + longestDeclaration)
        guard let end = ByteSearch.first("?>", in: bytes, start..<limit),
            let word = ByteSearch.first("encoding", in: bytes, start..<end)
        else { return nil }
        return word + 8..<end
    }

    /// Where the declaration begins.
    private static func start(in bytes: [UInt8]) -> Int? {
        var index = 0
        let limit = min(longestJunk, bytes.count)
        while index < limit {
            guard let mark = bytes[index..<limit].firstIndex(of: UInt8(ascii: "<")) else { return nil }
            if bytes[mark...].starts(with: "<?xml".utf8) { return mark }
            index = mark + 1
        }
        return nil
    }
}
