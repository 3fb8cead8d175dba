import Foundation
import GRDB
package import RetractdCore

/// What retention let go, or would let go.
package struct PruneReport: Hashable, Codable, Sendable {
    package var captures = 0
    package var snapshots = 0
    /// How many captures of each purpose.
    package var purposes: [String: Int] = [:]
    /// When the oldest of them was made, and when the youngest was last true.
    package var first: Timestamp?
    package var last: Timestamp?
    /// Bytes on the disk that they took.
    package var bytes: Int64 = 0

    /// Adds a step.
    mutating func add(_ step: PruneReport) {
        captures += step.captures
        snapshots += step.snapshots
        purposes.merge(step.purposes, uniquingKeysWith: +)
        first = [first, step.first].compactMap { $0 }.min()
        last = [last, step.last].compactMap { $0 }.max()
        bytes += step.bytes
    }
}

/// A capture that retention would let go.
package struct PrunableCapture: Hashable, Codable, Sendable {
    package let id: Int64
    package let url: String
    package let purpose: String
    package let at: Timestamp
}

extension SQLiteStore {
    /// Lets captures go that were last true before a moment and on which no alert rests, with the pages that nothing else
    /// rests on.
    ///
    /// The log says which: their digests stay.
    ///
    /// In steps, so that others can write in between.
    package func prune(before moment: Timestamp, at now: Timestamp) async throws(StoreError) -> PruneReport {
        var report = PruneReport()
        while true {
            let step = try await write { db in
                let choice = try PruneChoice(before: moment, limit: PruneChoice.mostAtOnce, in: db)
                try choice.perform(at: now, in: db)
                return choice.report
            }
            report.add(step)
            if step.captures < PruneChoice.mostAtOnce { return report }
        }
    }
}

extension StoreReader {
    /// What ``SQLiteStore/prune(before:at:)`` would let go.
    package func prunable(before moment: Timestamp) throws(StoreError) -> PruneReport {
        try read { try PruneChoice(before: moment, limit: nil, in: $0).report }
    }

    /// The same, capture by capture, the oldest first.
    package func prunableCaptures(before moment: Timestamp) throws(StoreError) -> [PrunableCapture] {
        try read { db in
            try PruneChoice(before: moment, limit: nil, in: db).captures.reversed().compactMap { id in
                try Row.fetchOne(db, sql: "SELECT url, purpose, started_at FROM capture WHERE id = ?", arguments: [id])
                    .map {
                        try PrunableCapture(
                            id: id, url: $0.value("url"), purpose: $0.value("purpose"),
                            at: Timestamp(column: $0.value("started_at")))
                    }
            }
        }
    }
}

/// Chooses what is old and uninteresting.
struct PruneChoice {
    /// The most snapshots that one event names.
    static let mostNamed = 256
    /// The most captures that go in one transaction.
    static let mostAtOnce = 2_000

    let captures: [Int64]
    private let snapshots: [RetractdCore.Digest]
    let report: PruneReport

    init(before moment: Timestamp, limit: Int?, in db: Database) throws {
        captures = try Int64.fetchAll(
            db, sql: Self.oldCaptures, arguments: ["moment": moment.column, "limit": limit ?? -1])
        let going = Set(captures)
        var staying = try Self.watchedSnapshots(db)
        var report = PruneReport(captures: captures.count)
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM capture")
        while let row = try rows.next() {
            if try going.contains(row.value("id")) {
                try Self.count(row, in: &report)
            } else if try row.value("payload") as Data? != nil {
                staying.formUnion(try Self.bodies(row, in: db))
            }
        }
        let (chosen, bytes) = try Self.unneeded(besides: staying, in: db)
        snapshots = chosen
        report.snapshots = chosen.count
        report.bytes = bytes
        self.report = report
    }

    private static func count(_ row: Row, in report: inout PruneReport) throws {
        report.purposes[try row.value("purpose"), default: 0] += 1
        let (began, ended): (Int64, Int64) = try (row.value("started_at"), row.value("last_at"))
        report.first = min(report.first ?? Timestamp(column: began), Timestamp(column: began))
        report.last = max(report.last ?? Timestamp(column: ended), Timestamp(column: ended))
    }

    /// Whatever an alerted or open case rests on stays: the article's own captures, those that its episodes and events
    /// cite, and the feed's before and after.
    ///
    /// So does the last capture of what is still watched, and whatever these are packed against. Newest first: what
    /// others are packed against goes after them.
    private static let oldCaptures = """
        WITH told AS (
            SELECT article AS id FROM alert WHERE article IS NOT NULL
            UNION SELECT id FROM article WHERE phase IN ('questioned', 'suspected', 'confirmed')
        ),
        kept AS (
            SELECT capture.id AS id FROM capture JOIN told ON capture.subject = 'article:' || told.id
            UNION SELECT json_extract(unpacked(event.body), '$.event.capture') FROM event JOIN told ON event.article = told.id
            UNION SELECT json_extract(item.value, '$.capture') FROM episode JOIN told ON episode.article = told.id,
                json_each(CAST(episode.body AS TEXT), '$.observations') AS item
            UNION SELECT json_extract(item.value, '$.capture') FROM episode JOIN told ON episode.article = told.id,
                json_each(CAST(episode.body AS TEXT), '$.controls') AS item
            UNION SELECT (SELECT max(id) FROM capture WHERE subject = 'feed:' || article.feed
                AND started_at < episode.first_seen_gone)
                FROM episode JOIN told ON episode.article = told.id JOIN article ON article.id = told.id
            UNION SELECT (SELECT min(id) FROM capture WHERE subject = 'feed:' || article.feed
                AND started_at >= episode.first_seen_gone)
                FROM episode JOIN told ON episode.article = told.id JOIN article ON article.id = told.id
            UNION SELECT last_capture FROM article WHERE next_check_at IS NOT NULL
            UNION SELECT max(id) FROM capture WHERE subject LIKE 'feed:%' GROUP BY subject
        ),
        staying AS (
            SELECT id FROM kept WHERE id IS NOT NULL UNION SELECT id FROM capture WHERE last_at >= :moment
        )
        SELECT id FROM capture WHERE id NOT IN (SELECT id FROM staying)
        AND id NOT IN (SELECT base FROM capture WHERE base IS NOT NULL AND id IN (SELECT id FROM staying))
        ORDER BY id DESC LIMIT :limit
        """

    /// The latest version of what is watched.
    private static func watchedSnapshots(_ db: Database) throws -> Set<RetractdCore.Digest> {
        Set(
            try Data.fetchAll(
                db, sql: "SELECT snapshot FROM article WHERE next_check_at IS NOT NULL AND snapshot IS NOT NULL"
            ).compactMap { RetractdCore.Digest(data: $0) })
    }

    /// The snapshots of a capture: its payload, and the coded body where that may have been kept.
    private static func bodies(_ row: Row, in db: Database) throws -> [RetractdCore.Digest] {
        let payload: Data = try row.value("payload")
        let purpose = CapturePurpose(rawValue: try row.value("purpose"))
        let status: Int = try row.value("status") ?? 0
        let plain = [RetractdCore.Digest(data: payload)].compactMap { $0 }
        guard purpose?.mayDecide == true || status >= 400 else { return plain }
        let coded = try CaptureShelf.capture(row, in: db).outcome.response?.exchange?.codedBody
        return plain + (coded.map { [$0] } ?? [])
    }

    /// Snapshots that neither these nor anything that is packed against them needs.
    private static func unneeded(
        besides staying: Set<RetractdCore.Digest>, in db: Database
    ) throws -> ([RetractdCore.Digest], Int64) {
        var leaning: [RetractdCore.Digest: RetractdCore.Digest] = [:]
        var bytes: [RetractdCore.Digest: Int64] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT digest, base, length(data) AS bytes FROM snapshot") {
            guard let digest = RetractdCore.Digest(data: try row.value("digest")) else { continue }
            bytes[digest] = try row.value("bytes")
            let base: Data? = try row.value("base")
            leaning[digest] = base.flatMap { RetractdCore.Digest(data: $0) }
        }
        var needed = staying
        for digest in staying {
            var base = leaning[digest]
            while let next = base, needed.insert(next).inserted { base = leaning[next] }
        }
        let chosen = bytes.keys.filter { !needed.contains($0) }.sorted { $0.hexadecimal < $1.hexadecimal }
        return (chosen, chosen.reduce(0) { $0 + (bytes[$1] ?? 0) })
    }

    func perform(at now: Timestamp, in db: Database) throws {
        for id in captures { try db.execute(sql: "DELETE FROM capture WHERE id = ?", arguments: [id]) }
        try RevisionShelf.free(from: Set(snapshots), in: db)
        for digest in snapshots {
            try db.execute(sql: "DELETE FROM snapshot WHERE digest = ?", arguments: [digest.data])
        }
        guard !captures.isEmpty || !snapshots.isEmpty else { return }
        var facts = ["captures": Forgotten.text(captures.sorted())]
        var rest = snapshots[...]
        repeat {
            let named = Array(rest.prefix(Self.mostNamed))
            try EventLog.append(Event(kind: .recordsForgotten, at: now, snapshots: named, facts: facts), in: db)
            rest = rest.dropFirst(Self.mostNamed)
            facts = [:]
        } while !rest.isEmpty
    }
}
