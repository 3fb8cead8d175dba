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
        let isAtStart = bytes.starts(with: "<?xml".utf8)
        let head = Array(bytes.prefix(isAtStart ? longestDeclaration : longestJunk + longestDeclaration))
        guard let start = head.firstRange(of: Array("<?xml".utf8)),
            let end = head[start.upperBound...].firstRange(of: Array("?>".utf8)),
            let word = head[start.upperBound..<end.lowerBound].firstRange(of: Array("encoding".utf8))
        else { return nil }
        let text = String(decoding: head[word.upperBound..<end.lowerBound], as: UTF8.self)
        var rest = text.drop { $0.isWhitespace }
        guard rest.first == "=" else { return nil }
        rest = rest.dropFirst().drop { $0.isWhitespace }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        let value = rest.dropFirst().prefix { $0 != quote }
        return value.isEmpty ? nil : String(value)
    }
}
