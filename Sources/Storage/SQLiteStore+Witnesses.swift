import EvidenceLog
import Foundation
import GRDB
import Hashing
package import RetractdCore

/// A checkpoint that a witness is to see.
package struct WantedWitness: Hashable, Sendable {
    package let size: Int64
    /// SHA-256 of the note.
    package let digest: RetractdCore.Digest
}

extension SQLiteStore {
    /// The latest checkpoint, where it is time for a witness to see it: its last look is a day old, or something was
    /// confirmed since.
    package func checkpoint(for witness: String, at now: Timestamp) async throws(StoreError) -> WantedWitness? {
        try await read { db in
            guard let row = try CheckpointNote.latest(in: db) else { return nil }
            let size: Int64 = try row.value("size")
            let last = try Row.fetchOne(
                db, sql: "SELECT size, at FROM anchor WHERE witness = ? ORDER BY size DESC LIMIT 1",
                arguments: [witness])
            if let last {
                let seen: Int64 = try last.value("size")
                let at: Int64 = try last.value("at")
                guard size > seen else { return nil }
                let age = now.since(Timestamp(column: at))
                // A look in the future was by a clock that has been set right since.
                let isOld = age >= .days(1) || age < .zero - LogAudit.mostLag
                guard try isOld || Self.isConfirmed(after: at, in: db) else { return nil }
            }
            guard let note = try CheckpointNote.text(row, in: db) else { throw EventLog.damaged }
            return WantedWitness(size: size, digest: RetractdCore.Digest(sha256Of: Array(note.utf8)))
        }
    }

    private static func isConfirmed(after moment: Int64, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM alert WHERE detected_at > ? AND kind = ?)",
            arguments: [moment, AlertKind.retractionConfirmed.rawValue]) ?? false
    }

    /// Keeps what a witness answered.
    package func keep(
        _ answer: [UInt8], of witness: String, on size: Int64, at now: Timestamp
    ) async throws(StoreError) {
        try await write(isDurable: true) { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO anchor (size, witness, at, answer) VALUES (?, ?, ?, ?)",
                arguments: [size, witness, now.column, Data(answer)])
        }
    }

    /// Notes which program writes from here on, unless it is the one that wrote last.
    package func noteProgram(_ facts: [String: String], at now: Timestamp) async throws(StoreError) {
        try await write { db in
            let text = try Codec.text(facts)
            guard try String.fetchOne(db, sql: "SELECT program FROM log") != text else { return }
            try EventLog.append(Event(kind: .programStarted, at: now, facts: facts), in: db)
            try db.execute(sql: "UPDATE log SET program = ?", arguments: [text])
        }
    }
}
