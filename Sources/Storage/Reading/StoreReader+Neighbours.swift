import GRDB
package import RetractdCore

extension StoreReader {
    /// What was read last of other live articles of the same site, those seen last first.
    package func neighbours(of article: ArticleState, limit: Int) throws(StoreError) -> [Revision] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT revision.* FROM article JOIN revision
                        ON revision.article = article.id AND revision.number = article.revision_number
                    WHERE article.site = ? AND article.phase = 'live' AND article.id <> ?
                    ORDER BY article.last_seen_live DESC, article.id LIMIT ?
                    """,
                arguments: [article.site.rawValue, article.id.rawValue, limit]
            ).map { try RevisionShelf.revision($0, in: db) }
        }
    }
}
