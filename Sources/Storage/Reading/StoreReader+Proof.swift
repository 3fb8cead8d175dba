package import EvidenceLog
import Foundation
import GRDB
package import RetractdCore

/// One entry of the log with what proves that it is in it.
package struct ProvenEntry: Hashable, Sendable {
    /// From 1.
    package let seq: Int64
    /// The canonical JSON that was hashed.
    package let body: [UInt8]
    package let event: Event
    /// The records that it names, by name.
    package let records: [String: RetractdCore.Digest]
    /// The audit path (RFC 6962 section 2.1.1); empty in a log of one entry.
    package let path: [RetractdCore.Digest]
}

/// A row as it was hashed.
package struct RecordRow: Hashable, Sendable {
    /// One column's value.
    package enum Value: Hashable, Sendable {
        case null
        case number(Int64)
        case text(String)
        case bytes([UInt8])
    }

    package let name: String
    package let table: String
    package let values: [Value]

    package init(name: String, table: String, values: [Value]) {
        self.name = name
        self.table = table
        self.values = values
    }

    /// The digest that the log names it by.
    package var digest: RetractdCore.Digest {
        RecordDigest.of(
            table,
            values.map { value in
                switch value {
                case .null: .null
                case .number(let number): number.databaseValue
                case .text(let text): text.databaseValue
                case .bytes(let bytes): Data(bytes).databaseValue
                }
            })
    }
}

/// What proves entries of the log to a stranger.
package struct LogProof: Hashable, Sendable {
    /// The signed note.
    package let checkpoint: String
    package let size: Int64
    /// The public key that signed it, as a line and as PEM.
    package let key: String
    package let pem: String
    package let entries: [ProvenEntry]
    /// Entries that no checkpoint holds yet.
    package let unsigned: [Int64]
    /// What witnesses said of this checkpoint or a later one: its size, their name, their answer.
    package let witnesses: [Witness]
}

/// What a witness outside said of a checkpoint.
package struct Witness: Hashable, Sendable {
    package let size: Int64
    package let name: String
    package let at: Timestamp
    package let answer: [UInt8]
    /// The checkpoint's note.
    package let note: String

    /// Whether a timestamp authority answered, and not a program of the operator's.
    package var isAuthority: Bool { name.contains("://") }
}

extension StoreReader {
    /// The key beside the store, where it is the one with this public half and may be read.
    package func signingKey(_ publicHalf: String) -> LogKey? {
        guard let key = KeyFile.existing(in: folder), key.verifier.text == publicHalf else { return nil }
        return key
    }

    /// What the log has come to, signed.
    private struct Head {
        let size: Int64
        let note: String
        let verifier: LogVerifier
    }

    /// Proves entries to be in the log, as it stands where the key is at hand, else as of its latest checkpoint; nil where
    /// nothing is signed yet.
    package func proof(of entries: [Int64]) throws(StoreError) -> LogProof? {
        try read { db in
            guard let head = try head(in: db) else { return nil }
            let size = head.size
            let prover = LogTiles.prover(in: db)
            var proven: [ProvenEntry] = []
            for seq in entries where seq <= size {
                guard let packed = try Data.fetchOne(db, sql: "SELECT body FROM event WHERE seq = ?", arguments: [seq])
                else { throw EventLog.damaged }
                let body = try RecordPacking.unpack(packed)
                let entry = try Codec.value(EventLog.Entry.self, body)
                proven.append(
                    ProvenEntry(
                        seq: seq, body: Array(body), event: entry.event, records: entry.records ?? [:],
                        path: try prover.inclusion(of: seq - 1, in: size)))
            }
            return LogProof(
                checkpoint: head.note, size: size, key: head.verifier.text, pem: head.verifier.pem, entries: proven,
                unsigned: entries.filter { $0 > size }, witnesses: try Self.witnesses(from: entries.max() ?? 1, db))
        }
    }

    /// The latest checkpoint; where entries came since and its key is at hand, one over these as well, which need not wait for
    /// the hour at which the daemon signs again.
    private func head(in db: Database) throws -> Head? {
        guard let latest = try CheckpointNote.latest(in: db) else { return nil }
        let size: Int64 = try latest.value("size")
        let text = try String.fetchOne(
            db, sql: "SELECT key FROM signer WHERE since <= ? ORDER BY since DESC LIMIT 1", arguments: [size])
        guard let text, let verifier = LogVerifier(text: text), let note = try CheckpointNote.text(latest, in: db)
        else { throw EventLog.damaged }
        guard let key = signingKey(text), let edge = try? EventLog.frontier(in: db), edge.size > size,
            let at = try Int64.fetchOne(db, sql: "SELECT at FROM log")
        else { return Head(size: size, note: note, verifier: verifier) }
        let now = Checkpoint(
            origin: verifier.name, size: edge.size, root: edge.root, at: Timestamp(column: at))
        return Head(size: now.size, note: try key.sign(now.text).description, verifier: verifier)
    }

    private static func witnesses(from size: Int64, _ db: Database) throws -> [Witness] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT anchor.size AS size, witness, anchor.at AS at, answer, note, checkpoint.at AS signed_at FROM anchor
                JOIN checkpoint ON checkpoint.size = anchor.size WHERE anchor.size >= ? ORDER BY anchor.size LIMIT 8
                """,
            arguments: [size]
        ).map { row in
            let answer: Data = try row.value("answer")
            guard let note = try CheckpointNote.text(row, in: db) else { throw EventLog.damaged }
            return try Witness(
                size: row.value("size"), name: row.value("witness"), at: Timestamp(column: row.value("at")),
                answer: Array(answer), note: note)
        }
    }

    /// The entries that rest on these captures, or are about this article, in order.
    package func entries(about article: ArticleID, captures: Set<CaptureID>) throws(StoreError) -> [Int64] {
        try read { db in
            var seqs = Set(
                try Int64.fetchAll(db, sql: "SELECT seq FROM event WHERE article = ?", arguments: [article.rawValue]))
            for capture in captures.sorted() {
                let entry = try Int64.fetchOne(
                    db, sql: "SELECT entry FROM capture WHERE id = ?", arguments: [capture.rawValue])
                if let entry { seqs.insert(entry) }
            }
            return seqs.sorted()
        }
    }

    /// Rows as they were hashed, by the names that the log gives them; those that are gone are left out.
    package func records(_ names: [String]) throws(StoreError) -> [RecordRow] {
        try read { db in try names.compactMap { try Self.record($0, db) } }
    }

    private static let tables = [
        "edit": ("article, revision, at, severity, body", ["article", "revision"]),
        "episode": ("article, number, strength, first_seen_gone, body", ["article", "number"]),
    ]

    private static func record(_ name: String, _ db: Database) throws -> RecordRow? {
        guard let slash = name.firstIndex(of: "/") else { return nil }
        let table = String(name[..<slash])
        let rest = String(name[name.index(after: slash)...])
        if table == "capture" {
            guard let id = Int64(rest),
                let row = try Row.fetchOne(db, sql: "SELECT * FROM capture WHERE id = ?", arguments: [id])
            else { return nil }
            return RecordRow(name: name, table: table, values: try CaptureShelf.values(of: row, in: db).map(value))
        }
        if table == "revision" { return try revision(name, rest, db) }
        if table == "alert" { return try alert(name, rest, db) }
        guard let (columns, key) = tables[table] else { return nil }
        let parts = key.count == 1 ? [rest] : rest.split(separator: "/").map(String.init)
        guard parts.count == key.count else { return nil }
        let condition = key.map { "\($0) = ?" }.joined(separator: " AND ")
        let row = try Row.fetchOne(
            db, sql: "SELECT \(columns) FROM \(table) WHERE \(condition)", arguments: StatementArguments(parts))
        return try row.map {
            RecordRow(name: name, table: table, values: try RecordPacking.values(of: $0).map(value))
        }
    }

    private static func alert(_ name: String, _ id: String, _ db: Database) throws -> RecordRow? {
        try Row.fetchOne(db, sql: "SELECT \(AlertShelf.columns) FROM alert WHERE id = ?", arguments: [id]).map {
            RecordRow(name: name, table: "alert", values: try AlertShelf.values(of: $0, in: db).map(value))
        }
    }

    private static func revision(_ name: String, _ rest: String, _ db: Database) throws -> RecordRow? {
        let parts = rest.split(separator: "/").map(String.init)
        guard parts.count == 2,
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM revision WHERE article = ? AND number = ?",
                arguments: StatementArguments(parts))
        else { return nil }
        return RecordRow(name: name, table: "revision", values: try RevisionShelf.values(of: row, in: db).map(value))
    }

    private static func value(_ value: DatabaseValue) -> RecordRow.Value {
        switch value.storage {
        case .null: .null
        case .int64(let number): .number(number)
        case .double(let number): .text("\(number)")
        case .string(let text): .text(text)
        case .blob(let data): .bytes(Array(data))
        }
    }

    /// The articles that alerts were about since a moment, the first alerted first.
    package func alertedArticles(since moment: Timestamp) throws(StoreError) -> [ArticleID] {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT article FROM alert WHERE detected_at >= ? AND article IS NOT NULL
                    GROUP BY article ORDER BY min(seq)
                    """,
                arguments: [moment.column]
            ).map(ArticleID.init(rawValue:))
        }
    }

    /// The last capture of a feed before a moment, and the first from it on.
    package func feedCaptures(around moment: Timestamp, of feed: FeedID) throws(StoreError) -> [CaptureRow] {
        try read { db in
            let subject = "feed:\(feed.rawValue)"
            let before = try Row.fetchOne(
                db,
                sql: """
                    SELECT * FROM capture WHERE subject = ? AND started_at < ? AND payload IS NOT NULL
                    ORDER BY id DESC LIMIT 1
                    """,
                arguments: [subject, moment.column])
            let after = try Row.fetchOne(
                db,
                sql: """
                    SELECT * FROM capture WHERE subject = ? AND started_at >= ? AND payload IS NOT NULL
                    ORDER BY id LIMIT 1
                    """,
                arguments: [subject, moment.column])
            return try [before, after].compactMap { $0 }.map { try Self.captureRow($0, db) }
        }
    }
}
