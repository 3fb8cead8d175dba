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
    /// Pages that an archive has not answered for: of articles that alerts were about since a moment, then of those that
    /// some feeds listed and that were first seen since, the earliest first.
    package func unarchived(
        since moment: Timestamp, feeds: Set<FeedID>, in templates: [String], tries: Int, limit: Int
    ) async throws(StoreError) -> [UnarchivedPage] {
        try await read { db in
            let rows = try Self.alerted(since: moment, in: db) + Self.firstSeen(since: moment, feeds, in: db)
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

    private static func alerted(since moment: Timestamp, in db: Database) throws -> [Row] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT article.id AS id, article.url AS url FROM alert JOIN article ON article.id = alert.article
                WHERE detected_at >= ? GROUP BY article.id ORDER BY max(alert.seq) DESC LIMIT 1000
                """,
            arguments: [moment.column])
    }

    /// Through the index over the live articles of a site: what was first seen since was last seen since as well.
    private static func firstSeen(since moment: Timestamp, _ feeds: Set<FeedID>, in db: Database) throws -> [Row] {
        guard !feeds.isEmpty else { return [] }
        let wanted = try Codec.text(feeds.map(\.rawValue).sorted())
        return try Row.fetchAll(
            db,
            sql: """
                SELECT id, url FROM article WHERE phase = 'live' AND last_seen_live >= ?1 AND first_seen_live >= ?1
                AND site IN (SELECT site FROM feed WHERE id IN (SELECT value FROM json_each(?2)))
                AND feed IN (SELECT value FROM json_each(?2)) ORDER BY first_seen_live, id LIMIT 1000
                """,
            arguments: [moment.column, wanted])
    }

    private static func archivings(of article: String, in db: Database) throws -> [Event] {
        try Data.fetchAll(db, sql: "SELECT body FROM event WHERE article = ?", arguments: [article])
            .map { try EventLog.entry($0).event }.filter { $0.kind == .archiveAsked }
    }

    /// Appends an event that no capture brought.
    package func note(_ event: Event) async throws(StoreError) {
        try await write { try EventLog.append(event, in: $0) }
    }
}
