import RetractdCore

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org) and RSS in JSON.
enum JSONFeedReader {
    static func read(_ utf8: [UInt8], baseURL: String) throws(FeedParsingError) -> ParsedFeed {
        let (value, fault) = JSONReader.read(utf8)
        guard let value else { throw .unrecognisedJSON(fault ?? "no value") }
        let address = FeedAddress(baseURL)
        var feed: ParsedFeed
        let rss = value["rss"] ?? value
        if let channel = rss["channel"] {
            feed = RSSInJSON(address: address).feed(channel, rss: rss)
        } else if value["items"]?.array != nil || value["version"]?.string?.contains("jsonfeed.org") == true {
            feed = JSONFeed(address: address).feed(value)
        } else {
            throw .unrecognisedJSON(fault ?? "neither items nor rss.channel")
        }
        if let fault {
            feed.faults.insert(fault, at: 0)
            feed.isPartial = true
        }
        return feed
    }

    /// At most ``FeedLimits/mostEntries`` items, and the fault where there are more.
    static func limited(_ items: [JSONValue]) -> (ArraySlice<JSONValue>, [String]) {
        let faults =
            items.count > FeedLimits.mostEntries
            ? ["more than \(FeedLimits.mostEntries) entries: the rest was not read"] : []
        return (items.prefix(FeedLimits.mostEntries), faults)
    }

    /// Plain text on one line, at most ``FeedLimits/longestLine`` bytes; nil where it is empty.
    static func line(_ value: JSONValue?, isHTML: Bool) -> String? {
        guard let text = value?.scalarText else { return nil }
        let source = Array(text.utf8.prefix(FeedLimits.longestLine))
        let words =
            isHTML
            ? PlainText.folded(source, oneLine: true) : PlainText.collapsed(String(decoding: source, as: UTF8.self))
        return words.isEmpty ? nil : words
    }

    /// A text of several lines, at most ``FeedLimits/longestText`` bytes; nil where it is empty.
    static func text(_ value: JSONValue?, isHTML: Bool) -> String? {
        guard let text = value?.scalarText else { return nil }
        let source = Array(text.utf8.prefix(FeedLimits.longestText))
        let words =
            isHTML
            ? PlainText.folded(source, oneLine: false) : PlainText.collapsed(String(decoding: source, as: UTF8.self))
        return words.isEmpty ? nil : words
    }
}
