import Detection
import Hashing
import InternationalText
import RetractdCore

/// The keys under which an entry's article is recognised, whatever else about the entry changes.
struct EntryIdentity: Hashable, Sendable {
    /// The entry's permalink, verbatim.
    let url: String
    let urlKey: String
    /// nil where the feed gives no id, or gives the same id twice.
    let identifierKey: String?
    /// The folded title.
    let titleKey: String
    /// When the feed says it was published; nil where it does not say.
    let published: Timestamp?

    /// nil where the entry has no link that can be fetched.
    init?(_ entry: FeedEntry, site: SiteKey, isIdentifierUnique: Bool) {
        guard let link = entry.link, WebAddress(link) != nil else { return nil }
        url = link
        urlKey = Self.key(ofURL: link)
        identifierKey = isIdentifierUnique ? entry.id.map { Self.key(ofIdentifier: $0, site: site) } : nil
        titleKey = entry.title.map { foldedForComparison($0) } ?? ""
        published = entry.published
    }

    /// The keys to look the article up by, the strongest first.
    var keys: [String] { [urlKey] + (identifierKey.map { [$0] } ?? []) }

    /// The id of an article first met under this identity.
    var newArticle: ArticleID { Self.article(ofKey: urlKey) }

    /// The id of an article first met under a key made of a URL.
    static func article(ofKey key: String) -> ArticleID {
        ArticleID(rawValue: String(Digest(sha256Of: Array(key.utf8)).hexadecimal.prefix(16)))
    }

    static func key(ofURL url: String) -> String { "url:" + URLIdentity.key(of: url) }

    /// Path and query of a key made of a URL.
    static func path(ofKey key: String) -> Substring {
        key.firstIndex(of: "/").map { key[$0...] } ?? ""
    }

    /// Ids are the publisher's own: two feeds of a site mean the same entry by the same id.
    ///
    /// One that is a URL is compared as one: it changes from http to https with the site.
    static func key(ofIdentifier id: String, site: SiteKey) -> String {
        let isURL = id.hasPrefix("http://") || id.hasPrefix("https://")
        return "id:\(site.rawValue):\((isURL ? URLIdentity.key(of: id) : id).prefix(1_024))"
    }

    /// The identities of a feed's entries, in order; nil for one without a link.
    static func identities(of feed: ParsedFeed, site: SiteKey) -> [EntryIdentity?] {
        var uses: [String: Int] = [:]
        for entry in feed.entries { if let id = entry.id { uses[id, default: 0] += 1 } }
        return feed.entries.prefix(FeedWindow.mostItems).map { entry in
            EntryIdentity(entry, site: site, isIdentifierUnique: entry.id.map { uses[$0] == 1 } ?? false)
        }
    }
}
