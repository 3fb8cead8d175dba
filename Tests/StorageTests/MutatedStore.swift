import Foundation
import GRDB
import RetractdCore

@testable import Storage

/// A store to be damaged.
enum MutatedStore {
    /// One with a bit of everything in it.
    static func made() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(directory: folder.path)
        try await store.reconcile([], at: Made.start) { _ in Made.start }
        try await store.registerSink("stdout", at: Made.start)
        for number in 1...16 {
            var whole = CommitTests.whole(number, body: SnapshotTests.page("متن \(number)"))
            whole.revisions += [CommitTests.later(than: whole.revisions[0])]
            try await store.commit([whole], answering: [])
        }
        try await store.keep(
            RobotsRecord(origin: "https://one.example", fetchedAt: Made.start, status: 200, body: [1, 2]))
        try await store.markDelivered(["alert-2"], to: "stdout", at: Made.start)
        return folder
    }

    /// Does what somebody could do who has the file and SQLite, without the triggers in his way.
    static func tamper(_ database: String, _ statements: [String]) throws {
        let queue = try DatabaseQueue(path: database, configuration: .plain)
        try queue.writeWithoutTransaction { db in
            let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
            for statement in statements { try db.execute(sql: statement) }
            for trigger in triggers { try db.execute(sql: trigger["sql"] as String) }
        }
        try queue.close()
    }

    /// Every row of every table, as text; nil where it cannot be read.
    static func dump(_ database: String) -> [String]? {
        do {
            var configuration = GRDB.Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: database, configuration: configuration)
            defer { try? queue.close() }
            return try queue.read { db in
                let tables = try String.fetchAll(
                    db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
                var lines = try Row.fetchAll(
                    db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name"
                )
                .map { "\($0.databaseValues)" }
                for table in tables {
                    lines += try Row.fetchAll(db, sql: "SELECT * FROM \(table)")
                        .map { row in "\(table) " + row.databaseValues.map { text($0) }.joined(separator: "|") }
                }
                return lines
            }
        } catch {
            return nil
        }
    }

    private static func text(_ value: DatabaseValue) -> String {
        if case .blob(let data) = value.storage { return data.base64EncodedString() }
        return "\(value)"
    }
}
