import RetractdCore

/// Where sites keep feeds that none of their pages names.
enum UsualPlaces {
    /// Paths of feeds, by the systems that newsrooms use, the commonest first.
    static let feeds = [
        "/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/rss/all", "/feeds/rss", "/feed.json",
        "/rss/news.xml",
    ]

    /// Paths of news sitemaps.
    static let newsSitemaps = ["/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml"]

    static func candidates(_ paths: [String], of site: WebAddress) -> [FeedCandidate] {
        paths.map { FeedCandidate(url: site.origin + $0) }
    }
}
