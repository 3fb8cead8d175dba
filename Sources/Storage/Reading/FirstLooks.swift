import GRDB
import RetractdCore

/// How long after they were first listed the pages of the last day's stories were first seen: what is pulled sooner is
/// pulled unseen.
package struct FirstLooks: Hashable, Codable, Sendable {
    package let waits: Lateness
    /// Listed, and not seen yet.
    package let unseen: Int

    static let span = Duration.days(1)

    init(_ db: Database, at now: Timestamp) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT first_listed_at AS listed, first_seen_live AS seen FROM article WHERE first_listed_at > ?",
            arguments: [now.advanced(by: .zero - Self.span).column])
        var seconds: [Int] = []
        for row in rows {
            guard let seen = try Timestamp(column: row.value("seen") as Int64?) else { continue }
            let listed = Timestamp(column: try row.value("listed") as Int64)
            seconds.append(max(0, Int(seen.since(listed).inSeconds)))
        }
        waits = Lateness(seconds: seconds)
        unseen = rows.count - seconds.count
    }
}
