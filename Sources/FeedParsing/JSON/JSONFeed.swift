import RetractdCore

/// JSON Feed's members (jsonfeed.org/version/1.1) as a feed.
struct JSONFeed {
    let address: FeedAddress

    func feed(_ value: JSONValue) -> ParsedFeed {
        let version = value["version"]?.scalarText ?? ""
        let (items, faults) = JSONFeedReader.limited(value["items"]?.list ?? [])
        return ParsedFeed(
            format: version.hasSuffix("1.1") ? .jsonFeed11 : .jsonFeed10,
            title: JSONFeedReader.line(value["title"], isHTML: false),
            link: value["home_page_url"]?.string.flatMap(address.resolved),
            entries: items.compactMap(entry), faults: faults)
    }

    private func entry(_ item: JSONValue) -> FeedEntry? {
        guard case .object = item else { return nil }
        let link =
            (item["url"]?.string).flatMap(address.resolved) ?? item["external_url"]?.string.flatMap(address.resolved)
        let content =
            JSONFeedReader.text(item["content_html"], isHTML: true)
            ?? JSONFeedReader.text(item["content_text"], isHTML: false)
        return FeedEntry(
            id: JSONFeedReader.line(item["id"], isHTML: false),
            title: JSONFeedReader.line(item["title"], isHTML: false),
            link: link, published: item["date_published"]?.scalarText.flatMap(FeedDate.parse),
            updated: item["date_modified"]?.scalarText.flatMap(FeedDate.parse),
            summary: JSONFeedReader.text(item["summary"], isHTML: false), content: content, author: author(of: item))
    }

    /// Version 1.1 has a list of authors, version 1.0 one.
    private func author(of item: JSONValue) -> String? {
        let names = (item["authors"] ?? item["author"])?.list.compactMap {
            JSONFeedReader.line($0["name"], isHTML: false)
        }
        return names.flatMap { $0.isEmpty ? nil : $0.joined(separator: ", ") }
    }
}
