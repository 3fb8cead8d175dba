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
            let article = ArticleState(
                id: EntryIdentity.article(ofKey: key), site: site, url: url, feed: Self.handPicked, title: "",
                publishedAt: nil, firstListedAt: now)
            result.articles.append(article)
            result.keys.append(IdentityKeyEntry(key: key, article: article.id))
            result.events.append(
                Event(
                    kind: .articleListed, at: now, article: article.id, feed: Self.handPicked, site: site,
                    facts: ["url": url, "by": "hand"]))
        }
        return result.articles.isEmpty ? nil : result
    }
}
