import Foundation
import GRDB
import RetractdCore
import Synchronization

/// Captures as rows: what is a column is not kept twice, and the rest is packed as what differs from an earlier capture
/// of the same site, whose headers are nearly the same.
///
/// A chain is never longer than one step.
final class CaptureShelf: Sendable {
    /// The most captures held to refer to: one of each site and purpose.
    static let mostReferences = 1_024
    /// A difference longer than this share of the whole, packed, is not worth a reference.
    static let worthwhileShare = 0.7
    /// One no longer than this share of the whole as it is always is: packing takes away half of it and little more.
    static let clearlyWorthwhileShare = 0.3

    /// What is asked for again with each doubt about a site, whoever is in doubt: the last copy is found by its address.
    static let purposesOfSite: Set<CapturePurpose> = [.home, .list]
    /// The same for SQLite, as the index has it.
    static let isOfSite = "purpose IN ('home', 'list')"

    private struct Reference {
        let id: Int64
        let bytes: [UInt8]
    }

    private let references = Mutex<[String: Reference]>([:])

    /// Forgets what a transaction kept that was rolled back.
    func forget() {
        references.withLock { $0 = [:] }
    }

    /// Keeps a capture; gives its number and the digest that the log names it by, in its next entry.
    func keep(
        _ capture: Capture, subject: String, in db: Database
    ) throws -> (id: Int64, digest: RetractdCore.Digest) {
        let body = Array(try Codec.json(Self.stripped(capture)))
        let key = "\(capture.request.purpose.rawValue) \(SiteKey(url: capture.request.url)?.rawValue ?? "")"
        let (base, packed) = try pack(body, like: key)
        let status = capture.outcome.response?.status
        let payload = capture.outcome.response?.payload?.data
        try db.cachedStatement(
            sql: """
                INSERT INTO capture (url, purpose, subject, started_at, last_at, count, status, payload, base, entry, body)
                VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, (SELECT size + 1 FROM log), ?)
                """
        ).execute(arguments: [
            capture.request.url, capture.request.purpose.rawValue, subject, capture.startedAt.column,
            capture.startedAt.column, status, payload, base, Data(packed),
        ])
        let id = db.lastInsertedRowID
        if base == nil { remember(Reference(id: id, bytes: body), as: key) }
        let values = Self.values(
            id, capture.request.url, capture.request.purpose.rawValue, subject, capture.startedAt.column, status,
            payload, Data(body))
        return (id, RecordDigest.of("capture", values))
    }

    private func pack(_ body: [UInt8], like key: String) throws -> (base: Int64?, packed: [UInt8]) {
        let reference = references.withLock { $0[key] }
        let difference = reference.flatMap { reference in
            Zstd.pack(body, reference: reference.bytes, level: Zstd.thoroughLevel).map { (reference.id, $0) }
        }
        if let difference, Self.isShort(difference.1, Self.clearlyWorthwhileShare, of: body) {
            return difference
        }
        guard let whole = Zstd.pack(body, level: Zstd.thoroughLevel) else {
            throw StoreError(.other, "zstd could not pack a capture")
        }
        if let difference, Self.isShort(difference.1, Self.worthwhileShare, of: whole) { return difference }
        return (nil, whole)
    }

    private static func isShort(_ difference: [UInt8], _ share: Double, of whole: [UInt8]) -> Bool {
        Double(difference.count) <= Double(whole.count) * share
    }

    private func remember(_ reference: Reference, as key: String) {
        references.withLock { references in
            if references.count >= Self.mostReferences { references = [:] }
            references[key] = reference
        }
    }

    // MARK: Reading

    /// The capture of a whole row.
    static func capture(_ row: Row, in db: Database) throws -> Capture {
        let payload: Data? = try row.value("payload")
        return try capture(
            unpacked: try body(row, in: db), id: row.value("id"), url: row.value("url"),
            startedAt: Timestamp(column: row.value("started_at")),
            payload: payload.flatMap { RetractdCore.Digest(data: $0) })
    }

    /// The capture of a row's columns.
    static func capture(
        unpacked body: [UInt8], id: Int64, url: String, startedAt: Timestamp, payload: RetractdCore.Digest?
    ) throws -> Capture {
        restored(
            try Codec.value(Capture.self, Data(body)), id: CaptureID(rawValue: id), url: url, startedAt: startedAt,
            payload: payload)
    }

    /// The digest of a whole row, as the log should name it.
    static func digest(of row: Row, in db: Database) throws -> RetractdCore.Digest {
        RecordDigest.of("capture", try values(of: row, in: db))
    }

    /// The values of a whole row that the log's digest is over.
    static func values(of row: Row, in db: Database) throws -> [DatabaseValue] {
        try values(
            row.value("id"), row.value("url"), row.value("purpose"), row.value("subject"), row.value("started_at"),
            row.value("status"), row.value("payload"), Data(body(row, in: db)))
    }

    /// The span is no part of it: it grows.
    private static func values(
        _ id: Int64, _ url: String, _ purpose: String, _ subject: String, _ startedAt: Int64, _ status: Int?,
        _ payload: Data?, _ body: Data
    ) -> [DatabaseValue] {
        [
            id.databaseValue, url.databaseValue, purpose.databaseValue, subject.databaseValue,
            startedAt.databaseValue, status?.databaseValue ?? .null, payload?.databaseValue ?? .null,
            body.databaseValue,
        ]
    }

    private static func body(_ row: Row, in db: Database) throws -> [UInt8] {
        let packed: Data = try row.value("body")
        let base: Int64? = try row.value("base")
        var reference: [UInt8]?
        if let base {
            let whole = try db.cachedStatement(sql: "SELECT body FROM capture WHERE id = ? AND base IS NULL").row([base]
            )
            guard let whole, let bytes = Zstd.unpack(Array(try whole.value("body") as Data)) else {
                throw damaged(try row.value("id"))
            }
            reference = bytes
        }
        guard let body = Zstd.unpack(Array(packed), reference: reference) else { throw damaged(try row.value("id")) }
        return body
    }

    private static func damaged(_ id: Int64) -> StoreError {
        StoreError(.corrupted, "capture \(id) is damaged: it cannot be unpacked")
    }

    // MARK: What columns hold

    /// Stands for the capture's own URL where its columns hold it.
    private static let same = ""

    /// Without what columns hold.
    private static func stripped(_ capture: Capture) -> Capture {
        let url = capture.request.url
        var request = capture.request
        request.url = same
        return Capture(
            id: .uncommitted, request: request, startedAt: Timestamp(microseconds: 0), finishedAt: capture.finishedAt,
            outcome: map(capture.outcome) { response in
                response.with(finalURL: response.finalURL == url ? same : response.finalURL, payload: nil)
            })
    }

    private static func restored(
        _ capture: Capture, id: CaptureID, url: String, startedAt: Timestamp, payload: RetractdCore.Digest?
    ) -> Capture {
        var request = capture.request
        request.url = url
        return Capture(
            id: id, request: request, startedAt: startedAt, finishedAt: capture.finishedAt,
            outcome: map(capture.outcome) { response in
                response.with(finalURL: response.finalURL == same ? url : response.finalURL, payload: payload)
            })
    }

    private static func map(_ outcome: Outcome, _ change: (HTTPResponse) -> HTTPResponse) -> Outcome {
        switch outcome {
        case .response(let response): .response(change(response))
        case .notModified(let response): .notModified(change(response))
        case .failure: outcome
        }
    }
}
