import Hashing
import RetractdCore
import Storage
import WebArchive

/// The archive, made again from the captures that were signed, and compared.
extension BundleAudit {
    func checkArchive(_ signed: [String: RecordRow], _ named: [String: String], _ report: inout AuditReport) {
        let name = "archive/\(CaseArchive.fileName)"
        guard let bytes = files[name] else { return report.find(name, "it is missing") }
        let reader = WARCReader(bytes: bytes, file: name)
        var records: [WARCRecord] = []
        var index: [CDXLine] = []
        while let entry = reader.next() {
            records.append(entry.record)
            if let line = CDXLine(entry.record, at: entry.location, in: CaseArchive.fileName) { index.append(line) }
        }
        for fault in reader.faults { report.find(name, fault.description) }
        if files["indexes/index.cdx"] != Array(CaseArchive.text(index).utf8) {
            report.find("indexes/index.cdx", "it is not the index of the archive")
        }
        let archive = ArchivedCaptures(records)
        report.counts["archived records"] = records.count
        report.counts["archived bodies"] = archive.count
        compare(archive, with: signed, named, &report)
        checkRest(archive.rest, name, &report)
    }

    private func compare(
        _ archive: ArchivedCaptures, with signed: [String: RecordRow], _ named: [String: String],
        _ report: inout AuditReport
    ) {
        var making = CaseRecords()
        var last: Int64 = 0
        let signedLast = named.keys.filter { $0.hasPrefix("capture/") }.compactMap { Int64($0.dropFirst(8)) }.max() ?? 0
        for group in archive.groups {
            let name = "capture/\(group.number)"
            if group.number <= last {
                report.find("capture \(group.number)", "it is in the archive twice, or out of order")
            }
            last = max(last, group.number)
            if let capture = signed[name]?.capture {
                check(group, capture, archive, &making, &report)
                continue
            }
            for record in group.records { making.adopt(record) }
            if named[name] != nil {
                report.find("capture \(group.number)", "a signed entry names it, and its record is missing")
            } else if group.number < signedLast {
                // Captures are numbered as they are logged: what is not signed yet comes after all that is.
                report.find(
                    "capture \(group.number)", "no signed entry names it, though later ones are signed: it was put in")
            } else {
                report.note("capture \(group.number) is in the archive, and no signed entry names it")
            }
        }
        let found = Set(archive.groups.map { "capture/\($0.number)" })
        for name in signed.keys.sorted() where name.hasPrefix("capture/") && !found.contains(name) {
            report.find("capture \(name.dropFirst(8))", "it was signed, and the archive lacks it")
        }
    }

    private func check(
        _ group: ArchivedCaptures.Group, _ capture: Capture, _ archive: ArchivedCaptures, _ making: inout CaseRecords,
        _ report: inout AuditReport
    ) {
        let subject = "capture \(group.number)"
        // How long it went on saying the same is no part of what was signed.
        let facts = group.facts
        guard let lastAt = facts["retractd-last-same"].flatMap({ Timestamp(rfc3339: $0) }),
            let count = facts["retractd-fetches"].flatMap({ Int($0) })
        else { return report.find(subject, "what the archive tells of it cannot be read") }
        let response = capture.outcome.response
        let payload = response?.payloadLength == 0 && response?.payload != nil ? [] : archive[response?.payload]
        let exhibit = CaseFile.Exhibit(
            row: CaptureRow(capture: capture, lastAt: lastAt, count: count), payload: payload,
            codedBody: archive[response?.exchange?.codedBody])
        let wanted = making.records(of: exhibit)
        if wanted.count != group.records.count {
            report.find(
                subject, "the archive holds \(group.records.count) records of it where it should \(wanted.count)")
        }
        for (record, wanted) in zip(group.records, wanted) where record != wanted {
            report.find(
                subject,
                "its \(record.type.rawValue) in the archive is another than was signed: \(difference(record, wanted))")
        }
        if response?.payload != nil, payload == nil {
            report.note("the body of capture \(group.number) is not here: only its SHA-256 was signed")
        }
    }

    private func difference(_ record: WARCRecord, _ wanted: WARCRecord) -> String {
        let names = Set((record.fields.fields + wanted.fields.fields).map(\.name))
        let parts = names.sorted().filter { record.fields.all($0) != wanted.fields.all($0) }
        if record.block != wanted.block { return "its bytes" }
        return parts.isEmpty ? "the order of its fields" : parts.joined(separator: ", ")
    }

    /// After the captures comes the claim, and nothing else.
    private func checkRest(_ rest: [WARCRecord], _ name: String, _ report: inout AuditReport) {
        for record in rest where record.type != .resource || record.targetURI != CaseArchive.claimURI {
            report.find(name, "it holds a record of \(record.targetURI ?? "nothing") that belongs to no capture")
        }
        let claims = rest.filter { $0.targetURI == CaseArchive.claimURI }
        if claims.count != 1 || claims.first?.block != files["case/case.json"] {
            report.find(name, "the claim in it is another than case/case.json")
        }
    }
}
