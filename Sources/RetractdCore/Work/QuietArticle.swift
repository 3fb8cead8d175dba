/// The little that an unchanged check of a live article needs to know.
package struct QuietArticle: Hashable, Codable, Sendable {
    package let article: ArticleID
    package let feed: FeedID
    package let ageReference: Timestamp
    package let firstListedAt: Timestamp
    /// The page as it was last seen live.
    package let snapshot: Digest?

    package init(
        article: ArticleID, feed: FeedID, ageReference: Timestamp, firstListedAt: Timestamp, snapshot: Digest?
    ) {
        self.article = article
        self.feed = feed
        self.ageReference = ageReference
        self.firstListedAt = firstListedAt
        self.snapshot = snapshot
    }
}
