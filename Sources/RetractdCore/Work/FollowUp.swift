/// A control that the core asks the rim to fetch.
package struct FollowUp: Hashable, Codable, Sendable {
    /// Stable, so that asking twice is asking once: `ARTICLE/EPISODE/ROUND/kind/n`, or `SITE/diagnosis/…`.
    package let id: String
    package let kind: ControlResult.Kind
    package let site: SiteKey
    package let url: String
    package let dueAt: Timestamp
    /// The suspect it is to judge; nil where the site itself is in question.
    package let suspect: ArticleID?
    /// The article that serves as sibling.
    package let sibling: ArticleID?

    package init(
        id: String, kind: ControlResult.Kind, site: SiteKey, url: String, dueAt: Timestamp, suspect: ArticleID?,
        sibling: ArticleID?
    ) {
        self.id = id
        self.kind = kind
        self.site = site
        self.url = url
        self.dueAt = dueAt
        self.suspect = suspect
        self.sibling = sibling
    }
}
