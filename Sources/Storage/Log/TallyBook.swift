import Foundation
import GRDB
import GRDBSQLite
import RetractdCore
import Synchronization

/// Keeps the tally of every table but the log itself: triggers tell it of each row that comes, goes or changes, and at
/// the end of a transaction the sums are written down.
final class TallyBook: Sendable {
    /// The tables that are tallied.
    static let tables = firstTables + ["event", "witness_failure"]

    /// Those that were tallied from the first version on.
    static let firstTables = [
        "alert", "anchor", "article", "article_key", "capture", "checkpoint", "delivery", "echo_key", "edit", "episode",
        "feed", "feed_body",
        "follow_up", "follow_up_done", "refusal", "revision", "robots", "signer", "sink", "site", "snapshot",
    ]

    private static let function = "retractd_tally"

    private let pending = Mutex<[String: Tally]>([:])

    /// Makes the function known that the triggers call, without a detour: it is called twice for every row that changes.
    func attach(to db: Database) throws {
        let code = sqlite3_create_function_v2(
            db.sqliteConnection, Self.function, -1, SQLITE_UTF8, Unmanaged.passRetained(self).toOpaque(),
            { context, count, values in
                guard let book = sqlite3_user_data(context), let values else { return }
                Unmanaged<TallyBook>.fromOpaque(book).takeUnretainedValue()
                    .take(UnsafeBufferPointer(start: values, count: Int(count)))
            }, nil, nil,
            { book in
                guard let book else { return }
                Unmanaged<TallyBook>.fromOpaque(book).release()
            })
        guard code == SQLITE_OK else { throw StoreError(.other, "SQLite does not take the function of the tallies") }
    }

    /// A row that came or went: its table, 1 or -1, and its columns.
    private func take(_ values: UnsafeBufferPointer<OpaquePointer?>) {
        guard values.count > 2, let name = sqlite3_value_text(values[0]) else { return }
        let table = String(cString: name)
        let isNew = sqlite3_value_int64(values[1]) > 0
        let row = RecordDigest.of(table, values[2...])
        pending.withLock { pending in
            if isNew {
                pending[table, default: Tally()].add(row)
            } else {
                pending[table, default: Tally()].remove(row)
            }
        }
    }

    /// Forgets what a transaction did that was rolled back.
    func begin() {
        pending.withLock { $0 = [:] }
    }

    /// Adds what the transaction did to the sums.
    func settle(in db: Database) throws {
        let changes = pending.withLock { pending in
            defer { pending = [:] }
            return pending
        }
        for (table, change) in changes.sorted(by: { $0.key < $1.key }) {
            guard var sum = try Self.tally(of: table, in: db) else { throw Self.damaged(table) }
            sum.add(change)
            try db.cachedStatement(sql: "UPDATE tally SET count = ?, sum = ? WHERE name = ?")
                .execute(arguments: [sum.count, sum.data, table])
        }
    }

    /// The sum as it is written down.
    static func tally(of table: String, in db: Database) throws -> Tally? {
        try db.cachedStatement(sql: "SELECT count, sum FROM tally WHERE name = ?").row([table]).flatMap { row in
            Tally(count: try row.value("count"), data: try row.value("sum"))
        }
    }

    /// The sum as the rows make it.
    static func count(_ table: String, in db: Database) throws -> Tally {
        var tally = Tally()
        let columns = try columns(of: table, in: db).joined(separator: ", ")
        let rows = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM \(table)")
        while let row = try rows.next() { tally.add(RecordDigest.of(table, Array(row.databaseValues))) }
        return tally
    }

    // MARK: Triggers

    /// Makes the triggers of tables, in the place of those that they have, and begins their sums with the rows that there
    /// are.
    static func install(_ tables: [String], in db: Database) throws {
        for table in tables {
            let columns = try columns(of: table, in: db)
            let (old, new) = (call(table, -1, "OLD", columns), call(table, 1, "NEW", columns))
            for (name, when, work) in [
                ("insert", "INSERT", new), ("update", "UPDATE", "\(old), \(new)"), ("delete", "DELETE", old),
            ] {
                try db.execute(sql: "DROP TRIGGER IF EXISTS tally_\(table)_\(name)")
                try db.execute(
                    sql: "CREATE TRIGGER tally_\(table)_\(name) AFTER \(when) ON \(table) BEGIN SELECT \(work); END")
            }
            let sum = try count(table, in: db)
            try db.execute(
                sql: "INSERT OR REPLACE INTO tally (name, count, sum) VALUES (?, ?, ?)",
                arguments: [table, sum.count, sum.data])
        }
    }

    private static func call(_ table: String, _ sign: Int, _ row: String, _ columns: [String]) -> String {
        "\(function)('\(table)', \(sign), \(columns.map { "\(row).\($0)" }.joined(separator: ", ")))"
    }

    private static func columns(of table: String, in db: Database) throws -> [String] {
        try db.columns(in: table).map(\.name)
    }

    private static func damaged(_ table: String) -> StoreError {
        StoreError(.corrupted, "the sum of the table \(table) is damaged; see `retractd verify`")
    }
}
