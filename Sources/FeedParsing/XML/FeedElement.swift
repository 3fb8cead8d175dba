import Markup
import RetractdCore

/// What an element of a feed means to us, whatever dialect it is written in.
enum FeedElement: Hashable {
    /// The roots, and what makes an HTML page of a document.
    case rss, rdf, feed, urlset, sitemapIndex, webPage
    case channel
    /// An entry: `item`, `entry`, `url`, `sitemap`.
    case item, entry, url, sitemap
    case title, link, identifier, published, updated, created, summary, content, author, authorName
    case originalLink, deletedEntry
    /// How often the publisher wants to be asked.
    case timeToLive, updatePeriod, updateFrequency, skippedHour, skippedDay
    case location, lastModified, newsTitle, newsDate
    /// An element that only holds others of the same entry or channel.
    case wrapper
    /// Parts of a channel or entry that have titles and links of their own.
    case foreign
    case other

    /// Families of namespaces whose elements mean the same.
    enum Family {
        case core, atom, rdf, dublinCore, terms, content, itunes, xhtml, feedburner, tombstones, sitemap, news
        case fullItem, html, media, syndication, unknown
    }

    fileprivate init(_ name: XMLName, _ family: Family) {
        let local = name.folded
        switch family {
        case .core, .atom, .html: self = Self.core[local] ?? .other
        case .rdf: self = local == "rdf" ? .rdf : .other
        case .sitemap: self = Self.sitemaps[local] ?? .other
        case .dublinCore: self = Self.dublinCore[local] ?? .other
        case .terms: self = Self.terms[local] ?? Self.dublinCore[local] ?? .other
        case .content: self = local == "encoded" ? .content : .other
        case .itunes: self = Self.itunes[local] ?? .other
        case .xhtml: self = local == "body" || local == "div" ? .content : local == "html" ? .webPage : .other
        case .fullItem: self = local == "fullitem" ? .content : .other
        case .feedburner: self = local == "origlink" ? .originalLink : .other
        case .media: self = Self.media[local] ?? .other
        case .tombstones: self = local == "deleted-entry" ? .deletedEntry : .other
        case .news: self = Self.news[local] ?? .other
        case .syndication: self = Self.syndication[local] ?? .other
        case .unknown: self = .other
        }
    }

    private static let core: [String: FeedElement] = [
        "rss": .rss, "rdf": .rdf, "feed": .feed, "urlset": .urlset, "sitemapindex": .sitemapIndex, "html": .webPage,
        "channel": .channel, "item": .item, "entry": .entry, "sitemap": .sitemap,
        "title": .title, "link": .link, "guid": .identifier, "id": .identifier,
        "pubdate": .published, "published": .published, "issued": .published, "date": .published,
        "updated": .updated, "modified": .updated, "lastbuilddate": .updated, "created": .created,
        "description": .summary, "summary": .summary, "abstract": .summary, "tagline": .summary,
        "subtitle": .summary, "info": .foreign,
        "content": .content, "body": .content, "fullitem": .content, "encoded": .content,
        "author": .author, "name": .authorName, "managingeditor": .foreign,
        "ttl": .timeToLive, "source": .foreign, "image": .foreign, "textinput": .foreign, "contributor": .foreign,
        "deleted-entry": .deletedEntry, "lastmod": .lastModified, "loc": .location,
        "skiphours": .wrapper, "hour": .skippedHour, "skipdays": .wrapper, "day": .skippedDay,
    ]
    private static let syndication: [String: FeedElement] = [
        "updateperiod": .updatePeriod, "updatefrequency": .updateFrequency,
    ]
    private static let sitemaps: [String: FeedElement] = [
        "urlset": .urlset, "sitemapindex": .sitemapIndex, "url": .url, "sitemap": .sitemap, "loc": .location,
        "lastmod": .lastModified,
    ]
    private static let dublinCore: [String: FeedElement] = [
        "title": .title, "identifier": .identifier, "date": .published, "creator": .author, "description": .summary,
        "author": .author,
    ]
    private static let terms: [String: FeedElement] = [
        "issued": .published, "created": .created, "modified": .updated, "abstract": .summary,
    ]
    private static let itunes: [String: FeedElement] = [
        "author": .author, "summary": .summary, "subtitle": .summary, "title": .other,
    ]
    /// Media's own words stand in where an entry has none; those inside `media:content` speak about one picture.
    private static let media: [String: FeedElement] = ["title": .title, "description": .summary, "group": .wrapper]
    private static let news: [String: FeedElement] = [
        "title": .newsTitle, "publication_date": .newsDate, "news": .wrapper,
    ]

    static func family(of name: XMLName) -> Family {
        if name.namespace.isEmpty {
            return name.prefix.isEmpty ? .core : conventional[name.prefix.lowercased()] ?? .unknown
        }
        let uri = name.namespace.lowercased()
        if let known = exact[uri] { return known }
        if !name.prefix.isEmpty, unread.contains(uri) { return .unknown }
        // Dialects differ in http and https, a slash at the end, and versions.
        if ByteSearch.holds(uri, "purl.org/dc/elements") { return .dublinCore }
        if ByteSearch.holds(uri, "purl.org/dc/terms") { return .terms }
        if ByteSearch.holds(uri, "sitemap-news") { return .news }
        if ByteSearch.holds(uri, "sitemaps.org/schemas/sitemap") || ByteSearch.holds(uri, "google.com/schemas/sitemap/")
        {
            return .sitemap
        }
        if ByteSearch.holds(uri, "purl.org/rss/1.0/modules/content") { return .content }
        if ByteSearch.holds(uri, "purl.org/rss/1.0/modules/syndication") { return .syndication }
        if ByteSearch.holds(uri, "itunes.com/dtds/podcast") { return .itunes }
        if ByteSearch.holds(uri, "purl.org/atom/ns") || ByteSearch.holds(uri, "w3.org/2005/atom") { return .atom }
        if uri.hasPrefix("http://purl.org/rss/1.0/modules/") { return name.prefix.isEmpty ? .core : .unknown }
        if isCore(uri) { return .core }
        return name.prefix.isEmpty && !ByteSearch.holds(uri, "w3.org/") ? .core : .unknown
    }

    private static func isCore(_ uri: String) -> Bool {
        let marks: [StaticString] = [
            "my.netscape.com/rdf", "channel.netscape.com/rdf", "purl.org/rss/", "purl.org/net/rss1",
            "backend.userland.com", "blogs.law.harvard.edu/tech/rss", "cyber.law.harvard.edu/rss", "purl.org/net/rss",
        ]
        return marks.contains { ByteSearch.holds(uri, $0) }
    }

    private static let exact: [String: Family] = [
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
        "http://www.w3.org/2005/atom": .atom, "http://purl.org/atom/ns#": .atom,
        "http://example.com/newformat#": .atom, "http://example.com/necho": .atom, "http://purl.org/echo/": .atom,
        "uri/of/echo/namespace#": .atom, "http://purl.org/pie/": .atom,
        "http://www.w3.org/1999/xhtml": .xhtml, "http://www.w3.org/tr/rec-html40": .xhtml,
        "http://rssnamespace.org/feedburner/ext/1.0": .feedburner,
        "http://purl.org/atompub/tombstones/1.0": .tombstones,
        "http://www.ibm.com/fullitem": .fullItem, "http://schemas.pocketsoap.com/rss/mydescmodule/": .fullItem,
        "http://search.yahoo.com/mrss/": .media, "http://search.yahoo.com/mrss": .media,
        // As everybody writes them; the rules above would find the same.
        "http://purl.org/dc/elements/1.1/": .dublinCore, "http://purl.org/dc/terms/": .terms,
        "http://purl.org/rss/1.0/": .core, "http://purl.org/rss/1.0/modules/content/": .content,
        "http://purl.org/rss/1.0/modules/syndication/": .syndication,
        "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
        "http://www.sitemaps.org/schemas/sitemap/0.9": .sitemap,
        "http://www.google.com/schemas/sitemap-news/0.9": .news,
    ]
    /// What nearly every feed has and nobody reads.
    private static let unread: Set<String> = [
        "http://purl.org/rss/1.0/modules/slash/", "http://wellformedweb.org/commentapi/",
        "http://www.georss.org/georss", "http://www.w3.org/2003/01/geo/wgs84_pos#",
    ]
    private static let conventional: [String: Family] = [
        "dc": .dublinCore, "dcterms": .terms, "content": .content, "atom": .atom, "atom10": .atom, "a10": .atom,
        "rdf": .rdf, "rss": .core, "xhtml": .xhtml, "itunes": .itunes, "feedburner": .feedburner, "at": .tombstones,
        "fullitem": .fullItem, "news": .news, "media": .media, "sy": .syndication,
    ]
}

/// What a name means, looked up once a document.
struct FeedMeaning {
    let element: FeedElement
    let family: FeedElement.Family

    /// - Parameter format: As far as the root has told: a sitemap without its namespace has names that mean something
    ///   else, or nothing, in a feed.
    init(_ name: XMLName, in format: FeedFormat?) {
        let family = FeedElement.family(of: name)
        let isSitemap = format == .sitemap || format == .newsSitemap || format == .sitemapIndex
        self.family = family == .core && isSitemap ? .sitemap : family
        element = FeedElement(name, self.family)
    }
}
