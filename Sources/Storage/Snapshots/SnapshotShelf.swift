import Foundation
import GRDB
import Hashing
import RetractdCore

/// Payloads by digest, each kept once: whole, or as what differs from a whole one.
///
/// A chain is never longer than one step: a reference is itself stored whole. Whatever is read back is hashed again;
/// what does not hash to its name is not given out.
enum SnapshotShelf {
    /// A reference is only worth reading where the payload is at least this long.
    static let shortestWorthReferring = 512
    /// A difference longer than this share of the payload is stored whole instead, to be a reference for later.
    static let worthwhileShare = 0.5

    /// Keeps a payload.
    ///
    /// - Parameter reference: A snapshot likely to be much like it: the page's last version, or a sibling page.
    static func keep(_ payload: [UInt8], as digest: Digest, reference: Digest?, in db: Database) throws {
        guard try !exists(digest, in: db) else { return }
        var base: Digest?
        var packed: [UInt8]?
        if payload.count >= shortestWorthReferring, let reference,
            let (whole, bytes) = try wholeBase(reference, in: db),
            let difference = Zstd.pack(payload, reference: bytes),
            Double(difference.count) <= Double(payload.count) * worthwhileShare
        {
            (base, packed) = (whole, difference)
        }
        guard let data = packed ?? Zstd.pack(payload) else {
            throw StoreError(.other, "zstd could not pack a snapshot of \(payload.count) bytes")
        }
        try db.execute(
            sql: "INSERT INTO snapshot (digest, base, length, data) VALUES (?, ?, ?, ?)",
            arguments: [digest.data, base?.data, payload.count, blob(data)])
    }

    /// The payload of a digest; nil where it is not kept.
    static func read(_ digest: Digest, in db: Database) throws -> [UInt8]? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT base, data FROM snapshot WHERE digest = ?", arguments: [digest.data])
        else { return nil }
        let packed: Data = try row.value("data")
        let base: Data? = try row.value("base")
        var reference: [UInt8]?
        if let base, let baseDigest = Digest(bytes: Array(base)) {
            guard let bytes = try read(baseDigest, in: db) else { throw damaged(digest) }
            reference = bytes
        }
        guard let payload = Zstd.unpack(Array(packed), reference: reference), Digest(sha256Of: payload) == digest else {
            throw damaged(digest)
        }
        return payload
    }

    private static func exists(_ digest: Digest, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM snapshot WHERE digest = ?)", arguments: [digest.data]) ?? false
    }

    /// The reference itself, or the whole snapshot that it refers to; nil where it is damaged, since an old fault must
    /// not keep new payloads out.
    private static func wholeBase(_ reference: Digest, in db: Database) throws -> (Digest, [UInt8])? {
        let base = try Data.fetchOne(
            db, sql: "SELECT coalesce(base, digest) FROM snapshot WHERE digest = ?", arguments: [reference.data])
        guard let base, let digest = Digest(bytes: Array(base)) else { return nil }
        do {
            return try read(digest, in: db).map { (digest, $0) }
        } catch let fault as StoreError where fault.kind == .corrupted {
            return nil
        }
    }

    private static func damaged(_ digest: Digest) -> StoreError {
        StoreError(.corrupted, "snapshot \(digest.hexadecimal) is damaged: its bytes do not hash to its name")
    }

    static func blob(_ bytes: [UInt8]) -> Data { Data(bytes) }
}
