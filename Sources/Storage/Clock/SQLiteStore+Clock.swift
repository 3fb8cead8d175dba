import Foundation
import GRDB
package import RetractdCore

/// A clock that was ahead and is right again: what was planned by it would wait until its time comes round once more.
extension SQLiteStore {
    /// Plans anew what was planned by a clock that lay ahead; how far ahead, or nil where it did not.
    ///
    /// Times of looks are moved back by as much, those of what is in doubt or gone too, so that none lies in the future.
    /// What was logged stays as it was logged, and an event says that the clock was wrong, and names what was moved.
    package func planAnew(at now: Timestamp) async throws(StoreError) -> Duration? {
        guard let latest = try await read({ try Self.latestPresent($0) }), latest.since(now) > LogAudit.mostLag else {
            return nil
        }
        let correction = ClockCorrection(now: now, ahead: latest.since(now))
        try await write(isDurable: true, isSigned: true) { db in
            let records = try Self.correctEpisodes(correction, in: db)
            for (table, key, column) in Self.texts {
                try Self.correct(column, of: table, key, correction, in: db)
            }
            let times = ["now": now.column, "ahead": latest.column - now.column]
            for statement in Self.plans { try db.execute(sql: statement, arguments: StatementArguments(times)) }
            let facts = ["from": latest.description, "ahead": "\(Int(correction.ahead.inSeconds)) s"]
            try EventLog.append(Event(kind: .clockSetBack, at: now, facts: facts), records: records, in: db)
        }
        return correction.ahead
    }

    /// The latest time that an event was given, where it lies further ahead of a moment than times may lag; nil where none
    /// does.
    package func latestEvent(after moment: Timestamp) async throws(StoreError) -> Timestamp? {
        try await read { db in
            try Int64.fetchOne(db, sql: "SELECT at FROM log WHERE size > 0").map { Timestamp(column: $0) }
                .flatMap { $0.since(moment) > LogAudit.mostLag ? $0 : nil }
        }
    }

    /// What the writer last took for the present: the latest poll, or the time of the last event, which is not the latest
    /// time of any.
    private static func latestPresent(_ db: Database) throws -> Timestamp? {
        let polled = try Int64.fetchOne(db, sql: "SELECT max(last_polled_at) FROM feed")
        let body = try Data.fetchOne(db, sql: "SELECT body FROM event ORDER BY seq DESC LIMIT 1")
        let event = try body.map { try EventLog.entry($0).event.at }
        return [polled.map { Timestamp(column: $0) }, event].compactMap { $0 }.max()
    }

    // MARK: What is in doubt or gone

    /// Moves the times of open episodes; gives their digests, by the names of their records.
    private static func correctEpisodes(
        _ correction: ClockCorrection, in db: Database
    ) throws -> [String: RetractdCore.Digest] {
        var records: [String: RetractdCore.Digest] = [:]
        let rows = try Row.fetchAll(db, sql: "SELECT id, episode FROM article WHERE episode IS NOT NULL")
        for row in rows {
            let body: Data = try row.value("episode")
            let moved = correction.corrected(json: body)
            guard moved != body else { continue }
            let id = try ArticleID(rawValue: row.value("id"))
            let episode = try Codec.value(RemovalEpisode.self, moved)
            guard episode.strength.isOpen else { continue }
            try db.execute(sql: "UPDATE article SET episode = ? WHERE id = ?", arguments: [moved, id.rawValue])
            records[RecordName.episode(id, episode.number)] = try EpisodeShelf.keep(episode, moved, of: id, in: db)
        }
        return records
    }

    // MARK: Plans

    /// Where there is JSON that holds times.
    private static let texts = [
        ("feed_body", "feed", "state"), ("article", "id", "feed_absence"), ("article", "id", "marks"),
        ("site", "key", "state"), ("follow_up", "id", "body"),
    ]

    private static func correct(
        _ column: String, of table: String, _ key: String, _ correction: ClockCorrection, in db: Database
    ) throws {
        let sql = "SELECT \(key) AS key, \(column) AS text FROM \(table) WHERE \(column) IS NOT NULL"
        for row in try Row.fetchAll(db, sql: sql) {
            let text: Data = try row.value("text")
            let moved = correction.corrected(json: text)
            guard moved != text else { continue }
            try db.execute(
                sql: "UPDATE \(table) SET \(column) = ? WHERE \(key) = ?",
                arguments: [moved, try row.value("key") as String])
        }
    }

    private static let plans = [
        """
        UPDATE feed SET next_poll_at = max(:now, next_poll_at - :ahead), last_polled_at = last_polled_at - :ahead,
        last_good_at = \(moved("last_good_at")), last_whole_at = \(moved("last_whole_at")),
        quiet_until = \(moved("quiet_until"))
        WHERE last_polled_at > :now
        """,
        """
        UPDATE article SET next_check_at = max(:now, next_check_at - :ahead), last_checked_at = last_checked_at - :ahead,
        last_seen_live = \(moved("last_seen_live")), first_seen_live = \(moved("first_seen_live")),
        first_listed_at = \(moved("first_listed_at")), stirred_at = \(moved("stirred_at"))
        WHERE last_checked_at > :now
        """,
        // Those that nobody has looked at yet.
        """
        UPDATE article SET next_check_at = max(:now, next_check_at - :ahead), first_listed_at = first_listed_at - :ahead
        WHERE last_checked_at IS NULL AND first_listed_at > :now
        """,
        "UPDATE follow_up SET due_at = max(:now, due_at - :ahead) WHERE due_at > :now",
        "DELETE FROM robots WHERE fetched_at > :now",
    ]

    private static func moved(_ column: String) -> String {
        "CASE WHEN \(column) > :now THEN \(column) - :ahead ELSE \(column) END"
    }
}
