import Hashing
package import RetractdCore

extension RetractionEngine {
    /// The feed that pages belong to which a person asked to be followed, and no feed listed.
    package static let handPicked = FeedID(rawValue: "pages")

    /// The keys under which the articles of pages are looked up.
    package func keys(ofPages urls: [String]) -> [String] {
        urls.map { EntryIdentity.key(ofURL: $0) }
    }

    /// The effect of being told to follow pages without a feed: those that nobody follows yet become articles.
    ///
    /// - Parameters:
    ///   - urls: http and https URLs; any other is left out.
    ///   - known: The articles found under ``keys(ofPages:)``.
    /// - Returns: nil where all of them are followed.
    package func ingest(pages urls: [String], known: [String: ArticleState], at now: Timestamp) -> Ingestion? {
        var result = Ingestion()
        var met = Set(known.keys)
        for url in urls {
            let key = EntryIdentity.key(ofURL: url)
            guard let site = SiteKey(url: url), met.insert(key).inserted else { continue }
            result.begin(
                url, under: key, site: site, feed: Self.handPicked, title: "", facts: ["url": url, "by": "hand"],
                at: now)
        }
        return result.articles.isEmpty ? nil : result
    }

    /// An article that no feed lists, as a recording without feeds holds it: known by its address alone.
    package func adopt(_ url: String, title: String, at now: Timestamp) -> Ingestion? {
        guard let site = SiteKey(url: url), let home = WebAddress(url)?.home else { return nil }
        var result = Ingestion()
        result.begin(
            url, under: EntryIdentity.key(ofURL: url), site: site, feed: FeedID(ofURL: home), title: title,
            facts: ["url": url, "title": title], at: now)
        return result
    }
}

extension Ingestion {
    /// Makes an article of a page that no feed lists.
    fileprivate mutating func begin(
        _ url: String, under key: String, site: SiteKey, feed: FeedID, title: String, facts: [String: String],
        at now: Timestamp
    ) {
        let article = ArticleState(
            id: EntryIdentity.article(ofKey: key), site: site, url: url, feed: feed, title: title, publishedAt: nil,
            firstListedAt: now)
        articles.append(article)
        keys.append(IdentityKeyEntry(key: key, article: article.id))
        events.append(
            Event(kind: .articleListed, at: now, article: article.id, feed: feed, site: site, facts: facts))
    }
}
