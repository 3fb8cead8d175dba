import EvidenceLog
import Foundation
import GRDB
import RetractdCore
import Synchronization

/// Signs what the log has come to: with every commit that carries an alert or touches an open doubt, and else once an hour.
final class CheckpointWriter: Sendable {
    /// How long the log grows before it is signed all the same.
    static let interval = Duration.hours(1)
    /// How many entries it grows by before it is signed whatever the clock says: one that was ahead and is right again
    /// stands still, as far as the log can tell.
    static let mostUnsigned: Int64 = 1_024

    private let key: LogKey
    private let last = Mutex<(size: Int64, at: Timestamp)?>(nil)

    init(key: LogKey) {
        self.key = key
    }

    /// Signs if it is time for it.
    func write(isUrgent: Bool, in db: Database) throws {
        guard let row = try db.cachedStatement(sql: "SELECT size, at FROM log").row([]) else { throw EventLog.damaged }
        let size: Int64 = try row.value("size")
        let at = try Timestamp(column: row.value("at"))
        guard let last = try last(in: db) else { return try sign(size, at, in: db) }
        guard size > last.size, isUrgent || at.since(last.at) >= Self.interval || size - last.size >= Self.mostUnsigned
        else { return }
        try sign(size, at, in: db)
    }

    private func last(in db: Database) throws -> (size: Int64, at: Timestamp)? {
        if let known = last.withLock({ $0 }) { return known }
        return try Row.fetchOne(db, sql: "SELECT size, at FROM checkpoint ORDER BY size DESC LIMIT 1").map {
            try ($0.value("size"), Timestamp(column: $0.value("at")))
        }
    }

    /// Forgets what a transaction wrote that was rolled back.
    func forget() {
        last.withLock { $0 = nil }
    }

    private func sign(_ size: Int64, _ at: Timestamp, in db: Database) throws {
        guard size > 0 else { return }
        let checkpoint = Checkpoint(
            origin: key.verifier.name, size: size, root: try EventLog.frontier(in: db).root, at: at)
        let note = try key.sign(checkpoint.text)
        try db.execute(
            sql: "INSERT OR IGNORE INTO signer (key, since) VALUES (?, ?)", arguments: [key.verifier.text, size])
        try db.execute(
            sql: "INSERT OR IGNORE INTO checkpoint (size, at, note) VALUES (?, ?, ?)",
            arguments: [size, at.column, CheckpointNote.packed(checkpoint, signed: note)])
        last.withLock { $0 = (size, at) }
    }
}
