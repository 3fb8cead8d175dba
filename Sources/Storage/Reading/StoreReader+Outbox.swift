import Foundation
import GRDB
package import RetractdCore

extension StoreReader {
    /// Alerts that sinks would not take, the latest first.
    package func undelivered(limit: Int) throws(StoreError) -> [UndeliveredAlert] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT refusal.*, \(AlertShelf.columns) FROM refusal JOIN alert ON alert.seq = refusal.alert
                    ORDER BY refusal.alert DESC, refusal.sink LIMIT ?
                    """,
                arguments: [limit]
            ).map { row in
                try UndeliveredAlert(
                    sink: row.value("sink"), alert: AlertShelf.alert(row, in: db),
                    refusals: Refusals(row), isGivenUp: row.value("is_given_up"))
            }
        }
    }

    /// Every sink that alerts are sent to, by the outbox's name for it.
    package func sinks() throws(StoreError) -> [String] {
        try read { db in try String.fetchAll(db, sql: "SELECT name FROM sink ORDER BY name") }
    }

    static func sinkTrouble(_ db: Database) throws -> [SinkTrouble] {
        // Beside max(), SQLite takes a bare column from the row that has the maximum.
        try Row.fetchAll(
            db,
            sql: """
                SELECT sink, sum(NOT is_given_up) AS refused, sum(is_given_up) AS given_up, min(first_at) AS since, why,
                    max(last_at)
                FROM refusal GROUP BY sink ORDER BY sink
                """
        ).map { row in
            try SinkTrouble(
                sink: row.value("sink"), refused: row.value("refused"), givenUp: row.value("given_up"),
                since: Timestamp(column: row.value("since") as Int64), why: row.value("why"))
        }
    }
}
