/// A live article of the same site that could serve as a control.
package struct SiblingCandidate: Hashable, Codable, Sendable {
    package let article: ArticleID
    package let url: String
    package let lastSeenLive: Timestamp
    package let ageReference: Timestamp

    package init(article: ArticleID, url: String, lastSeenLive: Timestamp, ageReference: Timestamp) {
        self.article = article
        self.url = url
        self.lastSeenLive = lastSeenLive
        self.ageReference = ageReference
    }
}
