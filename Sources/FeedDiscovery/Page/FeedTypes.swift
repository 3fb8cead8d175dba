/// Which links of a page lead to a feed.
enum FeedTypes {
    private static let types: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
        "application/json", "application/xml", "text/xml",
    ]

    /// Whether a link of this relation and media type names a feed.
    ///
    /// `application/json` under `alternate` is mostly the page itself for programs; it is taken, as what is no feed is
    /// found out when it is read.
    static func isFeed(relation: String?, type: String?) -> Bool {
        let relations = (relation ?? "").lowercased().split(whereSeparator: \.isWhitespace)
        let type = (type ?? "").lowercased().split(separator: ";").first.map { $0.filter { !$0.isWhitespace } } ?? ""
        if relations.contains("feed") { return type.isEmpty || types.contains(type) }
        return relations.contains("alternate") && types.contains(type)
    }

    /// Whether the last part of a path looks like a feed's.
    static func isFeedLike(_ path: String) -> Bool {
        let path = path.lowercased()
        let last = path.split(separator: "/").last.map(String.init) ?? ""
        if ["rss", "feed", "feeds", "atom", "rdf", "rss2"].contains(last) { return true }
        return [".rss", ".atom", ".rdf"].contains { last.hasSuffix($0) }
            || last.hasSuffix(".xml") && !last.contains("sitemap")
            || last.hasPrefix("rss.") || last.hasPrefix("feed.") || last.hasPrefix("atom.")
    }
}
