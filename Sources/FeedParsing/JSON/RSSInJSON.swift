import RetractdCore

/// RSS 2.0 written as JSON (`{"rss": {"channel": {"item": […]}}}`).
struct RSSInJSON {
    let address: FeedAddress

    func feed(_ channel: JSONValue, rss: JSONValue) -> ParsedFeed {
        let listed = channel["item"] ?? channel["items"] ?? rss["item"]
        let (items, faults) = JSONFeedReader.limited(listed?.list ?? [])
        let minutes = channel["ttl"]?.scalarText.flatMap { Int($0) }
        return ParsedFeed(
            format: .rssInJSON, title: JSONFeedReader.line(channel["title"], isHTML: true),
            link: channel["link"]?.scalarText.flatMap(address.resolved),
            updated: (channel["lastBuildDate"] ?? channel["pubDate"])?.scalarText.flatMap(FeedDate.parse),
            entries: items.compactMap(entry),
            rhythm: FeedRhythm(leastInterval: minutes.flatMap(StatedRhythm.timeToLive)), faults: faults)
    }

    private func entry(_ item: JSONValue) -> FeedEntry? {
        guard case .object = item else { return nil }
        let id = JSONFeedReader.line(item["guid"], isHTML: false)
        let link = (item["link"]?.scalarText).flatMap(address.resolved) ?? permalink(item["guid"], id)
        return FeedEntry(
            id: id, title: JSONFeedReader.line(item["title"], isHTML: true), link: link,
            published: (item["pubDate"] ?? item["dc:date"])?.scalarText.flatMap(FeedDate.parse),
            summary: JSONFeedReader.text(item["description"], isHTML: true),
            content: JSONFeedReader.text(item["content:encoded"], isHTML: true),
            author: JSONFeedReader.line(item["author"] ?? item["dc:creator"], isHTML: false))
    }

    /// A guid that is an address, unless it says that it is none.
    private func permalink(_ guid: JSONValue?, _ id: String?) -> String? {
        let names = ["isPermaLink", "@isPermaLink", "@_isPermaLink", "_isPermaLink"]
        let stated = names.lazy.compactMap { guid?[$0] }.first
        if case .bool(false)? = stated { return nil }
        guard let id, stated?.scalarText?.lowercased() != "false", FeedAddress.isAbsolute(id) || id.hasPrefix("/")
        else {
            return nil
        }
        return address.resolved(id)
    }
}
