import EvidenceLog
import Foundation
import GRDB
import RetractdCore

/// Reads the log from its first entry to its last, and builds its Merkle tree anew.
struct LogAudit {
    /// A record as the latest leaf that names it says it is.
    struct Named {
        let digest: RetractdCore.Digest
        let seq: Int64
    }

    /// Where the machine's clock went back: the first entry of an earlier time than one before it.
    struct SetBack {
        let seq: Int64
        let from: Timestamp
        let to: Timestamp
    }

    /// So much later than an entry may one before it be, since captures are applied in the order in which they come in.
    static let mostLag = Duration.minutes(15)

    private let db: Database
    /// Sizes at which the root is wanted.
    private let wanted: Set<Int64>

    private(set) var edge = MerkleFrontier()
    private(set) var roots: [Int64: RetractdCore.Digest] = [:]
    private(set) var records: [String: Named] = [:]
    /// Snapshots that events rest on.
    private(set) var cited: Set<RetractdCore.Digest> = []
    private(set) var forgotten = Forgotten()
    /// The facts of the last program that began to write.
    private var program: [String: String]?
    private var latest = Timestamp(microseconds: 0)
    private var isBehind = false
    private(set) var setBacks: [SetBack] = []
    /// Names of records whose times were moved, since the clock that gave them was wrong.
    private(set) var moved: Set<String> = []
    private(set) var problems: [(seq: Int64, problem: String)] = []

    init(_ db: Database, roots wanted: Set<Int64> = []) throws {
        self.db = db
        self.wanted = wanted
    }

    /// The first entry that is not as it was written, or is missing.
    var firstBroken: Int64? { problems.map(\.seq).min() }

    mutating func run(progress: (Int64) -> Void = { _ in }) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT seq, article, body, hash FROM event ORDER BY seq")
        while let row = try rows.next() {
            let seq: Int64 = try row.value("seq")
            let expected = edge.size + 1
            if seq != expected {
                problems.append((min(seq, expected), "entry \(expected) is missing; \(seq) stands in its place"))
            }
            try read(row, expected)
            if wanted.contains(edge.size) { roots[edge.size] = edge.root }
            if edge.size % 1_024 == 0 { progress(edge.size) }
        }
        try compareHead()
        try compareTiles()
    }

    private mutating func read(_ row: Row, _ seq: Int64) throws {
        guard let packed = try? row.value("body") as Data, let hash = try? row.value("hash") as Data,
            let body = try? RecordPacking.unpack(packed)
        else {
            problems.append((seq, "its body cannot be unpacked, or its hash is of another type"))
            edge.append(MerkleHash.empty)
            return
        }
        let leaf = MerkleHash.leaf(Array(body))
        edge.append(leaf)
        if leaf.data != hash { problems.append((seq, "its body does not hash to its leaf")) }
        guard let entry = try? Codec.value(EventLog.Entry.self, body) else {
            problems.append((seq, "its body cannot be read"))
            return
        }
        if entry.seq != seq { problems.append((seq, "its body says that it is entry \(entry.seq)")) }
        if try row.value("article") as String? != entry.event.article?.rawValue {
            problems.append((seq, "it is filed under another article than its body names"))
        }
        for (name, digest) in entry.records ?? [:] { records[name] = Named(digest: digest, seq: seq) }
        if entry.event.kind == .programStarted { program = entry.event.facts }
        if entry.event.kind == .clockSetBack { moved.formUnion((entry.records ?? [:]).keys) }
        noteTime(entry.event.at, seq)
        if entry.event.kind == .recordsForgotten {
            forgotten.add(entry.event)
        } else {
            cited.formUnion(entry.event.snapshots)
        }
    }

    private mutating func noteTime(_ at: Timestamp, _ seq: Int64) {
        let wasBehind = isBehind
        isBehind = latest.since(at) > Self.mostLag
        if isBehind, !wasBehind, setBacks.count < AuditReport.mostTold {
            setBacks.append(SetBack(seq: seq, from: latest, to: at))
        }
        latest = max(latest, at)
    }

    private mutating func compareHead() throws {
        let rows = try Row.fetchAll(db, sql: "SELECT size, peaks, at, program FROM log")
        guard rows.count == 1, let row = rows.first else {
            problems.append((edge.size + 1, "the head of the log is missing or there twice"))
            return
        }
        let size: Int64 = try row.value("size")
        let peaks: Data = try row.value("peaks")
        if size != edge.size {
            problems.append((min(size, edge.size) + 1, "the log holds \(edge.size) entries where it should \(size)"))
        } else if Array(peaks) != edge.bytes {
            problems.append((max(1, edge.size), "the entries do not make the tree that the head of the log holds"))
        }
        let writer: String? = try row.value("program")
        let known = try program.map { try Codec.text($0) }
        if try writer != known || row.value("at") != latest.column {
            problems.append(
                (max(1, edge.size), "the head of the log names another time, or another program, than its entries"))
        }
    }

    private mutating func compareTiles() throws {
        var hashes: [RetractdCore.Digest] = []
        var height = 1
        let width = 1 << MerkleProver.tileHeight
        var expected = 0
        repeat {
            let below =
                height == 1
                ? try LogTiles.leaves(0..<edge.size, in: db) : hashes
            hashes = stride(from: 0, to: below.count / width * width, by: width).map { start in
                var tile = MerkleFrontier()
                for hash in below[start..<(start + width)] { tile.append(hash) }
                return tile.root
            }
            let kept = try Data.fetchAll(
                db, sql: "SELECT hash FROM log_tile WHERE height = ? ORDER BY number", arguments: [height])
            if kept != hashes.map(\.data) {
                problems.append((max(1, edge.size), "the subtrees of height \(height) that are kept are not the log's"))
            }
            expected += hashes.count
            height += 1
        } while !hashes.isEmpty
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM log_tile") ?? 0
        if count != expected { problems.append((max(1, edge.size), "subtrees are kept that the log has not")) }
    }
}
