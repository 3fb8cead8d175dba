import Foundation
import GRDB
package import RetractdCore

extension SQLiteStore {
    package func outlets() async throws(StoreError) -> [Outlet] {
        try await read { try EchoColumns.outlets(in: $0) }
    }

    package func articles(
        echoing keys: [EchoKey], except site: SiteKey, listedSince: Timestamp, limit: Int
    ) async throws(StoreError) -> [ArticleID: Set<EchoKey.Kind>] {
        try await read { db in
            try EchoColumns.articles(
                echoing: keys, except: site, listedSince: listedSince, limit: limit, in: db)
        }
    }

    package func edits(of article: ArticleID) async throws(StoreError) -> [Edit] {
        try await read { try Self.edits(of: article, in: $0) }
    }

    static func edits(of article: ArticleID, in db: Database) throws -> [Edit] {
        try Data.fetchAll(
            db, sql: "SELECT body FROM edit WHERE article = ? ORDER BY revision", arguments: [article.rawValue]
        ).map { try RecordPacking.value(Edit.self, $0) }
    }
}
