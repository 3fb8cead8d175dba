/// One entry of a feed's window as we last saw it.
package struct WindowItem: Hashable, Codable, Sendable {
    package let article: ArticleID
    /// The identity key under which the entry is recognised.
    package let key: String
    /// The folded title, so that an entry under another id is recognised.
    package let titleKey: String
    /// When this feed first listed it.
    package let firstSeen: Timestamp
    package var published: Timestamp?
    /// How it left, while it is missing.
    package var absence: FeedAbsence?

    package init(
        article: ArticleID, key: String, titleKey: String, firstSeen: Timestamp, published: Timestamp?,
        absence: FeedAbsence? = nil
    ) {
        self.article = article
        self.key = key
        self.titleKey = titleKey
        self.firstSeen = firstSeen
        self.published = published
        self.absence = absence
    }
}
