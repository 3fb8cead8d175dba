import Foundation
import GRDB
package import RetractdCore

extension SQLiteStore {
    package func refusedAlerts(of sink: String, limit: Int) async throws(StoreError) -> [RefusedAlert] {
        try await read { db in
            let rows = try db.cachedStatement(
                sql: """
                    SELECT refusal.*, \(AlertShelf.columns) FROM refusal JOIN alert ON alert.seq = refusal.alert
                    WHERE refusal.sink = ? AND NOT refusal.is_given_up ORDER BY refusal.alert LIMIT ?
                    """)
            return try Row.fetchAll(rows, arguments: [sink, limit]).map {
                try RefusedAlert(alert: AlertShelf.alert($0, in: db), refusals: Refusals($0))
            }
        }
    }

    package func markRefused(
        _ alerts: [String], by sink: String, why: String, isGivenUp: Bool, at now: Timestamp
    ) async throws(StoreError) {
        try await write { db in
            for id in alerts {
                try db.execute(
                    sql: """
                        INSERT INTO refusal (sink, alert, count, first_at, last_at, why, is_given_up)
                        SELECT ?1, seq, 1, ?2, ?2, ?3, ?4 FROM alert WHERE id = ?5
                        ON CONFLICT (sink, alert) DO UPDATE SET
                            count = count + 1, last_at = ?2, why = ?3, is_given_up = ?4,
                            first_at = CASE count WHEN 0 THEN ?2 ELSE first_at END
                        """,
                    arguments: [sink, now.column, why, isGivenUp, id])
            }
            try Self.compact(sink, db)
        }
    }

    /// Has alerts offered again to sinks that are known, whether they were refused, given up or taken.
    ///
    /// - Parameters:
    ///   - ids: Which alerts; nil for all that were refused or given up.
    ///   - sink: Which sink; nil for those that refused them.
    /// - Returns: How many deliveries are to be made.
    func offerAgain(_ ids: [String]?, to sink: String?, at now: Timestamp) async throws(StoreError) -> Int {
        try await write { db in
            if let ids, let sink {
                for id in ids {
                    try db.execute(
                        sql: """
                            INSERT OR IGNORE INTO refusal (sink, alert, count, first_at, last_at, why, is_given_up)
                            SELECT sink.name, alert.seq, 0, ?3, ?3, 'asked for again', 0 FROM sink, alert
                            WHERE sink.name = ?1 AND alert.id = ?2
                            """,
                        arguments: [sink, id, now.column])
                }
            }
            let wanted = try ids.map { try Codec.text($0) }
            try db.execute(
                sql: """
                    UPDATE refusal SET count = 0, first_at = ?1, last_at = ?1, is_given_up = 0
                    WHERE (?2 IS NULL OR sink = ?2)
                    AND (?3 IS NULL OR alert IN (SELECT seq FROM alert WHERE id IN (SELECT value FROM json_each(?3))))
                    """,
                arguments: [now.column, sink, wanted])
            return db.changesCount
        }
    }

    /// Forgets what was refused by sinks that there are no more.
    package func forgetRefusals(exceptOf sinks: [String]) async throws(StoreError) {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM refusal WHERE sink NOT IN (SELECT value FROM json_each(?))",
                arguments: [try Codec.text(sinks)])
        }
    }
}

extension Refusals {
    /// Of a row of the table of refusals.
    init(_ row: Row) throws {
        self.init(
            count: try row.value("count"), first: Timestamp(column: try row.value("first_at") as Int64),
            last: Timestamp(column: try row.value("last_at") as Int64), why: try row.value("why"))
    }
}
