/// A key with the article that is found by it.
package struct EchoKeyEntry: Hashable, Codable, Sendable {
    package let key: EchoKey
    package let article: ArticleID

    package init(key: EchoKey, article: ArticleID) {
        self.key = key
        self.article = article
    }
}
