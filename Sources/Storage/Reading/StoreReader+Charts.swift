import Foundation
import GRDB
package import RetractdCore

/// One removal, as charts count it.
package struct RemovalPoint: Hashable, Sendable {
    package let firstSeenGone: Timestamp
    /// The publisher's own time of publication; nil where it is not known.
    package let publishedAt: Timestamp?
    package let strength: RemovalEpisode.Strength
    package let feedName: String
}

/// One edit, as charts count it.
package struct EditPoint: Hashable, Sendable {
    package let at: Timestamp
    /// The publisher's own time of publication; nil where it is not known.
    package let publishedAt: Timestamp?
    package let severity: Severity
}

extension StoreReader {
    /// Removals that somebody was told of, the earliest first.
    package func removalPoints(since: Timestamp) throws(StoreError) -> [RemovalPoint] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT episode.first_seen_gone AS gone, episode.strength AS strength, article.published_at AS published,
                        coalesce(feed.name, article.site) AS name
                    FROM episode JOIN article ON article.id = episode.article LEFT JOIN feed ON feed.id = article.feed
                    WHERE episode.strength IN ('suspected', 'confirmed', 'restored') AND episode.first_seen_gone >= ?
                    ORDER BY gone, article.id
                    """,
                arguments: [since.column]
            ).compactMap { row in
                guard let strength = RemovalEpisode.Strength(rawValue: try row.value("strength")) else { return nil }
                let published: Int64? = try row.value("published")
                return RemovalPoint(
                    firstSeenGone: Timestamp(column: try row.value("gone")),
                    publishedAt: published.map { Timestamp(column: $0) }, strength: strength,
                    feedName: try row.value("name"))
            }
        }
    }

    /// Edits, the earliest first.
    package func editPoints(since: Timestamp) throws(StoreError) -> [EditPoint] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT edit.at AS at, edit.severity AS severity, article.published_at AS published
                    FROM edit JOIN article ON article.id = edit.article WHERE edit.at >= ? ORDER BY edit.at, article.id
                    """,
                arguments: [since.column]
            ).compactMap { row in
                let rank: Int = try row.value("severity")
                guard Severity.allCases.indices.contains(rank) else { return nil }
                let published: Int64? = try row.value("published")
                return EditPoint(
                    at: Timestamp(column: try row.value("at")), publishedAt: published.map { Timestamp(column: $0) },
                    severity: Severity.allCases[rank])
            }
        }
    }

    /// Alerts of some kinds, and of feeds with this in their name in any letter case, the latest first.
    package func alerts(
        of kinds: Set<AlertKind>, since: Timestamp = .earliest, feed: String? = nil, limit: Int
    ) throws(StoreError) -> [Alert] {
        try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(AlertShelf.columns) FROM alert WHERE detected_at >= ?
                    AND kind IN (SELECT value FROM json_each(?)) ORDER BY seq DESC
                    """,
                arguments: [since.column, Codec.text(kinds.map(\.rawValue).sorted())])
            let wanted = feed?.lowercased()
            var found: [Alert] = []
            while found.count < limit, let row = try rows.next() {
                let alert = try AlertShelf.alert(row, in: db)
                let isAsked = wanted.map { alert.feed?.lowercased().contains($0) ?? false } ?? true
                if isAsked { found.append(alert) }
            }
            return found
        }
    }

    package func alert(_ id: String) throws(StoreError) -> Alert? {
        try read { db in
            try Row.fetchOne(db, sql: "SELECT \(AlertShelf.columns) FROM alert WHERE id = ?", arguments: [id])
                .map { try AlertShelf.alert($0, in: db) }
        }
    }

    /// How many alerts of each kind there are.
    package func alertCounts() throws(StoreError) -> [String: Int] {
        try read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT kind, count(*) AS n FROM alert GROUP BY kind")
            return try Dictionary(rows.map { try ($0.value("kind"), $0.value("n")) }) { first, _ in first }
        }
    }
}
