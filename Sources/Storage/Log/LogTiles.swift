import EvidenceLog
import Foundation
import GRDB
import RetractdCore

/// The roots of the log's complete subtrees of 256, 65,536, … entries: with them a proof reads a few hundred rows,
/// however long the log is.
enum LogTiles {
    private static let width = Int64(1) << MerkleProver.tileHeight

    /// Keeps the roots of the subtrees that entry number `size` completes.
    static func extend(to size: Int64, in db: Database) throws {
        var (height, count, number) = (1, width, size / width)
        while size % count == 0 {
            let hashes =
                height == 1
                ? try leaves((size - width)..<size, in: db)
                : try roots(height - 1, from: (number - 1) * width, in: db)
            guard hashes.count == Int(width) else { throw EventLog.damaged }
            try db.execute(
                sql: "INSERT INTO log_tile (height, number, hash) VALUES (?, ?, ?)",
                arguments: [height, number - 1, root(of: hashes).data])
            let (wider, overflow) = count.multipliedReportingOverflow(by: width)
            if overflow { return }
            (height, count, number) = (height + 1, wider, number / width)
        }
    }

    /// The hashes of entries, counted from 0.
    static func leaves(_ range: Range<Int64>, in db: Database) throws -> [RetractdCore.Digest] {
        try hashes(
            db, "SELECT hash FROM event WHERE seq > ? AND seq <= ? ORDER BY seq",
            [range.lowerBound, range.upperBound])
    }

    /// Makes proofs about the log as it stands.
    static func prover(in db: Database) -> MerkleProver {
        MerkleProver(
            leaves: { try leaves($0, in: db) },
            known: { start, count in
                let bits = count.trailingZeroBitCount
                guard bits % MerkleProver.tileHeight == 0, start % count == 0 else { return nil }
                return try hashes(
                    db, "SELECT hash FROM log_tile WHERE height = ? AND number = ?",
                    [Int64(bits / MerkleProver.tileHeight), start / count]
                ).first
            })
    }

    private static func roots(_ height: Int, from number: Int64, in db: Database) throws -> [RetractdCore.Digest] {
        try hashes(
            db, "SELECT hash FROM log_tile WHERE height = ? AND number >= ? AND number < ? ORDER BY number",
            [Int64(height), number, number + width])
    }

    private static func hashes(_ db: Database, _ sql: String, _ numbers: [Int64]) throws -> [RetractdCore.Digest] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: StatementArguments(numbers)).map { row in
            guard let digest = RetractdCore.Digest(data: try row.value("hash")) else { throw EventLog.damaged }
            return digest
        }
    }

    private static func root(of hashes: [RetractdCore.Digest]) -> RetractdCore.Digest {
        var edge = MerkleFrontier()
        for hash in hashes { edge.append(hash) }
        return edge.root
    }
}
