import GRDB
package import RetractdCore

/// A witness of the log, or an archive, that does not do what it is asked.
package struct WitnessFailure: Hashable, Codable, Sendable {
    package let witness: String
    /// The first time of those in a row.
    package let since: Timestamp
    package let last: Timestamp
    package let count: Int
    package let why: String

    init(_ row: Row) throws {
        witness = try row.value("witness")
        since = try Timestamp(column: row.value("since"))
        last = try Timestamp(column: row.value("last_at"))
        count = try row.value("count")
        why = try row.value("why")
    }

    /// Those that fail now, by name.
    static func all(_ db: Database) throws -> [WitnessFailure] {
        try Row.fetchAll(db, sql: "SELECT witness, since, last_at, count, why FROM witness_failure ORDER BY witness")
            .map(WitnessFailure.init)
    }
}
