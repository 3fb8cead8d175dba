import EvidenceLog
import Foundation
import GRDB
import Hashing
import RetractdCore

/// The log of events: appended only, the leaves of a Merkle tree (RFC 6962).
///
/// A leaf is the canonical JSON of an event with its number and the digests of the records that were written with it,
/// so that whoever holds the root of the tree holds every capture, revision, edit, episode and alert as it was.
/// Canonical JSON has its keys in order, no white space and no escaped slashes.
enum EventLog {
    struct Entry: Codable {
        let seq: Int64
        let event: Event
        /// SHA-256 by the name of the record; nil where none was written with it.
        let records: [String: RetractdCore.Digest]?
    }

    /// Appends an event, and with it the records that nothing has named yet.
    static func append(_ event: Event, records: [String: RetractdCore.Digest] = [:], in db: Database) throws {
        var edge = try frontier(in: db)
        let seq = edge.size + 1
        let body = try Codec.json(Entry(seq: seq, event: event, records: records.isEmpty ? nil : records))
        let leaf = MerkleHash.leaf(Array(body))
        edge.append(leaf)
        try db.cachedStatement(sql: "INSERT INTO event (seq, article, body, hash) VALUES (?, ?, ?, ?)")
            .execute(arguments: [seq, event.article?.rawValue, try RecordPacking.pack(body), leaf.data])
        try db.cachedStatement(sql: "UPDATE log SET size = ?, peaks = ?, at = max(at, ?)")
            .execute(arguments: [edge.size, Data(edge.bytes), event.at.column])
        try LogTiles.extend(to: edge.size, in: db)
    }

    static func frontier(in db: Database) throws -> MerkleFrontier {
        guard let row = try db.cachedStatement(sql: "SELECT size, peaks FROM log").row([]) else { throw damaged }
        let peaks: Data = try row.value("peaks")
        guard let edge = MerkleFrontier(size: try row.value("size"), bytes: Array(peaks)) else { throw damaged }
        return edge
    }

    /// The entry that a row's body holds.
    static func entry(_ body: Data) throws -> Entry { try RecordPacking.value(Entry.self, body) }

    static let damaged = StoreError(.corrupted, "the head of the event log is damaged; see `retractd verify`")
}
