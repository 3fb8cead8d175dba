import Foundation
import GRDB
import Hashing
import RetractdCore

/// Revisions as rows: the first as what its page does not say already, the later ones as what differs from the first.
enum RevisionShelf {
    /// What a body is packed against.
    private enum Base {
        static let page: Int64 = 0
        /// The first revision, by zstd alone: as it was done before records had a primer.
        static let plainFirst: Int64 = 1
        static let first: Int64 = 2
    }

    /// Keeps a revision, in the place of one that is there; gives the digest that the log names it by.
    ///
    /// - Parameter page: The payload of its snapshot, which is kept; nil where it is not at hand.
    static func keep(_ revision: Revision, page: [UInt8]?, in db: Database) throws -> RetractdCore.Digest {
        let json = RevisionJSON.bytes(of: revision)
        let (base, packed) = try pack(json, revision, page, in: db)
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO revision (article, number, first_seen, snapshot, base, body)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            revision.article.rawValue, revision.number, revision.firstSeen.column, revision.snapshot.data, base,
            Data(packed),
        ])
        return RecordDigest.of(
            "revision",
            values(revision.article.rawValue, Int64(revision.number), revision.firstSeen.column, Data(json)))
    }

    private static func pack(
        _ json: [UInt8], _ revision: Revision, _ page: [UInt8]?, in db: Database
    ) throws -> (Int64?, [UInt8]) {
        if revision.number > 1, let first = try first(of: revision.article.rawValue, in: db) {
            let known = first + Array(revision.snapshot.hexadecimal.utf8)
            return (Base.first, Array(try RecordPacking.pack(Data(json), beside: known)))
        }
        if revision.number == 1, let page, !page.isEmpty, let packed = Zstd.pack(json, reference: page) {
            return (Base.page, packed)
        }
        guard let packed = Zstd.pack(json) else { throw StoreError(.other, "zstd could not pack a revision") }
        return (nil, packed)
    }

    // MARK: Reading

    /// The revision of a whole row.
    static func revision(_ row: Row, in db: Database) throws -> Revision {
        try RevisionJSON.revision(json(row, in: db))
    }

    /// The values of a whole row that the log's digest is over.
    static func values(of row: Row, in db: Database) throws -> [DatabaseValue] {
        try values(row.value("article"), row.value("number"), row.value("first_seen"), Data(json(row, in: db)))
    }

    private static func values(_ article: String, _ number: Int64, _ firstSeen: Int64, _ json: Data) -> [DatabaseValue]
    {
        [article.databaseValue, number.databaseValue, firstSeen.databaseValue, json.databaseValue]
    }

    private static func json(_ row: Row, in db: Database) throws -> [UInt8] {
        let packed: Data = try row.value("body")
        let base: Int64? = try row.value("base")
        var reference: [UInt8]?
        switch base {
        case nil: break
        case Base.page:
            let digest: Data = try row.value("snapshot")
            reference = try RetractdCore.Digest(data: digest).flatMap { try SnapshotShelf.read($0, in: db) }
        case Base.first:
            guard let first = try first(of: row.value("article"), in: db) else { throw damaged }
            let snapshot: Data = try row.value("snapshot")
            let name = RetractdCore.Digest(data: snapshot)?.hexadecimal ?? ""
            return Array(try RecordPacking.unpack(packed, beside: first + Array(name.utf8)))
        case Base.plainFirst: reference = try first(of: row.value("article"), in: db)
        default: break
        }
        guard base == nil || reference != nil, let json = Zstd.unpack(Array(packed), reference: reference) else {
            throw damaged
        }
        return json
    }

    private static let damaged = StoreError(.corrupted, "a revision is damaged")

    /// The JSON of an article's first revision; nil where there is none.
    private static func first(of article: String, in db: Database) throws -> [UInt8]? {
        try db.cachedStatement(
            sql: "SELECT * FROM revision WHERE article = ? AND number = 1 AND (base IS NULL OR base = \(Base.page))"
        ).row([article]).map { try json($0, in: db) }
    }

    // MARK: Retention

    /// Packs the revisions anew that lean on snapshots that are about to go.
    static func free(from snapshots: Set<RetractdCore.Digest>, in db: Database) throws {
        let leaning = try Row.fetchAll(
            db, sql: "SELECT article, number, snapshot FROM revision WHERE base = ?", arguments: [Base.page])
        for place in leaning
        where RetractdCore.Digest(data: try place.value("snapshot")).map(snapshots.contains) == true {
            let key: StatementArguments = [try place.value("article") as String, try place.value("number") as Int64]
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM revision WHERE article = ? AND number = ?", arguments: key)
            guard let row else { continue }
            guard let packed = Zstd.pack(try json(row, in: db)) else {
                throw StoreError(.other, "zstd could not pack a revision")
            }
            try db.execute(
                sql: "UPDATE revision SET base = NULL, body = ? WHERE article = ? AND number = ?",
                arguments: [Data(packed)] + key)
        }
    }
}
