/// The dialect a feed was recognised as.
package enum FeedFormat: String, Codable, Sendable, CaseIterable {
    case rss090 = "rss-0.90"
    case rss091 = "rss-0.91"
    case rss092 = "rss-0.92"
    case rss093 = "rss-0.93"
    case rss094 = "rss-0.94"
    case rss10 = "rss-1.0"
    case rss20 = "rss-2.0"
    case rss = "rss"
    case atom03 = "atom-0.3"
    case atom10 = "atom-1.0"
    case channelDefinition = "cdf"
    case jsonFeed10 = "json-1.0"
    case jsonFeed11 = "json-1.1"
    case rssInJSON = "rss-in-json"
    case sitemap = "sitemap"
    case newsSitemap = "news-sitemap"
    case sitemapIndex = "sitemap-index"

    /// Whether it lists a site's pages, and not its newest entries.
    package var isSitemap: Bool { self == .sitemap || self == .newsSitemap || self == .sitemapIndex }
}
