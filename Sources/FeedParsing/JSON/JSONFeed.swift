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
            entries: items.compactMap { entry($0, author: author(of: value)) }, faults: faults)
    }

    /// - Parameter author: The feed's, who wrote the items that name none.
    private func entry(_ item: JSONValue, author: String?) -> FeedEntry? {
        guard case .object = item else { return nil }
        let id = JSONFeedReader.line(item["id"], isHTML: false)
        let link =
            (item["url"]?.string).flatMap(address.resolved) ?? item["external_url"]?.string.flatMap(address.resolved)
            ?? id.flatMap { FeedAddress.isAbsolute($0) ? address.resolved($0) : nil }
        let content =
            JSONFeedReader.text(item["content_html"], isHTML: true)
            ?? JSONFeedReader.text(item["content_text"], isHTML: false)
        return FeedEntry(
            id: id, title: JSONFeedReader.line(item["title"], isHTML: false), link: link,
            published: item["date_published"]?.scalarText.flatMap(FeedDate.parse),
            updated: item["date_modified"]?.scalarText.flatMap(FeedDate.parse),
            summary: JSONFeedReader.text(item["summary"], isHTML: false), content: content,
            author: self.author(of: item) ?? author)
    }

    /// Version 1.1 has a list of authors, version 1.0 one.
    private func author(of item: JSONValue) -> String? {
        let names = (item["authors"] ?? item["author"])?.list.compactMap {
            JSONFeedReader.line($0["name"], isHTML: false)
        }
        return names.flatMap { $0.isEmpty ? nil : $0.joined(separator: ", ") }
    }
}
