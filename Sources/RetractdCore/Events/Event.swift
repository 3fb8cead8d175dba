/// One appended fact.
///
/// Events are never changed or removed; each is chained to the one before by hash.
package struct Event: Hashable, Codable, Sendable {
    package let kind: EventKind
    package let at: Timestamp
    package let article: ArticleID?
    package let feed: FeedID?
    package let site: SiteKey?
    /// The capture that it rests on, where one made it happen.
    package let capture: CaptureID?
    /// Snapshots that it rests on.
    package let snapshots: [Digest]
    /// The facts, by name.
    package let facts: [String: String]

    package init(
        kind: EventKind, at: Timestamp, article: ArticleID? = nil, feed: FeedID? = nil, site: SiteKey? = nil,
        capture: CaptureID? = nil, snapshots: [Digest] = [], facts: [String: String] = [:]
    ) {
        self.kind = kind
        self.at = at
        self.article = article
        self.feed = feed
        self.site = site
        self.capture = capture
        self.snapshots = snapshots
        self.facts = facts
    }
}
