/// Writes into feeds.json without disturbing what a person has laid out in it.
package enum ConfigurationEditor {
    /// The file with a feed added at the end of its list, indented as the one before it.
    package static func adding(
        name: String, url: String, to bytes: [UInt8], file: String
    ) throws(ConfigurationError)
        -> [UInt8]
    {
        _ = try Configuration(reading: bytes, file: file)
        var json = PlacedJSONReader(bytes)
        guard let root = try? json.read(), case .object(let members) = root.value,
            let feeds = members.first(where: { $0.key == "feeds" })?.value, case .array(let list) = feeds.value,
            let last = list.last
        else { return bytes }
        let entry = "{ \"name\": \(quoted(name)), \"url\": \(quoted(url)) }"
        let separator = indentation(before: last.offset, in: bytes)
        var result = bytes
        if let comment = endOfComment(after: last.end, in: bytes) {
            result.insert(contentsOf: Array((separator + entry).utf8), at: comment.end)
            if !comment.hasComma { result.insert(UInt8(ascii: ","), at: last.end) }
        } else {
            result.insert(contentsOf: Array((",\(separator)\(entry)").utf8), at: last.end)
        }
        _ = try Configuration(reading: result, file: file)
        return result
    }

    /// Where a comment ends that stands behind a feed in its line, and belongs to that feed; nil where none does.
    private static func endOfComment(after end: Int, in bytes: [UInt8]) -> (end: Int, hasComma: Bool)? {
        var index = end
        var hasComma = false
        while index < bytes.count, [0x20, 0x09].contains(bytes[index]) || !hasComma && bytes[index] == 0x2C {
            if bytes[index] == 0x2C { hasComma = true }
            index += 1
        }
        guard bytes[index...].starts(with: Array("//".utf8)) else { return nil }
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return (index, hasComma)
    }

    /// The line break and white space that stand before an offset; one space where none do.
    private static func indentation(before offset: Int, in bytes: [UInt8]) -> String {
        var start = offset
        while start > 0, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[start - 1]) { start -= 1 }
        let space = String(decoding: bytes[start..<offset], as: UTF8.self)
        return space.isEmpty ? " " : space
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case _ where scalar.value < 0x20:
                result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
