import Foundation
import GRDB
package import RetractdCore

/// A page that an archive was not yet asked to keep.
package struct UnarchivedPage: Hashable, Sendable {
    package let article: ArticleID
    package let url: String
    package let template: String
}

extension SQLiteStore {
    /// Pages of articles that alerts were about since a moment and that an archive has not answered for.
    package func unarchived(
        since moment: Timestamp, in templates: [String], tries: Int, limit: Int
    ) async throws(StoreError) -> [UnarchivedPage] {
        try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT article.id AS id, article.url AS url FROM alert JOIN article ON article.id = alert.article
                    WHERE detected_at >= ? GROUP BY article.id ORDER BY max(alert.seq) DESC LIMIT 1000
                    """,
                arguments: [moment.column])
            var pages: [UnarchivedPage] = []
            for row in rows {
                let id: String = try row.value("id")
                let asked = try Self.archivings(of: id, in: db)
                for template in templates where pages.count < limit {
                    let answers = asked.filter { $0.facts["archive"] == template }
                    let isKept = answers.contains { $0.facts["status"].map { $0.hasPrefix("2") } == true }
                    guard !isKept, answers.count < tries else { continue }
                    pages.append(
                        UnarchivedPage(article: ArticleID(rawValue: id), url: try row.value("url"), template: template))
                }
            }
            return pages
        }
    }

    private static func archivings(of article: String, in db: Database) throws -> [Event] {
        try Data.fetchAll(db, sql: "SELECT body FROM event WHERE article = ?", arguments: [article])
            .map { try Codec.value(EventLog.Entry.self, $0).event }.filter { $0.kind == .archiveAsked }
    }

    /// Appends an event that no capture brought.
    package func note(_ event: Event) async throws(StoreError) {
        try await write { try EventLog.append(event, in: $0) }
    }
}
