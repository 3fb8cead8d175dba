import Foundation
import GRDB
import RetractdCore

/// Alerts as rows: one that tells of an edit is packed beside the edit's own record, which says most of it already.
enum AlertShelf {
    /// The columns that ``alert(_:in:)`` and ``values(of:in:)`` need.
    static let columns = "seq, id, article, detected_at, body, edit"

    /// Keeps an alert, and gives the digest that the log names it by; nil where it is there already.
    ///
    /// - Parameter edit: The edit that it tells of, which is kept; nil where it tells of something else.
    static func keep(_ alert: Alert, of edit: Edit?, in db: Database) throws -> RetractdCore.Digest? {
        guard try db.cachedStatement(sql: "SELECT 1 FROM alert WHERE id = ?").row([alert.id]) == nil else { return nil }
        let last = try db.cachedStatement(sql: "SELECT coalesce(max(seq), 0) AS seq FROM alert").row([])
        let seq: Int64 = try (last?.value("seq") ?? 0) + 1
        let json = try Codec.json(alert)
        let known = try edit.flatMap { try Self.known(of: Int64($0.revision), $0.article.rawValue, in: db) }
        try db.cachedStatement(
            sql: "INSERT INTO alert (seq, id, article, detected_at, body, kind, edit) VALUES (?, ?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            seq, alert.id, alert.article?.rawValue, alert.detectedAt.column,
            try RecordPacking.pack(json, beside: known ?? []), alert.kind.rawValue,
            known == nil ? nil : edit?.revision,
        ])
        return RecordDigest.of(
            "alert", values(seq, alert.id, alert.article?.rawValue, alert.detectedAt.column, json))
    }

    // MARK: Reading

    /// The alert of a row.
    static func alert(_ row: Row, in db: Database) throws -> Alert {
        try Codec.value(Alert.self, json(row, in: db))
    }

    /// The values of a row that the log's digest is over.
    static func values(of row: Row, in db: Database) throws -> [DatabaseValue] {
        try values(
            row.value("seq"), row.value("id"), row.value("article"), row.value("detected_at"), json(row, in: db))
    }

    private static func values(
        _ seq: Int64, _ id: String, _ article: String?, _ detectedAt: Int64, _ json: Data
    ) -> [DatabaseValue] {
        [
            seq.databaseValue, id.databaseValue, article?.databaseValue ?? .null, detectedAt.databaseValue,
            json.databaseValue,
        ]
    }

    private static func json(_ row: Row, in db: Database) throws -> Data {
        let edit: Int64? = try row.value("edit")
        guard let edit else { return try RecordPacking.unpack(row.value("body")) }
        let article: String? = try row.value("article")
        guard let known = try known(of: edit, article ?? "", in: db) else {
            throw StoreError(.corrupted, "the edit that an alert tells of is gone")
        }
        return try RecordPacking.unpack(row.value("body"), beside: known)
    }

    /// What the store says of an edit already: its record, and the snapshots of the two revisions; nil unless it has all
    /// three.
    private static func known(of revision: Int64, _ article: String, in db: Database) throws -> [UInt8]? {
        let row = try db.cachedStatement(
            sql: """
                SELECT body, (SELECT snapshot FROM revision WHERE article = ?1 AND number = ?2 - 1) AS before,
                (SELECT snapshot FROM revision WHERE article = ?1 AND number = ?2) AS after
                FROM edit WHERE article = ?1 AND revision = ?2
                """
        ).row([article, revision])
        guard let row, let before = try digest(row, "before"), let after = try digest(row, "after") else { return nil }
        let names = before.hexadecimal + after.hexadecimal
        return Array(names.utf8) + Array(try RecordPacking.unpack(row.value("body")))
    }

    private static func digest(_ row: Row, _ column: String) throws -> RetractdCore.Digest? {
        let data: Data? = try row.value(column)
        return data.flatMap { RetractdCore.Digest(data: $0) }
    }
}
