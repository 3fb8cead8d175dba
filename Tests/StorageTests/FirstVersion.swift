import Foundation
import GRDB
import RetractdCore

@testable import Storage

/// A store as the first version wrote it: records as plain JSON, notes as text.
enum FirstVersion {
    /// Copies a store of today into a file of the first version's form.
    static func copy(of database: String, to old: String) throws {
        let queue = try DatabaseQueue(path: old, configuration: .plain)
        try Schema.migrator.migrate(queue, upTo: "1 first tables")
        try queue.writeWithoutTransaction { try $0.execute(sql: "ATTACH ? AS today", arguments: [database]) }
        try queue.write { db in
            let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'")
            for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
            try db.execute(sql: "DELETE FROM main.log")
            let tables = try String.fetchAll(
                db,
                sql:
                    "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT IN ('grdb_migrations', 'tally')"
            )
            for table in tables where !table.hasPrefix("sqlite_") {
                let columns = try db.columns(in: table, in: "main").map(\.name).joined(separator: ", ")
                try db.execute(sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM today.\(table)")
            }
            try writePlain(db)
            for table in TallyBook.firstTables {
                let sum = try TallyBook.count(table, in: db)
                try db.execute(
                    sql: "UPDATE main.tally SET count = ?, sum = ? WHERE name = ?",
                    arguments: [sum.count, sum.data, table])
            }
            for trigger in triggers { try db.execute(sql: trigger["sql"] as String) }
        }
        try queue.close()
    }

    private static func writePlain(_ db: Database) throws {
        for table in ["event", "edit"] {
            try db.execute(sql: "UPDATE main.\(table) SET body = CAST(unpacked(body) AS BLOB)")
        }
        for row in try Row.fetchAll(db, sql: "SELECT \(AlertShelf.columns) FROM today.alert") {
            try db.execute(
                sql: "UPDATE main.alert SET body = ? WHERE seq = ?",
                arguments: [try Codec.json(AlertShelf.alert(row, in: db)), row["seq"] as Int64])
        }
        for row in try Row.fetchAll(db, sql: "SELECT size, at AS signed_at, note FROM today.checkpoint") {
            try db.execute(
                sql: "UPDATE main.checkpoint SET note = ? WHERE size = ?",
                arguments: [try CheckpointNote.text(row, in: db), row["size"] as Int64])
        }
        for row in try Row.fetchAll(db, sql: "SELECT * FROM today.revision WHERE number > 1") {
            let json = try RevisionShelf.values(of: row, in: db)[3].storage
            let first = try Row.fetchOne(
                db, sql: "SELECT * FROM today.revision WHERE article = ? AND number = 1",
                arguments: [row["article"] as String])
            guard case .blob(let data) = json, let first,
                case .blob(let base) = try RevisionShelf.values(of: first, in: db)[3].storage,
                let packed = Zstd.pack(Array(data), reference: Array(base))
            else { throw StoreError(.other, "a revision is not as it should") }
            try db.execute(
                sql: "UPDATE main.revision SET base = 1, body = ? WHERE article = ? AND number = ?",
                arguments: [Data(packed), row["article"] as String, row["number"] as Int64])
        }
    }
}
