import Foundation
import GRDB
package import RetractdCore

/// What a list shows of an edit: SQLite reads it out of the edit's JSON, once for each row.
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
    /// What weighed in it.
    package let reasons: [VerdictReason]

    /// All but what has a column of its own is one JSON array, so that a body is unpacked once.
    static let columns = """
        edit.revision, edit.at, edit.severity, json_extract(unpacked(edit.body), '$.kind', '$.score', '$.flags',
            '$.summary', '$.headlineBefore', '$.headlineAfter', '$.reasons') AS facts
        """

    init(_ row: Row) throws {
        let rank: Int = try row.value("severity")
        guard Severity.allCases.indices.contains(rank) else { throw StoreError(.corrupted, "an edit is damaged") }
        severity = Severity.allCases[rank]
        revision = try row.value("revision")
        at = Timestamp(column: try row.value("at") as Int64)
        let facts = try Codec.value(Facts.self, row.value("facts"))
        kind = facts.kind
        score = facts.score
        flags = facts.flags
        summary = facts.summary
        headlineBefore = facts.headlines[0]
        headlineAfter = facts.headlines[1]
        reasons = facts.reasons
    }

    /// The array of ``columns``, in its order.
    private struct Facts: Decodable {
        let kind: String
        let score: Double
        let flags: [String]
        let summary: String
        let headlines: [String?]
        let reasons: [VerdictReason]

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            kind = try values.decode(String.self)
            score = try values.decode(Double.self)
            flags = try values.decode([String].self)
            summary = try values.decode(String.self)
            headlines = try (0..<2).map { _ in try values.decode(String?.self) }
            reasons = try values.decode([VerdictReason].self)
        }
    }
}
