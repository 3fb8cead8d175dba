import FeedParsing
import RetractdCore

/// Recognises feeds by what is in them.
enum FeedSniffer {
    private static let marks = ["<rss", "<feed", "<rdf:rdf", "<urlset", "<channel", "jsonfeed.org/version"].map {
        Array($0.utf8)
    }

    /// The feed that a body holds; nil where it is none, or lists no link.
    static func feed(_ body: [UInt8], url: String, contentType: String?, takesSitemaps: Bool) -> ParsedFeed? {
        guard mayBeFeed(body),
            let feed = try? FeedParser.parse(body, baseURL: url, contentType: contentType),
            feed.entries.contains(where: { $0.link != nil })
        else { return nil }
        switch feed.format {
        case .sitemap, .sitemapIndex: return takesSitemaps ? feed : nil
        default: return feed
        }
    }

    private static func mayBeFeed(_ body: [UInt8]) -> Bool {
        // UTF-16 has a zero beside each letter.
        let head = body.prefix(4_096).compactMap { byte -> UInt8? in
            if byte == 0 { return nil }
            return (0x41...0x5A).contains(byte) ? byte + 32 : byte
        }
        return marks.contains { mark in
            head.indices.contains { head[$0] == mark[0] && head[$0...].starts(with: mark) }
        }
    }
}
