/// Another article of a suspect's site, to be compared with it: it may be the same story at another URL.
package struct Lookalike: Hashable, Sendable {
    package let article: ArticleID
    package let url: String
    package let title: String
    package let firstListedAt: Timestamp
    /// Its latest words; nil where they were not loaded or never seen.
    package var text: String?

    package init(article: ArticleID, url: String, title: String, firstListedAt: Timestamp, text: String? = nil) {
        self.article = article
        self.url = url
        self.title = title
        self.firstListedAt = firstListedAt
        self.text = text
    }
}
