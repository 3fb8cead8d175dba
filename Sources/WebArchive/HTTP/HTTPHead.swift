package import RetractdCore

/// The status line and header fields of a recorded answer.
package struct HTTPHead: Hashable, Sendable {
    package let status: Int
    /// `1.0`, `1.1`, `2`.
    package let version: String
    package let fields: HeaderFields
    /// Bytes up to and with the empty line.
    package let length: Int

    /// Reads the head at the start of a block; nil where there is none.
    ///
    /// A head may lack its empty line where nothing follows it, as some writers of revisit records leave it.
    package init?(_ block: [UInt8]) {
        let end = HeadText.length(of: block) ?? block.count
        var lines = HeadText.lines(block[..<end])[...]
        guard let first = lines.popFirst(), first.hasPrefix("HTTP/") else { return nil }
        let parts = first.split(separator: " ", maxSplits: 2)
        guard parts.count >= 2, let status = Int(parts[1]), (100...999).contains(status) else { return nil }
        let number = parts[0].dropFirst(5)
        self.status = status
        version = number.hasPrefix("2") ? "2" : number.hasPrefix("3") ? "3" : String(number)
        fields = HeaderFields(lines.prefix(2_000).compactMap { HeadText.field($0) })
        length = end
    }

    /// A head made anew from what is known of an answer, its content coding undone.
    ///
    /// The reason phrase is left empty: HTTP/2 has none, and nobody reads it.
    package static func bytes(status: Int, fields: HeaderFields) -> [UInt8] {
        let lines = fields.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
        return Array("HTTP/1.1 \(status) \r\n\(lines)\r\n".utf8)
    }
}
