import EvidenceLog
import Foundation
import GRDB
package import RetractdCore

/// Proves a whole store, offline: the file, the tables, every entry of the log, every record that an entry names, every
/// snapshot, the signatures, and the order of what is claimed.
///
/// It reads, and changes nothing; a daemon may go on writing beside it.
package struct StoreAudit {
    /// How far it is.
    package struct Progress: Sendable {
        package let stage: String
        package let done: Int64
        package let total: Int64
    }

    /// Judges an episode again; what is wrong with its verdict, or nil.
    package typealias Judge = (RemovalEpisode, ArticleState) -> String?

    private let path: String
    private let queue: any DatabaseReader
    private let directory: String?
    private let pinnedKey: LogVerifier?
    private let judge: Judge
    private let progress: (Progress) -> Void

    /// - Parameters:
    ///   - place: The store's directory, or the file of a backup.
    ///   - pinnedKey: The key that must have signed; nil takes those that the store names.
    package init(
        of place: String, pinnedKey: String? = nil, judge: @escaping Judge,
        progress: @escaping (Progress) -> Void = { _ in }
    ) throws(StoreError) {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place, isDirectory: &isDirectory) else {
            throw StoreError(.other, "there is no store in \(place)")
        }
        directory = isDirectory.boolValue ? place : nil
        path = isDirectory.boolValue ? place + "/retractd.sqlite" : place
        if let pinnedKey {
            guard let verifier = LogVerifier(text: pinnedKey) else {
                throw StoreError(.other, "“\(pinnedKey)” is no public key of a log")
            }
            self.pinnedKey = verifier
        } else {
            self.pinnedKey = nil
        }
        self.judge = judge
        self.progress = progress
        queue = try StoreReader.open(path)
    }

    package func run() throws(StoreError) -> AuditReport {
        try StoreFault.translating(path) { try queue.read { try run($0) } }
    }

    /// What timestamp authorities answered, each with its name and the note that it is over.
    package func tokens() throws(StoreError) -> [(name: String, answer: [UInt8], note: [UInt8])] {
        let rows = try StoreFault.translating(path) {
            try queue.read { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT anchor.size AS size, witness, answer, note, checkpoint.at AS signed_at FROM anchor
                        JOIN checkpoint ON checkpoint.size = anchor.size
                        WHERE instr(witness, '://') ORDER BY anchor.size, witness
                        """
                ).map { row in
                    let (size, witness): (Int64, String) = try (row.value("size"), row.value("witness"))
                    let answer: Data = try row.value("answer")
                    let note = try CheckpointNote.text(row, in: db) ?? ""
                    return ("what \(witness) said of checkpoint \(size)", Array(answer), Array(note.utf8))
                }
            }
        }
        return rows
    }

    private func run(_ db: Database) throws -> AuditReport {
        var audit = AuditRun(db: db, judge: judge, progress: progress)
        audit.attempt("the file") { try $0.checkFile() }
        audit.attempt("the tables") { try $0.checkTables() }
        audit.attempt("the log") { try $0.checkLog() }
        audit.attempt("the captures") { try $0.checkCaptures() }
        audit.attempt("the records") { try $0.checkRecords() }
        audit.attempt("the snapshots") { try $0.checkSnapshots() }
        audit.attempt("the episodes") { try $0.checkEpisodes() }
        audit.attempt("the checkpoints") { try $0.checkCheckpoints(pinned: pinnedKey) }
        audit.attempt("the witnesses") { try $0.checkWitnesses() }
        audit.attempt("the sums") { try $0.checkTallies() }
        if let directory { audit.checkKey(in: directory) }
        audit.sayWhatIsNotProven()
        return audit.report
    }
}
