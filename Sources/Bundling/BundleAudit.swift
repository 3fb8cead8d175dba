import EvidenceLog
import Foundation
import Hashing
import RetractdCore
package import Storage
import WebArchive

/// Proves a bundle with nothing but itself and, if one has it, the public key.
package struct BundleAudit {
    /// The most bytes of a bundle that is one file.
    static let largest = 4 << 30

    private let files: [String: [UInt8]]
    private let folder: String?
    private let pinnedKey: String?

    /// Whether a place looks like a bundle: a folder with its sums, or a ZIP file.
    package static func isBundle(_ place: String) -> Bool {
        if FileManager.default.fileExists(atPath: "\(place)/\(Manifest.sums)") { return true }
        guard let handle = FileHandle(forReadingAtPath: place) else { return false }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: 2)) == Data([0x50, 0x4B])
    }

    package init(of place: String, pinnedKey: String?) throws {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
        self.pinnedKey = pinnedKey
        if isFolder.boolValue {
            folder = place
            var files: [String: [UInt8]] = [:]
            for name in try Manifest.names(in: place) {
                files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: "\(place)/\(name)")))
            }
            self.files = files
        } else {
            folder = nil
            files = try ZipReader.files(
                in: Array(try Data(contentsOf: URL(fileURLWithPath: place), options: .mappedIfSafe)))
        }
    }

    package func run() -> AuditReport {
        var report = AuditReport()
        checkSums(&report)
        let named = checkLog(&report)
        let payloads = checkRecords(named, &report)
        checkArchive(payloads, files, &report)
        checkWitnesses(&report)
        report.note("case/README.txt in the bundle says what it does not prove")
        return report
    }

    // MARK: Steps

    private func checkSums(_ report: inout AuditReport) {
        guard let sums = files[Manifest.sums] else { return report.find(Manifest.sums, "it is missing") }
        var rest = Set(files.keys).subtracting([Manifest.sums])
        for line in String(decoding: sums, as: UTF8.self).split(separator: "\n") {
            let name = String(line.dropFirst(66))
            rest.remove(name)
            guard let bytes = files[name] else {
                report.find(name, "it is missing")
                continue
            }
            if Digest(sha256Of: bytes).hexadecimal + "  " + name != line {
                report.find(name, "its bytes are not those that SHA256SUMS lists")
            }
        }
        for name in rest.sorted() { report.find(name, "SHA256SUMS does not list it") }
        report.counts["files"] = files.count
    }

    /// The records that proven entries name.
    private func checkLog(_ report: inout AuditReport) -> [String: String] {
        guard let note = files["proof/checkpoint"].flatMap({ SignedNote(String(decoding: $0, as: UTF8.self)) }),
            let checkpoint = Checkpoint(text: note.text)
        else {
            report.find("proof/checkpoint", "it is missing or cannot be read")
            return [:]
        }
        let line = files["proof/key"].map { String(decoding: $0, as: UTF8.self).filter { !$0.isNewline } } ?? ""
        report.keys = [pinnedKey ?? line]
        report.signedSize = checkpoint.size
        report.root = checkpoint.root
        if LogVerifier(text: pinnedKey ?? line)?.accepts(note) != true {
            report.find("proof/checkpoint", "the key did not sign it")
        }
        var named: [String: String] = [:]
        let entries = lines("proof/entries.jsonl", as: CaseProof.Entry.self, &report)
        for entry in entries {
            let body = Array(entry.body.utf8)
            let path = entry.path.compactMap { Digest(hexadecimal: $0) }
            guard path.count == entry.path.count,
                MerkleProof.includes(
                    MerkleHash.leaf(body), at: entry.seq - 1, size: checkpoint.size, path: path, root: checkpoint.root),
                let inner = try? JSONDecoder().decode(NamedRecords.self, from: Data(body))
            else {
                report.find("entry \(entry.seq)", "it is not in the log that was signed")
                continue
            }
            named.merge(inner.records ?? [:]) { $1 }
        }
        report.counts["entries"] = entries.count
        return named
    }

    private struct NamedRecords: Decodable {
        let records: [String: String]?
    }

    /// The digest of each capture's body, by the capture's number.
    private func checkRecords(_ named: [String: String], _ report: inout AuditReport) -> [String: Digest] {
        var payloads: [String: Digest] = [:]
        let records = lines("proof/records.jsonl", as: CaseProof.Record.self, &report)
        for record in records {
            let values = record.values.map { value -> RecordRow.Value in
                switch value {
                case .null: .null
                case .number(let number): .number(number)
                case .text(let text): .text(text)
                case .bytes(let bytes): .bytes(bytes)
                }
            }
            let digest = RecordRow(name: record.name, table: record.table, values: values).digest
            if named[record.name] != digest.hexadecimal {
                report.find("record \(record.name)", "no proven entry names it as it is")
            }
            if record.table == "capture", values.count > 6, case .bytes(let payload) = values[6] {
                payloads[String(record.name.dropFirst(8))] = Digest(bytes: payload)
            }
        }
        report.counts["records"] = records.count
        return payloads
    }

    private func checkWitnesses(_ report: inout AuditReport) {
        var count = 0
        for name in files.keys.sorted() where name.hasPrefix("proof/witness-") && name.hasSuffix(".tsr") {
            guard let note = files[name.dropLast(4) + ".note"], let token = files[name] else { continue }
            // A hook's answer has a form of its own.
            guard let answer = try? TimestampAnswer(token) else { continue }
            count += 1
            if answer.digest != Digest(sha256Of: note) { report.find(name, "it witnesses something else") }
        }
        report.counts["timestamps"] = count
        if count == 0 { report.note("no timestamp authority has witnessed the checkpoint") }
    }

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
