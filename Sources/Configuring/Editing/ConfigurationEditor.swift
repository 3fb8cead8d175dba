import RetractdCore

/// Writes into feeds.json without disturbing what a person has laid out in it.
package enum ConfigurationEditor {
    /// A file that holds these feeds and nothing else.
    package static func starting(_ feeds: [FeedAdditions.Feed]) -> [UInt8] {
        Array("{\n  \"feeds\": [\n    \(feeds.map(entry).joined(separator: ",\n    "))\n  ]\n}\n".utf8)
    }

    /// A file that holds one page to be followed and nothing else.
    package static func starting(page: String) -> [UInt8] {
        Array("{\n  \"pages\": [\n    \(quoted(page))\n  ]\n}\n".utf8)
    }

    /// The file with a page at the end of its list of pages, which is begun where there is none; nil where it lists the
    /// page already.
    package static func adding(
        page: String, to bytes: [UInt8], file: String
    ) throws(ConfigurationError) -> [UInt8]? {
        let configuration = try Configuration(reading: bytes, file: file)
        let key = WebAddress(page).map(FeedAddress.key)
        guard !configuration.pages.contains(where: { WebAddress($0).map(FeedAddress.key) == key }) else { return nil }
        var result = bytes
        if let last = items(of: "pages", in: bytes).last {
            insert([quoted(page)], after: last, into: &result)
        } else if let list = member("pages", in: bytes) {
            result.replaceSubrange(list.value.offset..<list.value.end, with: Array("[\(quoted(page))]".utf8))
        } else if let first = members(in: bytes).first {
            let separator = indentation(before: first.keyOffset, in: bytes)
            result.insert(contentsOf: Array("\"pages\": [\(quoted(page))],\(separator)".utf8), at: first.keyOffset)
        }
        _ = try Configuration(reading: result, file: file)
        return result
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

    /// The file with feeds added at the end of its list, indented as the one before them.
    package static func adding(
        _ feeds: [FeedAdditions.Feed], to bytes: [UInt8], file: String
    ) throws(ConfigurationError) -> [UInt8] {
        _ = try Configuration(reading: bytes, file: file)
        guard let last = listed(in: bytes).last, !feeds.isEmpty else { return bytes }
        var result = bytes
        insert(feeds.map(entry), after: last, into: &result)
        _ = try Configuration(reading: result, file: file)
        return result
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
