/// One key under which an article is recognised: `guid:FEED:…`, `url:…`.
package struct IdentityKeyEntry: Hashable, Codable, Sendable {
    package let key: String
    package let article: ArticleID

    package init(key: String, article: ArticleID) {
        self.key = key
        self.article = article
    }
}
