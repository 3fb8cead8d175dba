import Foundation
import Hashing
import RetractdCore
import WebArchive

@testable import Bundling

/// A bundle in the hands of somebody who changes it and writes every list of its files anew.
struct TamperedBundle {
    let place: String

    func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(place)/\(name)")))
    }

    func put(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(place)/\(name)"))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(place)/\(name)") }

    /// SHA256SUMS, datapackage.json and its digest, as `retractd export` would write them of what is there now.
    func writeListsAnew() throws {
        for name in [Manifest.sums, "datapackage.json", "datapackage-digest.json"] { try remove(name) }
        let hidden =
            FileManager.default.fileExists(atPath: "\(place)/\(BundleSeal.name)") ? try bytes(BundleSeal.name) : nil
        if hidden != nil { try remove(BundleSeal.name) }
        try Manifest.write(into: place, title: "شهردار", software: "retractd 0", at: MadeCase.start)
        if let hidden { try put(BundleSeal.name, hidden) }
    }

    // MARK: Lines

    /// The lines of a file, changed.
    func lines(_ name: String, _ change: ([String]) throws -> [String]) throws {
        let lines = String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n").map(String.init)
        try put(name, Array(try change(lines).map { $0 + "\n" }.joined().utf8))
    }

    /// The first line of a file that holds a text, changed.
    func line(_ name: String, with part: String, _ change: (String) -> [String]) throws {
        try lines(name) { lines in
            guard let index = lines.firstIndex(where: { $0.contains(part) }) else { throw Miss() }
            return lines[..<index] + change(lines[index]) + lines[(index + 1)...]
        }
    }

    /// A text in a file, replaced; it must be there.
    func text(_ name: String, _ old: String, by new: String) throws {
        let text = String(decoding: try bytes(name), as: UTF8.self)
        guard text.contains(old) else { throw Miss() }
        try put(name, Array(text.replacingOccurrences(of: old, with: new).utf8))
    }

    /// What a test meant to change was not there.
    struct Miss: Error {}

    // MARK: The archive

    /// The archive's records, changed; it and its index are written anew.
    func archive(_ change: ([WARCRecord]) throws -> [WARCRecord]) throws {
        let name = "archive/\(CaseArchive.fileName)"
        let reader = WARCReader(bytes: try bytes(name), file: name)
        var records: [WARCRecord] = []
        while let entry = reader.next() { records.append(entry.record) }
        let changed = try change(records)
        guard changed != records else { throw Miss() }
        try remove(name)
        let writer = try WARCWriter(path: "\(place)/\(name)")
        var index: [CDXLine] = []
        for record in changed {
            if let line = CDXLine(record, at: try writer.write(record), in: CaseArchive.fileName) { index.append(line) }
        }
        try writer.finish()
        try put("indexes/index.cdx", Array(CaseArchive.text(index).utf8))
    }

    /// One record of the archive, its block changed and its digests and length made to match.
    func block(
        _ type: WARCRecordType, with part: String, _ old: String, by new: String
    ) throws {
        try archive { records in
            var records = records
            let index = records.firstIndex {
                $0.type == type && String(decoding: $0.block, as: UTF8.self).contains(part)
            }
            guard let index else { throw Miss() }
            let text = String(decoding: records[index].block, as: UTF8.self).replacingOccurrences(of: old, with: new)
            records[index] = Self.fitted(records[index], Array(text.utf8))
            return records
        }
    }

    /// A record with another block, and digests and length that match it.
    static func fitted(_ record: WARCRecord, _ block: [UInt8]) -> WARCRecord {
        var record = record
        let head = HTTPHead(block)
        record.block = block
        record.fields = HeaderFields(
            record.fields.fields.map { field in
                switch field.name {
                case "WARC-Block-Digest": .init(name: field.name, value: RecordDigest(of: block).text)
                case "WARC-Payload-Digest" where record.type != .revisit:
                    .init(name: field.name, value: RecordDigest(of: block[(head?.length ?? 0)...]).text)
                case "Content-Length": .init(name: field.name, value: "\(block.count)")
                default: field
                }
            })
        return record
    }

    /// The records of one capture: from the end of the one before to its own metadata.
    static func range(of capture: Int, in records: [WARCRecord]) throws -> ClosedRange<Int> {
        func ends(_ record: WARCRecord) -> String? {
            record.type == .metadata ? WARCFields(record.block)["retractd-capture"] : nil
        }
        guard let end = records.firstIndex(where: { ends($0) == "\(capture)" }) else { throw Miss() }
        let start = records[..<end].lastIndex { ends($0) != nil || $0.type == .info } ?? 0
        return (start + 1)...end
    }
}
