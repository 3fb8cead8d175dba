import Foundation
import GRDB
package import RetractdCore

extension StoreReader {
    /// Every feed, configured ones first, by name.
    package func feeds() throws(StoreError) -> [FeedRow] {
        try read { db in
            let counts = try Self.counts(db, "SELECT feed, count(*) AS n FROM article GROUP BY feed")
            let open = try Self.counts(
                db,
                "SELECT feed, count(*) AS n FROM article WHERE phase IN ('suspected', 'confirmed') GROUP BY feed")
            return try Row.fetchAll(db, sql: FeedColumns.select + " ORDER BY is_configured DESC, name, id")
                .map { row in
                    let state = try FeedColumns.read(row)
                    return FeedRow(
                        state: state, articleCount: counts[state.id.rawValue] ?? 0,
                        openEpisodes: open[state.id.rawValue] ?? 0)
                }
        }
    }

    private static func counts(_ db: Database, _ sql: String) throws -> [String: Int] {
        try Dictionary(Row.fetchAll(db, sql: sql).map { try ($0.value("feed"), $0.value("n")) }) { first, _ in first }
    }

    /// The store at a glance, what is overdue counted as of `now`.
    package func status(at now: Timestamp) throws(StoreError) -> StoreStatus {
        try read { db in
            let phases = try Row.fetchAll(db, sql: "SELECT phase, count(*) AS n FROM article GROUP BY phase")
            let snapshots = try Row.fetchOne(
                db,
                sql: """
                    SELECT count(*) AS n, coalesce(sum(length(data)), 0) AS stored, coalesce(sum(length), 0) AS whole
                    FROM snapshot
                    """)
            let due = try Self.overdue(db, now)
            let pages = try Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            let pageSize = try Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0
            let last = try Int64.fetchOne(db, sql: "SELECT max(last_at) FROM capture")
            return try StoreStatus(
                articles: try Dictionary(phases.map { try ($0.value("phase"), $0.value("n")) }) { first, _ in first },
                captures: try Int.fetchOne(db, sql: "SELECT count(*) FROM capture") ?? 0,
                snapshots: snapshots?.value("n") ?? 0, snapshotBytesStored: snapshots?.value("stored") ?? 0,
                snapshotBytesWhole: snapshots?.value("whole") ?? 0,
                events: try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0,
                alerts: try Int.fetchOne(db, sql: "SELECT count(*) FROM alert") ?? 0,
                overdue: due.count, oldestDue: due.oldest, lateness: try Self.lateness(db, now),
                firstLooks: try FirstLooks(db, at: now),
                openIncidents: try Self.incidents(db), sinkTrouble: try Self.sinkTrouble(db),
                witnessFailures: try WitnessFailure.all(db),
                lastCapture: last.map { Timestamp(column: $0) }, databaseBytes: pages * pageSize)
        }
    }

    /// Whether the monitor lives, what is overdue counted as of `now`.
    package func pulse(at now: Timestamp) throws(StoreError) -> StorePulse {
        try read { db in
            let due = try Self.overdue(db, now)
            let last = try Int64.fetchOne(db, sql: "SELECT max(last_polled_at) FROM feed")
            return StorePulse(
                lastPoll: last.map { Timestamp(column: $0) }, overdue: due.count, oldestDue: due.oldest,
                openIncidents: try Self.incidents(db))
        }
    }

    private static func overdue(_ db: Database, _ now: Timestamp) throws -> (count: Int, oldest: Timestamp?) {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT count(*) AS n, min(due) AS oldest FROM (
                    SELECT next_poll_at AS due FROM feed WHERE is_configured AND next_poll_at <= ?1
                    UNION ALL SELECT next_check_at FROM article WHERE next_check_at <= ?1
                    UNION ALL SELECT due_at FROM follow_up WHERE due_at <= ?1)
                """,
            arguments: [now.column])
        let oldest: Int64? = try row?.value("oldest")
        return (try row?.value("n") ?? 0, oldest.map { Timestamp(column: $0) })
    }

    private static func lateness(_ db: Database, _ now: Timestamp) throws -> [String: Lateness] {
        let queries = [
            "feeds": "SELECT next_poll_at FROM feed WHERE is_configured AND next_poll_at <= ?",
            "articles": "SELECT next_check_at FROM article WHERE next_check_at <= ?",
            "controls": "SELECT due_at FROM follow_up WHERE due_at <= ?",
        ]
        return try queries.mapValues { sql in
            let due = try Int64.fetchAll(db, sql: sql, arguments: [now.column])
            return Lateness(due.map { Timestamp(column: $0) }, at: now)
        }
    }

    private static func incidents(_ db: Database) throws -> [SiteIncidentRow] {
        try Data.fetchAll(db, sql: "SELECT state FROM site WHERE has_incident ORDER BY key").compactMap { data in
            let state = try Codec.value(SiteState.self, data)
            return state.incident.map { SiteIncidentRow(site: state.key, incident: $0) }
        }
    }
}
