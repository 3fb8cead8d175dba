import Foundation
import GRDB
import Hashing
import RetractdCore

/// Payloads by digest, each kept once: whole, or as what differs from a whole one.
///
/// A first version leans on a sibling page that is stored whole, a later version on an earlier one of its own page, so
/// that a chain is never longer than two steps. Whatever is read back is hashed again; what does not hash to its name is
/// not given out.
enum SnapshotShelf {
    /// A reference is only worth reading where the payload is at least this long.
    static let shortestWorthReferring = 512
    /// A difference longer than this share of the payload is stored whole instead, to be a reference for later.
    static let worthwhileShare = 0.5
    /// How many others a payload leans on at most, one on the next.
    static let longestChain = 2

    /// A snapshot that a new one is likely to be much like.
    enum Reference {
        /// The page's last version.
        case version(RetractdCore.Digest)
        /// A page of the same site.
        case sibling(RetractdCore.Digest)
    }

    /// Keeps a payload.
    static func keep(_ payload: [UInt8], as digest: Digest, reference: Reference?, in db: Database) throws {
        guard try !exists(digest, in: db) else { return }
        var base: Digest?
        var packed: [UInt8]?
        if payload.count >= shortestWorthReferring, let reference,
            let (chosen, bytes) = try foundation(for: reference, in: db),
            let difference = Zstd.pack(payload, reference: bytes),
            Double(difference.count) <= Double(payload.count) * worthwhileShare
        {
            (base, packed) = (chosen, difference)
        }
        guard let data = packed ?? Zstd.pack(payload) else {
            throw StoreError(.other, "zstd could not pack a snapshot of \(payload.count) bytes")
        }
        try db.cachedStatement(sql: "INSERT INTO snapshot (digest, base, length, data) VALUES (?, ?, ?, ?)")
            .execute(arguments: [digest.data, base?.data, payload.count, blob(data)])
    }

    /// The payload of a digest; nil where it is not kept.
    static func read(_ digest: Digest, in db: Database) throws -> [UInt8]? {
        guard let (base, payload) = try unpacked(digest, in: db, over: longestChain) else { return nil }
        if let payload, Digest(sha256Of: payload) == digest { return payload }
        // A payload that hashes to its name leans on the right bytes: only now is it asked which of the two is at fault.
        if let base, try unpacked(base, in: db, over: longestChain)?.payload.map({ Digest(sha256Of: $0) }) != base {
            throw damaged(base)
        }
        throw damaged(digest)
    }

    /// What a digest leans on, and its payload, not yet hashed; no payload where it does not unpack.
    private static func unpacked(
        _ digest: Digest, in db: Database, over steps: Int
    ) throws -> (base: Digest?, payload: [UInt8]?)? {
        guard
            let row = try db.cachedStatement(sql: "SELECT base, data FROM snapshot WHERE digest = ?").row([digest.data])
        else { return nil }
        let packed: Data = try row.value("data")
        let base = (try row.value("base") as Data?).flatMap { Digest(data: $0) }
        guard let base else { return (nil, Zstd.unpack(Array(packed))) }
        guard steps > 0, let reference = try unpacked(base, in: db, over: steps - 1)?.payload else {
            return (base, nil)
        }
        return (base, Zstd.unpack(Array(packed), reference: reference))
    }

    private static func exists(_ digest: Digest, in db: Database) throws -> Bool {
        try db.cachedStatement(sql: "SELECT 1 FROM snapshot WHERE digest = ?").row([digest.data]) != nil
    }

    /// What a new snapshot leans on; nil where that is damaged, since an old fault must not keep new payloads out.
    private static func foundation(for reference: Reference, in db: Database) throws -> (Digest, [UInt8])? {
        do {
            guard let digest = try chosen(reference, in: db) else { return nil }
            return try read(digest, in: db).map { (digest, $0) }
        } catch let fault as StoreError where fault.kind == .corrupted {
            return nil
        }
    }

    private static func chosen(_ reference: Reference, in db: Database) throws -> Digest? {
        switch reference {
        case .sibling(let digest):
            // The whole one at the end of its chain.
            guard let next = try leaning(digest, in: db) else { return nil }
            return try next.base.map { try leaning($0, in: db)?.base ?? $0 } ?? digest
        case .version(let digest):
            guard let next = try leaning(digest, in: db) else { return nil }
            guard let base = next.base, try leaning(base, in: db)?.base != nil else { return digest }
            return base
        }
    }

    /// What a snapshot leans on; nil where there is no such snapshot.
    private static func leaning(_ digest: Digest, in db: Database) throws -> (base: Digest?, Void)? {
        let row = try db.cachedStatement(sql: "SELECT base FROM snapshot WHERE digest = ?").row([digest.data])
        guard let row else { return nil }
        let base: Data? = try row.value("base")
        return (base.flatMap { Digest(data: $0) }, ())
    }

    private static func damaged(_ digest: Digest) -> StoreError {
        StoreError(.corrupted, "snapshot \(digest.hexadecimal) is damaged: its bytes do not hash to its name")
    }

    static func blob(_ bytes: [UInt8]) -> Data { Data(bytes) }
}
