import GRDB
package import RetractdCore

/// What a list shows of an article.
package struct ArticleGlance: Hashable, Sendable {
    package let id: ArticleID
    package let site: SiteKey
    package let url: String
    package let title: String
    /// The publisher's own time of publication; nil where it is not known.
    package let publishedAt: Timestamp?

    static let columns = "article.id, article.site, article.url, article.title, article.published_at"

    init(_ row: Row) throws {
        id = ArticleID(rawValue: try row.value("id"))
        site = SiteKey(rawValue: try row.value("site"))
        url = try row.value("url")
        title = try row.value("title")
        publishedAt = Timestamp(column: try row.value("published_at") as Int64?)
    }
}
