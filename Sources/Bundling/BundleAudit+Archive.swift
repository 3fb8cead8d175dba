import Hashing
import RetractdCore
import Storage
import WebArchive

extension BundleAudit {
    /// Every record of the archive, and each body against the digest that its capture's record names.
    func checkArchive(_ payloads: [String: Digest], _ files: [String: [UInt8]], _ report: inout AuditReport) {
        let name = "archive/\(CaseArchive.fileName)"
        guard let bytes = files[name] else { return report.find(name, "it is missing") }
        let reader = WARCReader(bytes: bytes, file: name)
        var answers: [String: WARCRecord] = [:]
        var (count, matched) = (0, 0)
        while let entry = reader.next() {
            count += 1
            if let digest = entry.record.blockDigest, !digest.matches(entry.record.block) {
                report.find(name, "the record at byte \(entry.location.offset) does not hash to its digest")
            }
            if entry.record.type == .response, let id = entry.record.id { answers[id] = entry.record }
            guard entry.record.type == .metadata, let about = entry.record.refersTo, let answer = answers[about],
                let number = WARCFields(entry.record.block)["retractd-capture"], let wanted = payloads[number],
                answer.truncated == nil
            else { continue }
            matched += 1
            if !holds(answer, wanted) {
                report.find("capture \(number)", "its archived body is another than the log's")
            }
        }
        for fault in reader.faults { report.find(name, fault.description) }
        report.counts["archived records"] = count
        report.counts["archived bodies"] = matched
    }

    private func holds(_ record: WARCRecord, _ digest: Digest) -> Bool {
        guard let answer = RecordedAnswer(record, limit: 17 << 20), case .success(let body) = answer.body else {
            return false
        }
        return Digest(sha256Of: body) == digest
    }
}
