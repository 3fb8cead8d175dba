import GRDB
import RetractdCore

/// The keys of possible echoes, as rows.
enum EchoColumns {
    static func write(_ entry: EchoKeyEntry, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO echo_key (kind, hash, article) VALUES (?, ?, ?)")
            .execute(arguments: [entry.key.kind.rawValue, entry.key.hash, entry.article.rawValue])
    }

    static func articles(
        echoing keys: [EchoKey], except site: SiteKey, listedSince: Timestamp, limit: Int, in db: Database
    ) throws -> [ArticleID: Set<EchoKey.Kind>] {
        let lookUp = try db.cachedStatement(
            sql: """
                SELECT article.id FROM echo_key JOIN article ON article.id = echo_key.article
                WHERE kind = ? AND hash = ? AND site <> ? AND first_listed_at >= ?
                ORDER BY first_listed_at, article.id LIMIT ?
                """)
        var found: [ArticleID: Set<EchoKey.Kind>] = [:]
        for key in keys {
            let ids = try String.fetchAll(
                lookUp, arguments: [key.kind.rawValue, key.hash, site.rawValue, listedSince.column, limit])
            for id in ids { found[ArticleID(rawValue: id), default: []].insert(key.kind) }
        }
        return found
    }

    /// The configured outlets, by site.
    static func outlets(in db: Database) throws -> [Outlet] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT site, name, state FROM feed JOIN feed_body ON feed_body.feed = feed.id
                WHERE is_configured ORDER BY site, id
                """)
        var outlets: [Outlet] = []
        for row in rows {
            let site = SiteKey(rawValue: try row.value("site"))
            let title = try Codec.value(FeedTitle.self, row.value("state")).title
            let names = [try row.value("name") as String] + (title.map { [$0] } ?? [])
            let known = outlets.last?.site == site ? outlets.removeLast().names : []
            outlets.append(Outlet(site: site, names: known + names))
        }
        return outlets
    }

    /// The one thing wanted of a feed's state.
    private struct FeedTitle: Decodable {
        let title: String?
    }
}
