import RetractdCore

/// Writes into feeds.json without disturbing what a person has laid out in it.
package enum ConfigurationEditor {
    /// A file that holds these feeds and nothing else.
    package static func starting(_ feeds: [FeedAdditions.Feed]) -> [UInt8] { starting("feeds", feeds.map(entry)) }

    /// A file that holds one page to be followed and nothing else.
    package static func starting(page: String) -> [UInt8] { starting("pages", [quoted(page)]) }

    /// The file with a page at the end of its list of pages, which is begun where there is none; nil where it lists the
    /// page already.
    package static func adding(
        page: String, to bytes: [UInt8], file: String
    ) throws(ConfigurationError) -> [UInt8]? {
        let configuration = try Configuration(editing: bytes, file: file)
        let key = WebAddress(page).map(FeedAddress.key)
        guard !configuration.pages.contains(where: { WebAddress($0).map(FeedAddress.key) == key }) else { return nil }
        return try adding([quoted(page)], to: "pages", of: bytes, file: file)
    }

    /// What of some feeds a file can take; all of them for a file that is yet to be made.
    package static func additions(
        of feeds: [(name: String, url: String)], to bytes: [UInt8]?
    ) -> FeedAdditions {
        let listed = bytes.map { Self.listed(in: $0) } ?? []
        var additions = FeedAdditions(names: texts("name", of: listed), urls: texts("url", of: listed))
        for feed in feeds { additions.propose(name: feed.name, url: feed.url) }
        return additions
    }

    /// The file with feeds added at the end of its list, indented as the one before them; the list is begun where there
    /// is none.
    package static func adding(
        _ feeds: [FeedAdditions.Feed], to bytes: [UInt8], file: String
    ) throws(ConfigurationError) -> [UInt8] {
        _ = try Configuration(editing: bytes, file: file)
        return feeds.isEmpty ? bytes : try adding(feeds.map(entry), to: "feeds", of: bytes, file: file)
    }

    private static func adding(
        _ items: [String], to key: String, of bytes: [UInt8], file: String
    ) throws(ConfigurationError) -> [UInt8] {
        var result = bytes
        if let last = Self.items(of: key, in: bytes).last {
            insert(items, after: last, into: &result)
        } else if let list = member(key, in: bytes) {
            fill(list, with: items, in: &result)
        } else if let first = members(in: bytes).first {
            let space = indentation(before: first.keyOffset, in: bytes)
            let list = "\"\(key)\": [\(laidOut(items, behind: space))],\(space)"
            result.insert(contentsOf: Array(list.utf8), at: first.keyOffset)
        } else {
            result = starting(key, items)
        }
        _ = try Configuration(reading: result, file: file)
        return result
    }

    private static func starting(_ key: String, _ items: [String]) -> [UInt8] {
        Array("{\n  \"\(key)\": [\(laidOut(items, behind: "\n  "))]\n}\n".utf8)
    }

    /// The list of feeds, those that are not enabled too.
    private static func listed(in bytes: [UInt8]) -> [PlacedJSON] { items(of: "feeds", in: bytes) }

    private static func items(of key: String, in bytes: [UInt8]) -> [PlacedJSON] {
        guard case .array(let items)? = member(key, in: bytes)?.value.value else { return [] }
        return items
    }

    private static func member(_ key: String, in bytes: [UInt8]) -> PlacedJSON.Member? {
        members(in: bytes).first { $0.key == key }
    }

    private static func members(in bytes: [UInt8]) -> [PlacedJSON.Member] {
        var json = PlacedJSONReader(bytes)
        guard let root = try? json.read(), case .object(let members) = root.value else { return [] }
        return members
    }

    private static func texts(_ key: String, of feeds: [PlacedJSON]) -> [String] {
        feeds.compactMap { feed in
            guard case .object(let members) = feed.value,
                case .string(let text)? = members.first(where: { $0.key == key })?.value.value
            else { return nil }
            return text
        }
    }

    private static func entry(_ feed: FeedAdditions.Feed) -> String {
        "{ \"name\": \(quoted(feed.name)), \"url\": \(quoted(feed.url)) }"
    }

    /// Puts items behind the last one of a list, indented as it is, and behind a comment that belongs to it.
    private static func insert(_ items: [String], after last: PlacedJSON, into bytes: inout [UInt8]) {
        let separator = indentation(before: last.offset, in: bytes)
        let text = separator + items.joined(separator: ",\(separator)")
        guard let comment = endOfComment(after: last.end, in: bytes) else {
            return bytes.insert(contentsOf: Array(",\(text)".utf8), at: last.end)
        }
        bytes.insert(contentsOf: Array(text.utf8), at: comment.end)
        if !comment.hasComma { bytes.insert(UInt8(ascii: ","), at: last.end) }
    }

    /// Puts items into a list that has none, behind a comment that stands in it.
    private static func fill(_ list: PlacedJSON.Member, with items: [String], in bytes: inout [UInt8]) {
        let end = list.value.end - 1
        let text = laidOut(items, behind: indentation(before: list.keyOffset, in: bytes))
        let blanks = bytes[(list.value.offset + 1)..<end].reversed().prefix(while: isBlank)
        // A line comment needs the line break behind it.
        let isRemark = bytes[end - blanks.count - 1] != UInt8(ascii: "[")
        let start = isRemark && text.first?.isNewline != true ? end : end - blanks.count
        bytes.replaceSubrange(start..<end, with: Array(text.utf8))
    }

    /// Items as they stand between brackets: a line for each, where the list's key has one to itself.
    private static func laidOut(_ items: [String], behind space: String) -> String {
        guard space.contains(where: \.isNewline) else { return items.joined(separator: ", ") }
        return "\(space)  " + items.joined(separator: ",\(space)  ") + space
    }

    /// Where a comment ends that stands behind an item in its line, and belongs to it; nil where none does.
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
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        let space = String(decoding: bytes[start..<offset], as: UTF8.self)
        return space.isEmpty ? " " : space
    }

    /// Whether a byte is white space of JSON (RFC 8259, section 2).
    private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

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
