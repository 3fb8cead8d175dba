import Foundation
import GRDB
import RetractdCore

/// Records and snapshots: each as the log says, none missing, none too many.
extension AuditRun {
    mutating func checkCaptures() throws {
        let total = try count("capture")
        var done: Int64 = 0
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM capture ORDER BY id")
        while let row = try rows.next() {
            done += 1
            if done % 256 == 0 { tell("captures", done, of: total) }
            guard let id = try? row.value("id") as Int64 else { continue }
            let subject = "capture \(id)"
            do {
                compare(RecordName.capture(id), subject, try CaptureShelf.digest(of: row, in: db))
                try cite(CaptureShelf.capture(row, in: db), row, subject)
            } catch {
                named[RecordName.capture(id)] = nil
                report.find(subject, "\(StoreFault.translated(error, path: "its row"))")
            }
        }
        report.counts["captures"] = Int(done)
        for id in missing("capture/") {
            guard let number = Int64(id), !forgotten.contains(capture: number) else { continue }
            report.find("capture \(id)", "it is in the log and gone from the store")
        }
    }

    private mutating func cite(_ capture: Capture, _ row: Row, _ subject: String) throws {
        let response = capture.outcome.response
        if let payload = response?.payload, response?.payloadLength != 0 { cited.insert(payload) }
        if let coded = response?.exchange?.codedBody { optional.insert(coded) }
        let (started, last): (Int64, Int64) = try (row.value("started_at"), row.value("last_at"))
        if last < started {
            report.find(subject, "it was last seen before it began")
        }
    }

    /// Compares a record with what the log names.
    private mutating func compare(_ name: String, _ subject: String, _ digest: RetractdCore.Digest) {
        guard let wanted = named.removeValue(forKey: name) else {
            return report.find(subject, "the log does not know it")
        }
        guard wanted.digest != digest else { return }
        report.find(subject, "it is not as it was written: event \(wanted.seq) names another digest")
    }

    /// The rest of the names that begin so and were not met; they count as met from here on.
    private mutating func missing(_ prefix: String) -> [String] {
        let names = named.keys.filter { $0.hasPrefix(prefix) }.sorted()
        for name in names { named[name] = nil }
        return names.map { String($0.dropFirst(prefix.count)) }
    }

    // MARK: Other records

    mutating func checkRecords() throws {
        try check("edit", EditShelf.columns, name: Self.numbered) {
            try RecordPacking.values(of: $0)
        }
        try check("episode", EpisodeShelf.columns, name: Self.numbered) {
            try RecordPacking.values(of: $0)
        }
        let db = db
        try check("alert", AlertShelf.columns + ", kind", name: { try $0.text(1) }) { row in
            guard try AlertShelf.alert(row, in: db).kind.rawValue == row.value("kind") as String else {
                throw StoreError(.corrupted, "it is filed under another kind than it states")
            }
            return try AlertShelf.values(of: row, in: db)
        }
        try checkRevisions()
        for name in named.keys.sorted() { report.find(name, "the log names a record of no known kind") }
    }

    private static func numbered(_ row: Row) throws -> String { "\(try row.text(0))/\(try row.number(1))" }

    /// Compares the rows of a table with what the log names.
    private mutating func check(
        _ table: String, _ columns: String, name: (Row) throws -> String,
        values: (Row) throws -> [DatabaseValue]
    ) throws {
        tell("records", 0, of: 1)
        var done = 0
        let rows = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM \(table)")
        while let row = try rows.next() {
            done += 1
            let name = try name(row)
            do {
                compare("\(table)/\(name)", "\(table) \(name)", RecordDigest.of(table, try values(row)))
            } catch {
                named["\(table)/\(name)"] = nil
                report.find("\(table) \(name)", "\(StoreFault.translated(error, path: "its row"))")
            }
        }
        report.counts["\(table)s"] = done
        for name in missing("\(table)/") {
            report.find("\(table) \(name)", "it is in the log and gone from the store")
        }
    }

    private mutating func checkRevisions() throws {
        var done = 0
        let total = try count("revision")
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM revision")
        while let row = try rows.next() {
            done += 1
            if done % 256 == 0 { tell("revisions", Int64(done), of: total) }
            let name = "\(try row.value("article") as String)/\(try row.value("number") as Int64)"
            do {
                let digest = RecordDigest.of("revision", try RevisionShelf.values(of: row, in: db))
                compare("revision/\(name)", "revision \(name)", digest)
                let revision = try RevisionShelf.revision(row, in: db)
                cited.insert(revision.snapshot)
                if try row.value("snapshot") != revision.snapshot.data {
                    report.find("revision \(name)", "it is filed under another snapshot than it names")
                }
            } catch {
                named["revision/\(name)"] = nil
                report.find("revision \(name)", "it cannot be read")
            }
        }
        report.counts["revisions"] = done
        for name in missing("revision/") {
            report.find("revision \(name)", "it is in the log and gone from the store")
        }
    }

    // MARK: Snapshots

    mutating func checkSnapshots() throws {
        let total = try count("snapshot")
        let bases = try Data.fetchAll(db, sql: "SELECT DISTINCT base FROM snapshot WHERE base IS NOT NULL")
        optional.formUnion(bases.compactMap { RetractdCore.Digest(data: $0) })
        var done: Int64 = 0
        let rows = try Row.fetchCursor(db, sql: "SELECT digest, length FROM snapshot")
        while let row = try rows.next() {
            done += 1
            if done % 64 == 0 { tell("snapshots", done, of: total) }
            let data: Data = try row.value("digest")
            guard let digest = RetractdCore.Digest(data: data) else {
                report.find("a snapshot", "its name is no digest")
                continue
            }
            let isWanted = cited.remove(digest) != nil
            if !isWanted, !optional.contains(digest) {
                report.find("snapshot \(digest)", "nothing in the store rests on it: it was put in")
            }
            try check(digest, length: row.value("length"))
        }
        report.counts["snapshots"] = Int(done)
        for digest in cited.subtracting(forgotten.snapshots).sorted(by: { $0.hexadecimal < $1.hexadecimal }) {
            report.find("snapshot \(digest)", "something rests on it, and it is gone")
        }
    }

    private mutating func check(_ digest: RetractdCore.Digest, length: Int) throws {
        do {
            let payload = try SnapshotShelf.read(digest, in: db)
            if payload?.count != length { report.find("snapshot \(digest)", "its length is another than its row says") }
        } catch {
            report.find("snapshot \(digest)", "its bytes do not hash to its name")
        }
    }

    // MARK: Claims

    /// The order of what is claimed, and the verdict judged again.
    mutating func checkEpisodes() throws {
        let rows = try Row.fetchAll(db, sql: "SELECT article, number, body FROM episode ORDER BY article, number")
        for row in rows {
            let subject = "episode \(try row.text(0))/\(try row.number(1))"
            let episode = try Codec.value(RemovalEpisode.self, row.value("body"))
            let isMoved = moved.contains("episode/\(try row.text(0))/\(try row.number(1))")
            for problem in BracketCheck(episode: episode).problems { report.find(subject, problem) }
            for capture in episode.observations.map(\.capture) + episode.controls.map(\.capture) {
                guard let at = try startedAt(capture) else {
                    if forgotten.contains(capture: capture.rawValue) { continue }
                    report.find(subject, "capture \(capture.rawValue), which it rests on, is gone")
                    continue
                }
                let isSeen = episode.observations.contains { $0.capture == capture && $0.at != at }
                if isSeen, !isMoved { report.find(subject, "capture \(capture.rawValue) was made at another time") }
            }
            if isMoved {
                report.note("\(subject): some of its times are estimates, the clock that gave them was ahead")
            }
            if let article = try SQLiteStore.article(ArticleID(rawValue: row.text(0)), in: db),
                let problem = judge(episode, article)
            {
                report.note("\(subject): \(problem)")
            }
        }
    }

    private func startedAt(_ capture: CaptureID) throws -> Timestamp? {
        try Int64.fetchOne(db, sql: "SELECT started_at FROM capture WHERE id = ?", arguments: [capture.rawValue])
            .map { Timestamp(column: $0) }
    }

    // MARK: What is left open

    mutating func sayWhatIsNotProven() {
        let signed = report.signedSize ?? 0
        if size > signed {
            report.note(
                signed == 0
                    ? "nothing is signed yet: the log is whole, but whoever can write the file could have made it so"
                    : "the events after \(signed) are not signed yet; the next alert, or the next hour, will sign them")
        }
        if !forgotten.snapshots.isEmpty {
            report.note(
                "retention let \(forgotten.snapshots.count) snapshots go, as the log says: their digests are left")
        }
        report.note(
            "whoever holds the key could have written another log: compare a checkpoint with one kept elsewhere")
        report.note("what a server sent is vouched for by this program: TLS signs no content that others could check")
    }
}

extension Row {
    func text(_ index: Int) throws -> String { try decode(String.self, atIndex: index) }
    func number(_ index: Int) throws -> Int64 { try decode(Int64.self, atIndex: index) }
}
