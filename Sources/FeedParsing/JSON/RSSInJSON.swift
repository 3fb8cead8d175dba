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
            link: channel["link"]?.string.flatMap(address.resolved),
            updated: (channel["lastBuildDate"] ?? channel["pubDate"])?.scalarText.flatMap(FeedDate.parse),
            entries: items.compactMap(entry),
            rhythm: FeedRhythm(leastInterval: minutes.flatMap(StatedRhythm.timeToLive)), faults: faults)
    }

    private func entry(_ item: JSONValue) -> FeedEntry? {
        guard case .object = item else { return nil }
        let guid = item["guid"]?["#value"] ?? item["guid"]?["content"] ?? item["guid"]
        let id = JSONFeedReader.line(guid, isHTML: false)
        let isPermalink = item["guid"]?["isPermaLink"]?.scalarText?.lowercased() != "false"
        let link =
            (item["link"]?.string).flatMap(address.resolved) ?? (isPermalink ? id.flatMap(address.resolved) : nil)
        return FeedEntry(
            id: id, title: JSONFeedReader.line(item["title"], isHTML: true), link: link,
            published: item["pubDate"]?.scalarText.flatMap(FeedDate.parse),
            summary: JSONFeedReader.text(item["description"], isHTML: true),
            content: JSONFeedReader.text(item["content:encoded"], isHTML: true),
            author: JSONFeedReader.line(item["author"] ?? item["dc:creator"], isHTML: false))
    }
}
