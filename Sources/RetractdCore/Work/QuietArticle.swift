/// The little that an unchanged check of a live article needs to know.
package struct QuietArticle: Hashable, Codable, Sendable {
    package let article: ArticleID
    package let feed: FeedID
    /// What the interval of its checks is counted from.
    package let attentionReference: Timestamp
    package let firstListedAt: Timestamp
    /// The page as it was last seen live.
    package let snapshot: Digest?
    /// SHA-256 of all that was read of it then.
    package let surface: Digest?

    package init(
        article: ArticleID, feed: FeedID, attentionReference: Timestamp, firstListedAt: Timestamp, snapshot: Digest?,
        surface: Digest?
    ) {
        self.article = article
        self.feed = feed
        self.attentionReference = attentionReference
        self.firstListedAt = firstListedAt
        self.snapshot = snapshot
        self.surface = surface
    }
}
