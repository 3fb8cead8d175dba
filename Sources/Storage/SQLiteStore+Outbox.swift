import Foundation
import GRDB
package import RetractdCore

extension SQLiteStore {
    /// Makes a sink known.
    ///
    /// One that joins later begins with the alerts after that; the first sink of a store begins with its first alert.
    package func registerSink(_ name: String, at now: Timestamp) async throws(StoreError) {
        try await write { db in
            let isFirst = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM sink)") ?? true
            let last = try isFirst ? 0 : Int64.fetchOne(db, sql: "SELECT max(seq) FROM alert") ?? 0
            try db.execute(sql: "INSERT OR IGNORE INTO sink (name, since_seq) VALUES (?, ?)", arguments: [name, last])
        }
    }

    /// The latest alerts, oldest first.
    package func latestAlerts(limit: Int) async throws(StoreError) -> [Alert] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT \(AlertShelf.columns) FROM alert ORDER BY seq DESC LIMIT ?", arguments: [limit]
            ).reversed().map { try AlertShelf.alert($0, in: db) }
        }
    }

    package func pendingAlerts(
        for sink: String, after place: Int64, limit: Int
    ) async throws(StoreError) -> [PendingAlert] {
        try await read { db in
            let rows = try db.cachedStatement(
                sql: """
                    SELECT \(AlertShelf.columns) FROM alert
                    WHERE seq > max(?2, coalesce((SELECT since_seq FROM sink WHERE name = ?1), 0))
                    AND NOT EXISTS (SELECT 1 FROM delivery WHERE sink = ?1 AND alert = alert.seq)
                    AND NOT EXISTS (SELECT 1 FROM refusal WHERE sink = ?1 AND alert = alert.seq)
                    ORDER BY seq LIMIT ?3
                    """)
            return try Row.fetchAll(rows, arguments: [sink, place, limit]).map {
                try PendingAlert(place: $0.value("seq"), alert: AlertShelf.alert($0, in: db))
            }
        }
    }

    package func markDelivered(_ alerts: [String], to sink: String, at now: Timestamp) async throws(StoreError) {
        try await write { db in
            for id in alerts {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO delivery (sink, alert, at) SELECT ?, seq, ? FROM alert WHERE id = ?",
                    arguments: [sink, now.column, id])
                try db.execute(
                    sql: "DELETE FROM refusal WHERE sink = ? AND alert = (SELECT seq FROM alert WHERE id = ?)",
                    arguments: [sink, id])
            }
            // What every alert up to a point was delivered need not be remembered one by one.
            try Self.compact(sink, db)
        }
    }

    static func compact(_ sink: String, _ db: Database) throws {
        let next = try Int64.fetchOne(
            db,
            sql: """
                SELECT seq FROM alert WHERE seq > coalesce((SELECT since_seq FROM sink WHERE name = ?1), 0)
                AND NOT EXISTS (SELECT 1 FROM delivery WHERE sink = ?1 AND alert = alert.seq)
                AND NOT EXISTS (SELECT 1 FROM refusal WHERE sink = ?1 AND alert = alert.seq) ORDER BY seq LIMIT 1
                """,
            arguments: [sink])
        let upTo = try next.map { $0 - 1 } ?? Int64.fetchOne(db, sql: "SELECT max(seq) FROM alert") ?? 0
        try db.execute(sql: "UPDATE sink SET since_seq = max(since_seq, ?) WHERE name = ?", arguments: [upTo, sink])
        try db.execute(
            sql: "DELETE FROM delivery WHERE sink = ? AND alert <= (SELECT since_seq FROM sink WHERE name = ?)",
            arguments: [sink, sink])
    }
}
