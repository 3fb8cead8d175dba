import Foundation
import GRDB
import RetractdCore

/// Edits as rows.
enum EditShelf {
    static let columns = "article, revision, at, severity, body"

    /// Keeps an edit, in the place of one that is there; gives the digest that the log names it by, which is over its JSON
    /// and not over what it is packed to.
    static func keep(_ edit: Edit, in db: Database) throws -> RetractdCore.Digest {
        let json = try Codec.json(edit)
        let severity = Severity.allCases.firstIndex(of: edit.severity) ?? 0
        let values: [DatabaseValue] = [
            edit.article.rawValue.databaseValue, edit.revision.databaseValue, edit.at.column.databaseValue,
            severity.databaseValue,
        ]
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO edit (\(columns)) VALUES (?, ?, ?, ?, ?)")
            .execute(arguments: StatementArguments(values + [try RecordPacking.pack(json).databaseValue]))
        return RecordDigest.of("edit", values + [json.databaseValue])
    }
}
