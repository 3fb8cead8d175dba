import Markup
import RetractdCore

/// Tells the dialects apart by their roots, versions and namespaces.
struct FeedDialect {
    let current: FeedFormat?
    let isRoot: Bool

    /// The dialect that this element shows; nil where it shows none.
    func recognise(_ element: FeedElement, _ tag: XMLStartTag) -> FeedFormat? {
        switch element {
        case .rss: return current == nil ? rss(version: tag.attribute("version")) : nil
        case .rdf: return current == nil ? .rss10 : nil
        case .feed: return current == nil ? atom(tag) : nil
        case .entry: return current == nil ? atom(tag) : nil
        // A document of its own (RFC 6721, section 5).
        case .deletedEntry: return current == nil ? .atom10 : nil
        case .urlset: return current == nil ? .sitemap : nil
        case .sitemapIndex: return current == nil ? .sitemapIndex : nil
        case .newsTitle, .newsDate: return current == .sitemap ? .newsSitemap : nil
        case .channel, .item: return channel(element, tag)
        default: return nil
        }
    }

    private func rss(version: String?) -> FeedFormat {
        let version = PlainText.collapsed(version ?? "")
        switch version {
        case "0.90": return .rss090
        case "0.91": return .rss091
        case "0.92": return .rss092
        case "0.93": return .rss093
        case "0.94": return .rss094
        case "1.0": return .rss10
        default: return version.hasPrefix("2") ? .rss20 : .rss
        }
    }

    private func atom(_ tag: XMLStartTag) -> FeedFormat {
        if tag.name.namespace.lowercased() == "http://www.w3.org/2005/atom" { return .atom10 }
        if tag.name.namespace.lowercased().hasPrefix("http://purl.org/atom/ns") { return .atom03 }
        return tag.attribute("version").map { $0.hasPrefix("0.") } == true ? .atom03 : .atom10
    }

    private func channel(_ element: FeedElement, _ tag: XMLStartTag) -> FeedFormat? {
        switch current {
        case nil where element == .channel && tag.name.namespace.isEmpty:
            return .channelDefinition
        case nil: return .rss
        case .rss10?:
            return tag.name.namespace.lowercased().contains("netscape.com/rdf") ? .rss090 : nil
        case .channelDefinition? where element == .item:
            return tag.attribute("href") == nil ? .rss : nil
        default: return nil
        }
    }
}
