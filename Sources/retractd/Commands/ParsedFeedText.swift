import RetractdCore

/// A parsed feed as one line in the form that tools rely on: keys in the order of the alphabet, absent values null.
struct ParsedFeedText {
    private(set) var json: JSONText

    /// - Parameter length: Of the feed, in bytes; its JSON is rarely longer.
    init(_ feed: ParsedFeed, length: Int) {
        json = JSONText(capacity: min(length, 1 << 20))
        json.append("{\"deleted\":[")
        list(feed.tombstones) { json, tombstone in
            json.append("{\"ref\":")
            json.write(tombstone.reference)
            json.append(",\"when\":")
            json.write(tombstone.when?.description)
            json.append("}")
        }
        json.append("],\"entries\":[")
        list(feed.entries, Self.write)
        if !feed.faults.isEmpty {
            json.append("],\"faults\":[")
            list(feed.faults) { $0.write($1) }
        }
        json.append("],\"format\":")
        json.write(feed.format.rawValue)
        json.append(",\"link\":")
        json.write(feed.link)
        json.append(",\"title\":")
        json.write(feed.title)
        json.append("}\n")
    }

    private mutating func list<Element>(_ elements: [Element], _ write: (inout JSONText, Element) -> Void) {
        for (index, element) in elements.enumerated() {
            if index > 0 { json.append(",") }
            write(&json, element)
        }
    }

    private static func write(_ json: inout JSONText, _ entry: FeedEntry) {
        json.append("{\"author\":")
        json.write(entry.author)
        json.append(",\"content\":")
        json.write(entry.content)
        json.append(",\"id\":")
        json.write(entry.id)
        json.append(",\"link\":")
        json.write(entry.link)
        json.append(",\"published\":")
        json.write(entry.published?.description)
        json.append(",\"summary\":")
        json.write(entry.summary)
        json.append(",\"title\":")
        json.write(entry.title)
        json.append(",\"updated\":")
        json.write(entry.updated?.description)
        json.append("}")
    }
}
