/// Everything remembered of one site: its health, and how it says "not found".
package struct SiteState: Hashable, Codable, Sendable {
    package let key: SiteKey
    /// Failures since the last success, distinct URLs, at most 50.
    package var troubles: [SiteTrouble]
    package var incident: SiteIncident?
    package var incidentCount: Int
    /// The newest of each shape of URL, at most 8.
    package var probes: [SiteProbe]
    /// Where its articles end when they are gone, at most 12.
    package var sinks: [ErrorSink]
    /// Articles that lately answered at another URL, with the time; at most 50.
    package var moves: [Suspect]
    /// The last incident that turned out to be a migration or a mass removal.
    package var settled: SiteIncident?
    /// From when to when its last incident lasted that passed; what was seen meanwhile says nothing of one article.
    package var lastIncident: Range<Timestamp>?
    /// Articles that came under suspicion lately, with the time; at most 200.
    package var suspects: [Suspect]
    /// Addresses that were lately not to be found and came back, with how long that took; at most 60, nil where there were none.
    package var stumbles: [Stumble]?
    /// Feeds whose address answered the last poll with something else, such as a 404, at most 50; nil where there are none.
    package var missingFeeds: [FeedID]?
    /// When the last of them was there again.
    package var feedsBackAt: Timestamp?
    /// URLs that were fine again since the incident began.
    package var recoveredURLs: [String]
    /// Nothing is sent to the site before this (Retry-After).
    package var notBefore: Timestamp?

    package struct Suspect: Hashable, Codable, Sendable {
        package let article: ArticleID
        package let url: String
        package let at: Timestamp
        /// Whether its feed, asked since it was seen gone, goes on listing it; nil where it does not, or was not asked.
        package var isListed: Bool?
        /// Whether it went during trouble of the whole site that has passed since, and was not seen again yet; nil where not.
        package var isLeftOver: Bool?

        package init(article: ArticleID, url: String, at: Timestamp) {
            self.article = article
            self.url = url
            self.at = at
        }
    }

    package init(key: SiteKey) {
        self.key = key
        troubles = []
        incidentCount = 0
        probes = []
        sinks = []
        moves = []
        suspects = []
        recoveredURLs = []
    }

    /// How it answers for unknown URLs like this one: by a probe of its shape, or else by the newest of another.
    package func probe(template: String) -> SiteProbe? {
        probes.last { $0.template == template } ?? probes.last
    }
}
