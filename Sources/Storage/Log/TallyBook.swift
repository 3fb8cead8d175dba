import Foundation
import GRDB
import RetractdCore
import Synchronization

/// Keeps the tally of every table but the log itself: triggers tell it of each row that comes, goes or changes, and at
/// the end of a transaction the sums are written down.
final class TallyBook: Sendable {
    /// The tables that are tallied; the log proves itself.
    static let tables = [
        "alert", "anchor", "article", "article_key", "capture", "checkpoint", "delivery", "echo_key", "edit", "episode",
        "feed",
        "follow_up", "follow_up_done", "revision", "robots", "signer", "sink", "site", "snapshot",
    ]

    private let pending = Mutex<[String: Tally]>([:])

    /// Makes the function known that the triggers call.
    func attach(to db: Database) {
        db.add(
            function: DatabaseFunction("retractd_tally", pure: false) { [self] values in
                guard values.count > 2, case .string(let table) = values[0].storage,
                    case .int64(let sign) = values[1].storage
                else { return nil }
                let digest = RecordDigest.of(table, Array(values[2...]))
                pending.withLock { pending in
                    if sign > 0 {
                        pending[table, default: Tally()].add(digest)
                    } else {
                        pending[table, default: Tally()].remove(digest)
                    }
                }
                return nil
            })
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

    /// Makes the triggers of every table, and begins every sum at nothing.
    static func install(in db: Database) throws {
        for table in tables {
            let columns = try columns(of: table, in: db)
            let (old, new) = (call(table, -1, "OLD", columns), call(table, 1, "NEW", columns))
            for (name, when, work) in [
                ("insert", "INSERT", new), ("update", "UPDATE", "\(old), \(new)"), ("delete", "DELETE", old),
            ] {
                try db.execute(
                    sql: "CREATE TRIGGER tally_\(table)_\(name) AFTER \(when) ON \(table) BEGIN SELECT \(work); END")
            }
            try db.execute(
                sql: "INSERT INTO tally (name, count, sum) VALUES (?, 0, ?)", arguments: [table, Tally().data])
        }
    }

    private static func call(_ table: String, _ sign: Int, _ row: String, _ columns: [String]) -> String {
        "retractd_tally('\(table)', \(sign), \(columns.map { "\(row).\($0)" }.joined(separator: ", ")))"
    }

    private static func columns(of table: String, in db: Database) throws -> [String] {
        try db.columns(in: table).map(\.name)
    }

    private static func damaged(_ table: String) -> StoreError {
        StoreError(.corrupted, "the sum of the table \(table) is damaged; see `retractd verify`")
    }
}
