/// Everything remembered of one site: its health, and how it says "not found".
package struct SiteState: Hashable, Codable, Sendable {
    package let key: SiteKey
    /// Failures since the last success, distinct URLs, at most 50.
    package var troubles: [SiteTrouble]
    package var incident: SiteIncident?
    package var incidentCount: Int
    package var probe: SiteProbe?
    /// Articles that came under suspicion lately, with the time; at most 200.
    package var suspects: [Suspect]
    /// URLs that were fine again since the incident began.
    package var recoveredURLs: [String]
    /// Nothing is sent to the site before this (Retry-After).
    package var notBefore: Timestamp?

    package struct Suspect: Hashable, Codable, Sendable {
        package let article: ArticleID
        package let at: Timestamp

        package init(article: ArticleID, at: Timestamp) {
            self.article = article
            self.at = at
        }
    }

    package init(key: SiteKey) {
        self.key = key
        troubles = []
        incidentCount = 0
        suspects = []
        recoveredURLs = []
    }
}
