import Hashing
import RetractdCore
import WebArchive

/// An archive taken apart again: the records of each capture, and every body in it.
struct ArchivedCaptures {
    /// The records of one capture, which end with what was recorded of it.
    struct Group {
        let number: Int64
        let records: [WARCRecord]

        /// What the last record says.
        var facts: WARCFields { WARCFields(records.last?.block ?? []) }
    }

    /// The largest body that is unpacked.
    static let largestBody = 17 << 20

    private(set) var groups: [Group] = []
    /// Records that belong to no capture, but for the head of the file.
    private(set) var rest: [WARCRecord] = []
    /// Bodies as they are stored, and decoded, by their SHA-256.
    private var bodies: [Digest: [UInt8]] = [Digest(sha256Of: [UInt8]()): []]
    /// How many of them are whole.
    private(set) var count = 0

    init(_ records: [WARCRecord]) {
        var open: [WARCRecord] = []
        for record in records {
            if record.type == .info, open.isEmpty, groups.isEmpty { continue }
            keepBody(of: record)
            open.append(record)
            guard record.type == .metadata,
                let number = WARCFields(record.block)["retractd-capture"].flatMap({ Int64($0) })
            else { continue }
            groups.append(Group(number: number, records: open))
            open = []
        }
        rest = open
    }

    subscript(digest: Digest?) -> [UInt8]? { digest.flatMap { bodies[$0] } }

    private mutating func keepBody(of record: WARCRecord) {
        guard record.type == .response, let head = HTTPHead(record.block) else { return }
        let stored = Array(record.block[head.length...])
        bodies[Digest(sha256Of: stored)] = stored
        guard record.truncated == nil else { return }
        count += 1
        guard let answer = RecordedAnswer(record, limit: Self.largestBody), case .success(let body) = answer.body
        else { return }
        bodies[Digest(sha256Of: body)] = body
    }
}
