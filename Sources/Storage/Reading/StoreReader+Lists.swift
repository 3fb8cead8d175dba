import Foundation
import GRDB
package import RetractdCore

extension StoreReader {
    /// Removal episodes, the latest first.
    package func retractions(_ filter: RetractionFilter) throws(StoreError) -> [RetractionRow] {
        let strengths = filter.strengths.map { "'\($0.rawValue)'" }.sorted().joined(separator: ",")
        return try read { db in
            try Self.rows(
                db, EpisodeGlance.columns, of: "episode",
                where: "episode.strength IN (\(strengths)) AND episode.first_seen_gone >= ?",
                latest: "episode.first_seen_gone", arguments: [filter.since?.column ?? Int64.min], feed: filter.feed,
                limit: filter.limit, skipping: filter.skipping
            ).map { row in
                try RetractionRow(
                    article: ArticleGlance(row), episode: EpisodeGlance(row), feedName: row.value("feed_name"))
            }
        }
    }

    /// Edits, the latest first.
    package func edits(_ filter: EditFilter) throws(StoreError) -> [EditRow] {
        let rank = Severity.allCases.firstIndex(of: filter.minimumSeverity) ?? 0
        return try read { db in
            try Self.rows(
                db, EditGlance.columns, of: "edit", where: "edit.at >= ? AND edit.severity >= ?", latest: "edit.at",
                arguments: [filter.since?.column ?? Int64.min, rank], feed: filter.feed, limit: filter.limit,
                skipping: filter.skipping
            ).map { row in
                try EditRow(
                    article: ArticleGlance(row), edit: EditGlance(row),
                    feedName: row.value("feed_name"))
            }
        }
    }

    /// One stretch of a list of what happened to articles, the latest first, read by SQLite alone: neither what is left
    /// out nor the state of an article is decoded.
    private static func rows(
        _ db: Database, _ columns: String, of table: String, where condition: String, latest: String,
        arguments: StatementArguments, feed: String?, limit: Int, skipping: Int
    ) throws -> [Row] {
        let named = try feed.map { try Named($0, db) }
        return try Row.fetchAll(
            db,
            sql: """
                SELECT \(columns), \(ArticleGlance.columns), coalesce(feed.name, article.site) AS feed_name
                FROM \(table) JOIN article ON article.id = \(table).article LEFT JOIN feed ON feed.id = article.feed
                WHERE \(condition) \(named.map { "AND " + $0.condition } ?? "")
                ORDER BY \(latest) DESC, article.id LIMIT ? OFFSET ?
                """,
            arguments: arguments + (named?.arguments ?? []) + [limit, skipping])
    }

    /// Articles of feeds with this in their name, in any letter case of any script, which SQLite does not know; of an
    /// article without a feed, in its site's.
    private struct Named {
        let condition: String
        let arguments: StatementArguments

        init(_ wanted: String, _ db: Database) throws {
            let wanted = wanted.lowercased()
            let ids = try Row.fetchAll(db, sql: "SELECT id, name FROM feed").filter { row in
                let name: String = try row.value("name")
                return name.lowercased().contains(wanted)
            }.map { try $0.value("id") as String }
            condition = """
                (article.feed IN (SELECT value FROM json_each(?))
                OR feed.id IS NULL AND instr(lower(article.site), ?) > 0)
                """
            arguments = [try Codec.text(ids), wanted]
        }
    }
}
