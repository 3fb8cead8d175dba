import Foundation
import GRDB
package import RetractdCore

/// What a list shows of an edit: SQLite reads it out of the edit's JSON, and what weighed in it stays unread.
package struct EditGlance: Hashable, Sendable {
    /// The revision that it made; the one before is `revision - 1`.
    package let revision: Int
    package let at: Timestamp
    package let severity: Severity
    /// The edit class, such as `fact-number`.
    package let kind: String
    package let score: Double
    package let flags: [String]
    /// One line: what changed.
    package let summary: String
    package let headlineBefore: String?
    package let headlineAfter: String?
    /// As JSON.
    private let weighed: Data

    static let columns = """
        edit.revision, edit.at, edit.severity, edit.body ->> '$.kind' AS kind, edit.body ->> '$.score' AS score,
        edit.body ->> '$.flags' AS flags, edit.body ->> '$.summary' AS summary,
        edit.body ->> '$.headlineBefore' AS headline_before, edit.body ->> '$.headlineAfter' AS headline_after,
        edit.body ->> '$.reasons' AS reasons
        """
        .replacing("edit.body", with: "unpacked(edit.body)")

    init(_ row: Row) throws {
        let rank: Int = try row.value("severity")
        guard Severity.allCases.indices.contains(rank) else { throw StoreError(.corrupted, "an edit is damaged") }
        severity = Severity.allCases[rank]
        revision = try row.value("revision")
        at = Timestamp(column: try row.value("at") as Int64)
        kind = try row.value("kind")
        score = try row.value("score")
        let marks: String = try row.value("flags")
        flags = marks == "[]" ? [] : try Codec.value([String].self, Data(marks.utf8))
        summary = try row.value("summary")
        headlineBefore = try row.value("headline_before")
        headlineAfter = try row.value("headline_after")
        weighed = Data(try (row.value("reasons") as String).utf8)
    }

    /// What weighed in it.
    package func reasons() throws -> [VerdictReason] { try Codec.value([VerdictReason].self, weighed) }
}
