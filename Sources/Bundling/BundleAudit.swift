import EvidenceLog
import Foundation
import Hashing
import RetractdCore
package import Storage

/// Proves a bundle with nothing but itself and, if one has it, the public key.
///
/// A digest in a list proves nothing against whoever writes the list anew. So every part is held against what was signed:
/// the list by the seal; and, where that was taken away, the records by the log, the archive, the claims and the feed by
/// the records.
package struct BundleAudit {
    let files: [String: [UInt8]]
    private let isAsExported: Bool
    private let pinnedKey: LogVerifier?

    /// Opens a bundle; one of a newer form, and what is none of ours, is refused.
    package init(of place: String, pinnedKey: String?) throws {
        if let pinnedKey {
            guard let verifier = LogVerifier(text: pinnedKey) else {
                throw BundleFault(kind: .unknown, description: "“\(pinnedKey)” is no public key of a log")
            }
            self.pinnedKey = verifier
        } else {
            self.pinnedKey = nil
        }
        (files, isAsExported) = try BundleContents.read(place)
        if let schema = Self.schema(files), schema > CaseClaim.newestSchema {
            throw BundleFault(
                kind: .unknown,
                description:
                    "it is a bundle of form \(schema), made by a newer version of retractd; this one knows forms "
                    + "up to \(CaseClaim.newestSchema): use that version, or proof/verify.py in the bundle")
        }
    }

    private struct Form: Decodable {
        let schema: Int
    }

    private static func schema(_ files: [String: [UInt8]]) -> Int? {
        files["case/case.json"].flatMap { try? JSONDecoder().decode(Form.self, from: Data($0)) }?.schema
    }

    package func run() -> AuditReport {
        var report = AuditReport()
        checkSums(&report)
        checkPackage(&report)
        let named = checkLog(&report)
        let records = checkRecords(named, &report)
        checkArchive(records, named, &report)
        checkClaims(records, named: Set(named.keys), &report)
        checkFeeds(records, &report)
        checkWitnesses(&report)
        if !isAsExported {
            report.note(
                "the ZIP file is not as `retractd export` writes it: it was packed anew, or fields were changed that say "
                    + "nothing of its files")
        }
        report.note("case/README.txt in the bundle says what it does not prove")
        return report
    }

    // MARK: The log

    /// The key that must have signed: the one asked for, else the bundle's own.
    private func verifier() -> LogVerifier? {
        let line = files["proof/key"].map { String(decoding: $0, as: UTF8.self).filter { !$0.isNewline } }
        return pinnedKey ?? line.flatMap { LogVerifier(text: $0) }
    }

    /// The records that proven entries name.
    private func checkLog(_ report: inout AuditReport) -> [String: String] {
        guard let note = files["proof/checkpoint"].flatMap({ SignedNote(String(decoding: $0, as: UTF8.self)) }),
            let checkpoint = Checkpoint(text: note.text)
        else {
            report.find("proof/checkpoint", "it is missing or cannot be read")
            return [:]
        }
        report.signedSize = checkpoint.size
        report.root = checkpoint.root
        checkKey(note, checkpoint, &report)
        var named: [String: String] = [:]
        var last: Int64 = 0
        let entries = lines("proof/entries.jsonl", as: CaseProof.Entry.self, &report)
        for entry in entries {
            guard let inner = entry.proven(in: checkpoint) else {
                report.find("entry \(entry.seq)", "it is not in the log that was signed")
                continue
            }
            if entry.seq <= last { report.find("entry \(entry.seq)", "it is out of order, or there twice") }
            last = max(last, entry.seq)
            named.merge(inner.records ?? [:]) { $1 }
        }
        report.counts["entries"] = entries.count
        return named
    }

    private func checkKey(_ note: SignedNote, _ checkpoint: Checkpoint, _ report: inout AuditReport) {
        guard let key = verifier() else { return report.find("proof/key", "it is missing, or no public key of a log") }
        report.keys = [key.text]
        if !key.accepts(note) || key.name != checkpoint.origin {
            report.find("proof/checkpoint", "the key did not sign it")
        }
        if files["proof/key"] != Array((key.text + "\n").utf8) || files["proof/key.pem"] != Array(key.pem.utf8) {
            report.find("proof/key", "proof/key and proof/key.pem are not the key that must have signed")
        }
        if pinnedKey == nil {
            report.note(
                "the key is the bundle's own, and whoever makes a bundle can make a key: ask the one who watched for theirs, "
                    + "and give it with --key")
        }
        checkSeal(key, &report)
    }

    private func checkSeal(_ key: LogVerifier, _ report: inout AuditReport) {
        guard let seal = files[BundleSeal.name] else {
            return report.note(
                "the list of files carries no seal of the key (proof/seal): what no signed record speaks of, such as "
                    + "case/README.txt and case/diff.html, may have been changed, and entries left out")
        }
        if let problem = BundleSeal.problem(of: seal, over: files[Manifest.sums] ?? [], by: key) {
            report.find(BundleSeal.name, problem)
        }
    }

    // MARK: Records

    /// Records that a proven entry names, by name.
    private func checkRecords(_ named: [String: String], _ report: inout AuditReport) -> [String: RecordRow] {
        var proven: [String: RecordRow] = [:]
        let records = lines("proof/records.jsonl", as: CaseProof.Record.self, &report)
        for record in records {
            let row = record.row
            if named[row.name] != row.digest.hexadecimal {
                report.find("record \(row.name)", "no signed entry of the log names it as it is")
            } else if proven.updateValue(row, forKey: row.name) != nil {
                report.find("record \(row.name)", "it is there twice")
            }
        }
        demand(["alert/"], of: Set(named.keys), in: proven, &report)
        report.counts["records"] = records.count
        return proven
    }

    /// Finds what signed entries name and the bundle lacks, of kinds of records that never change once they are logged; an
    /// episode may have grown since what was signed.
    ///
    /// - Parameter prefixes: What the names of those records begin with.
    func demand(
        _ prefixes: [String], of named: Set<String>, in signed: [String: RecordRow], _ report: inout AuditReport
    ) {
        for name in named.sorted() where signed[name] == nil && prefixes.contains(where: name.hasPrefix) {
            report.find("record \(name)", "a signed entry names it, and it is missing")
        }
    }

    // MARK: Witnesses

    /// What authorities answered, each with the name of its file and the note that it is over.
    package var tokens: [(name: String, answer: [UInt8], note: [UInt8])] {
        files.keys.sorted().compactMap { name in
            guard name.hasPrefix("proof/witness-"), name.hasSuffix(".tsr"), let answer = files[name],
                let note = files[name.dropLast(4) + ".note"], (try? TimestampAnswer(answer)) != nil
            else { return nil }
            return (name, answer, note)
        }
    }

    private func checkWitnesses(_ report: inout AuditReport) {
        for (name, answer, note) in tokens
        where (try? TimestampAnswer(answer))?.digest != Digest(sha256Of: note) {
            report.find(name, "it witnesses something else than the checkpoint beside it")
        }
        report.counts["timestamps"] = tokens.count
        if tokens.isEmpty { report.note("no timestamp authority has witnessed the checkpoint") }
    }

    // MARK: Reading

    private func lines<Value: Decodable>(_ name: String, as type: Value.Type, _ report: inout AuditReport) -> [Value] {
        guard let bytes = files[name] else {
            report.find(name, "it is missing")
            return []
        }
        return bytes.split(separator: 0x0A).enumerated().compactMap { index, line in
            let value = try? JSONDecoder().decode(type, from: Data(line))
            if value == nil { report.find("\(name), line \(index + 1)", "it cannot be read") }
            return value
        }
    }
}
