/// Where articles of a site end when they are gone: one target or one page for several of them is an error page, whatever it
/// says.
package struct ErrorSink: Hashable, Codable, Sendable {
    /// The identity key of the URL that they were redirected to; nil where they were not.
    package let target: String?
    /// A sketch of the words shown.
    package let fingerprint: [UInt64]
    /// The articles that ended there, at most 10.
    package var articles: [ArticleID]
    package var at: Timestamp

    package init(target: String?, fingerprint: [UInt64], articles: [ArticleID], at: Timestamp) {
        self.target = target
        self.fingerprint = fingerprint
        self.articles = articles
        self.at = at
    }
}
