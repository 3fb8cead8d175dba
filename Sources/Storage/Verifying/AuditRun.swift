import EvidenceLog
import Foundation
import GRDB
import Hashing
import RetractdCore

/// One run of a ``StoreAudit``: what it knows by now.
struct AuditRun {
    let db: Database
    let judge: StoreAudit.Judge
    let progress: (StoreAudit.Progress) -> Void
    var report = AuditReport()
    /// Records that the log names and that were not met yet.
    var named: [String: LogAudit.Named] = [:]
    var forgotten = Forgotten()
    /// Records whose times were moved, since the clock that gave them was wrong.
    var moved: Set<String> = []
    /// Snapshots that something rests on.
    var cited: Set<RetractdCore.Digest> = []
    /// Bodies with their content codings on: kept for some captures only.
    var optional: Set<RetractdCore.Digest> = []
    var roots: [Int64: RetractdCore.Digest] = [:]
    var size: Int64 = 0
    var lastCapture: Int64 = 0

    init(db: Database, judge: @escaping StoreAudit.Judge, progress: @escaping (StoreAudit.Progress) -> Void) {
        self.db = db
        self.judge = judge
        self.progress = progress
    }

    /// Takes one step; what stops it is a finding like any other.
    mutating func attempt(_ subject: String, _ step: (inout AuditRun) throws -> Void) {
        do {
            try step(&self)
        } catch {
            report.find(subject, "\(StoreFault.translated(error, path: "the store"))")
        }
    }

    func tell(_ stage: String, _ done: Int64, of total: Int64) {
        progress(StoreAudit.Progress(stage: stage, done: done, total: total))
    }

    func count(_ table: String) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
    }

    // MARK: The file

    /// Pages, trees, and each index against its table.
    mutating func checkFile() throws {
        tell("file", 0, of: 1)
        for line in try String.fetchAll(db, sql: "PRAGMA integrity_check(100)") where line != "ok" {
            report.find("the file", line)
        }
    }

    /// The tables, indices and triggers are those that this version makes.
    mutating func checkTables() throws {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue)
        let wanted = try queue.read { try Self.schema($0) }
        let found = try Self.schema(db)
        for name in Set(wanted.keys).union(found.keys).sorted() where wanted[name] != found[name] {
            report.find("the schema", "“\(name)” is not as this version of retractd makes it")
        }
        let sequence = try Row.fetchAll(db, sql: "SELECT name, seq FROM sqlite_sequence")
        guard sequence.count <= 1 else { return report.find("the schema", "sqlite_sequence holds what it should not") }
    }

    private static func schema(_ db: Database) throws -> [String: String] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT type, name, tbl_name, sql,
                typeof(type) || typeof(name) || typeof(tbl_name) || typeof(sql) || typeof(rootpage) AS classes
                FROM sqlite_master
                """)
        return try Dictionary(
            rows.map { row in
                let name: String = try row.value("name")
                let sql: String? = try row.value("sql")
                let place = try "\(row.value("type") as String) \(row.value("tbl_name") as String)"
                return (name, "\(place) \(sql ?? "") \(try row.value("classes") as String)")
            }
        ) { first, _ in first }
    }

    /// The sum of every table's rows.
    mutating func checkTallies() throws {
        for (done, table) in TallyBook.tables.enumerated() {
            tell("sums", Int64(done), of: Int64(TallyBook.tables.count))
            guard let kept = try TallyBook.tally(of: table, in: db) else {
                report.find("table \(table)", "its sum is missing")
                continue
            }
            if try TallyBook.count(table, in: db) != kept {
                report.find("table \(table)", "a row was changed, dropped or put in: its rows do not make its sum")
            }
        }
        guard try count("tally") == TallyBook.tables.count else {
            return report.find("table tally", "it holds sums of tables that there are not")
        }
    }

    // MARK: The log

    mutating func checkLog() throws {
        let sizes = try Int64.fetchAll(db, sql: "SELECT size FROM checkpoint")
        let total = try count("event")
        var audit = try LogAudit(db, roots: Set(sizes))
        let progress = progress
        try audit.run { progress(StoreAudit.Progress(stage: "log", done: $0, total: total)) }
        for (seq, problem) in audit.problems { report.find("event \(seq)", problem) }
        for setBack in audit.setBacks {
            report.note(
                "from event \(setBack.seq) on times are earlier than before (\(setBack.from.truncatedToSecond), then "
                    + "\(setBack.to.truncatedToSecond)): the machine's clock was set back, so times about there may be wrong"
            )
        }
        named = audit.records
        forgotten = audit.forgotten
        moved = audit.moved
        // An answer without a body has a digest too, of nothing, which is not kept and cannot be lost.
        cited = audit.cited.subtracting([RetractdCore.Digest(sha256Of: [UInt8]())])
        roots = audit.roots
        size = audit.edge.size
        report.counts["events"] = Int(size)
        lastCapture = named.keys.compactMap { $0.hasPrefix("capture/") ? Int64($0.dropFirst(8)) : nil }.max() ?? 0
        let sequence = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'capture'") ?? 0
        if sequence != lastCapture {
            report.find("the numbers of captures", "the last given is \(sequence), the last in the log \(lastCapture)")
        }
    }

    mutating func checkCheckpoints(pinned: LogVerifier?) throws {
        let rows = try Row.fetchAll(db, sql: "SELECT size, at AS signed_at, note FROM checkpoint ORDER BY size")
        let signers = try Row.fetchAll(db, sql: "SELECT key, since FROM signer ORDER BY since, key")
        report.keys = try signers.map { try $0.value("key") }
        let keys = pinned.map { [$0] } ?? report.keys.compactMap { LogVerifier(text: $0) }
        if keys.count < report.keys.count, pinned == nil { report.find("the signer", "its key cannot be read") }
        var previous: Checkpoint?
        for row in rows {
            let size: Int64 = try row.value("size")
            let note = try CheckpointNote.text(row, in: db)
            guard let checkpoint = checkpoint(note ?? "", at: size, by: keys) else { continue }
            if try checkpoint.at.column != row.value("signed_at") as Int64 {
                report.find("checkpoint \(size)", "it is filed under another time than it states")
            }
            if let previous, checkpoint.at < previous.at {
                report.find("checkpoint \(size)", "it states an earlier time than the one before it")
            }
            previous = checkpoint
        }
        report.counts["checkpoints"] = rows.count
        report.signedSize = previous?.size
        report.root = previous?.root
    }

    /// A checkpoint whose text, size, root and signature are right; else a finding.
    private mutating func checkpoint(_ text: String, at size: Int64, by keys: [LogVerifier]) -> Checkpoint? {
        guard let note = SignedNote(text), let checkpoint = Checkpoint(text: note.text) else {
            report.find("checkpoint \(size)", "its note cannot be read")
            return nil
        }
        guard keys.contains(where: { $0.accepts(note) && $0.name == checkpoint.origin }) else {
            report.find("checkpoint \(size)", "no key signed it that should have")
            return nil
        }
        guard checkpoint.size == size, let root = roots[size], root == checkpoint.root else {
            report.find("checkpoint \(size)", "the log is not the one that was signed: its root is another")
            return nil
        }
        return checkpoint
    }

    /// What timestamp authorities signed is the checkpoint that is filed with it.
    ///
    /// Whether an authority's own signature is right is for `openssl ts -verify` to say, with its certificate.
    mutating func checkWitnesses() throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT anchor.size AS size, witness, answer, note, checkpoint.at AS signed_at FROM anchor
                LEFT JOIN checkpoint ON checkpoint.size = anchor.size ORDER BY anchor.size, witness
                """)
        var witnessed: Int64 = 0
        for row in rows {
            let size: Int64 = try row.value("size")
            let witness: String = try row.value("witness")
            let subject = "what \(witness) said of checkpoint \(size)"
            guard let note = try CheckpointNote.text(row, in: db) else {
                report.find(subject, "the checkpoint is gone")
                continue
            }
            witnessed = max(witnessed, size)
            let answer: Data = try row.value("answer")
            guard witness.contains("://") else { continue }
            guard let token = try? TimestampAnswer(Array(answer)) else {
                report.find(subject, "its token cannot be read")
                continue
            }
            if token.digest != RetractdCore.Digest(sha256Of: Array(note.utf8)) {
                report.find(subject, "its token is over something else")
            }
        }
        report.counts["witnesses"] = rows.count
        for failure in try WitnessFailure.all(db) {
            report.note(
                "\(failure.witness) failed \(failure.count) times since \(failure.since.truncatedToSecond), the last time "
                    + "with: \(failure.why)")
        }
        if witnessed == 0 {
            report.note("nobody outside has witnessed the log (evidence.timestampAuthorities, evidence.anchor)")
        } else if witnessed < size {
            report.note("the events after \(witnessed) have no witness outside yet")
        }
    }

    /// The private key beside the store is whole, and the one that signed last.
    mutating func checkKey(in directory: String) {
        let path = "\(directory)/\(KeyFile.name)"
        guard let data = FileManager.default.contents(atPath: path) else {
            return report.note("the key that signs is not beside the store: what comes next will be signed by another")
        }
        let line = String(decoding: data, as: UTF8.self)
        guard line.hasSuffix("\n"), let key = LogKey(text: String(line.dropLast())) else {
            return report.find(path, "the key is damaged")
        }
        if let last = report.keys.last, last != key.verifier.text {
            report.note("the key beside the store is not the one that signed last")
        }
    }
}
