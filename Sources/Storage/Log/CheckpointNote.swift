import EvidenceLog
import Foundation
import GRDB
import RetractdCore

/// Checkpoints' notes as they are stored: of the text, only what no other column says, which is the root and the
/// signature.
///
/// A note that was stored as text is read as text.
enum CheckpointNote {
    static func packed(_ checkpoint: Checkpoint, signed note: SignedNote) -> DatabaseValue {
        guard note.signatures.count == 1, let signature = note.signatures.first, signature.name == checkpoint.origin
        else { return note.description.databaseValue }
        return Data(checkpoint.root.bytes + signature.bytes).databaseValue
    }

    /// The row of the latest checkpoint; nil where nothing is signed yet.
    static func latest(in db: Database) throws -> Row? {
        try Row.fetchOne(
            db, sql: "SELECT size, at AS signed_at, note FROM checkpoint ORDER BY size DESC LIMIT 1")
    }

    /// The note of a row with the columns `size`, `note` and `signed_at`; nil where none can be made of it.
    static func text(_ row: Row, in db: Database) throws -> String? {
        if case .string(let text)? = (row["note"] as DatabaseValue?)?.storage { return text }
        let packed: Data? = try row.value("note")
        guard let packed else { return nil }
        return try text(size: row.value("size"), at: Timestamp(column: row.value("signed_at")), packed, in: db)
    }

    private static func text(size: Int64, at: Timestamp, _ packed: Data, in db: Database) throws -> String? {
        let bytes = Array(packed)
        guard bytes.count > 36, let root = RetractdCore.Digest(bytes: Array(bytes[..<32])),
            let name = try signer(of: Array(bytes[32..<36]), in: db)
        else { return nil }
        let checkpoint = Checkpoint(origin: name, size: size, root: root, at: at)
        let signature = SignedNote.Signature(name: name, bytes: Array(bytes[32...]))
        return SignedNote(text: checkpoint.text, signatures: [signature]).description
    }

    /// The name of the key whose signatures begin so.
    private static func signer(of id: [UInt8], in db: Database) throws -> String? {
        try String.fetchAll(db.cachedStatement(sql: "SELECT key FROM signer ORDER BY since, key"))
            .compactMap { LogVerifier(text: $0) }.first { $0.id == id }?.name
    }
}
