import Foundation
import GRDB
package import RetractdCore

extension SQLiteStore {
    package func reconcile(
        _ feeds: [ConfiguredFeed], at now: Timestamp, firstPollAt: @Sendable (ConfiguredFeed) -> Timestamp
    ) async throws(StoreError) {
        try await write { db in
            let known = try FeedColumns.terms(in: db)
            let wanted = Set(feeds.map(\.id))
            for (id, terms) in known.sorted(by: { $0.key.rawValue < $1.key.rawValue })
            where terms.isConfigured && !wanted.contains(id) {
                guard var state = try FeedColumns.read(id, in: db) else { continue }
                state.isConfigured = false
                try FeedColumns.write(state, in: db)
                try EventLog.append(
                    Event(kind: .feedRemoved, at: now, feed: state.id, site: state.site, facts: ["name": state.name]),
                    in: db)
            }
            for feed in feeds where known[feed.id] != ConfiguredTerms(feed) {
                try Self.bring(feed, FeedColumns.read(feed.id, in: db), now, firstPollAt(feed), in: db)
            }
        }
    }

    private static func bring(
        _ feed: ConfiguredFeed, _ known: FeedState?, _ now: Timestamp, _ firstPollAt: Timestamp, in db: Database
    ) throws {
        guard var state = known else {
            let site = SiteKey(url: feed.url) ?? SiteKey(rawValue: feed.url)
            let state = FeedState(
                id: feed.id, name: feed.name, url: feed.url, site: site, interval: feed.interval,
                watchFor: feed.watchFor, nextPollAt: firstPollAt, isIntervalExplicit: feed.isIntervalExplicit)
            try FeedColumns.write(state, in: db)
            return try noteConfigured(state, now, in: db)
        }
        let before = state
        state.name = feed.name
        state.watchFor = feed.watchFor
        state.isIntervalExplicit = feed.isIntervalExplicit
        if state.interval != feed.interval {
            state.interval = feed.interval
            state.quietUntil = nil
            state.nextPollAt = min(state.nextPollAt, (state.lastPolledAt ?? now).advanced(by: feed.interval))
        }
        if !state.isConfigured {
            state.isConfigured = true
            // Taken out and put in again is no reason to ask sooner.
            let earliest = state.lastPolledAt?.advanced(by: feed.interval) ?? firstPollAt
            state.nextPollAt = max(firstPollAt, earliest)
            try noteConfigured(state, now, in: db)
        }
        if state != before { try FeedColumns.write(state, in: db) }
    }

    private static func noteConfigured(_ state: FeedState, _ now: Timestamp, in db: Database) throws {
        try EventLog.append(
            Event(
                kind: .feedConfigured, at: now, feed: state.id, site: state.site,
                facts: ["name": state.name, "url": state.url]), in: db)
    }

    package func nextCaptureID() async throws(StoreError) -> CaptureID {
        try await read { db in
            let last =
                try Int64.fetchOne(
                    db.cachedStatement(sql: "SELECT seq FROM sqlite_sequence WHERE name = 'capture'")) ?? 0
            return CaptureID(rawValue: last + 1)
        }
    }

    package func feed(_ id: FeedID) async throws(StoreError) -> FeedState? {
        try await read { db in
            try FeedColumns.read(id, in: db)
        }
    }

    package func terms(of feed: FeedID) async throws(StoreError) -> FeedTerms? {
        try await read { db in
            try db.cachedStatement(sql: "SELECT name, watch_for FROM feed WHERE id = ?").row([feed.rawValue]).map {
                FeedTerms(name: try $0.value("name"), watchFor: Duration(column: try $0.value("watch_for")))
            }
        }
    }

    package func listed(on site: SiteKey, except feed: FeedID) async throws(StoreError) -> Set<ArticleID> {
        try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT window FROM feed JOIN feed_body ON feed_body.feed = feed.id
                    WHERE site = ? AND id != ? AND is_configured
                    """,
                arguments: [site.rawValue, feed.rawValue])
            return Set(
                try rows.flatMap { try FeedColumns.window($0) }.filter { $0.absence == nil }.map(\.article))
        }
    }

    package func article(_ id: ArticleID) async throws(StoreError) -> ArticleState? {
        try await read { try Self.article(id, in: $0) }
    }

    static func article(_ id: ArticleID, in db: Database) throws -> ArticleState? {
        try db.cachedStatement(sql: "SELECT \(ArticleRow.columns) FROM article WHERE id = ?").row([id.rawValue])
            .map { try ArticleRow.read($0) }
    }

    package func articles(_ ids: [ArticleID]) async throws(StoreError) -> [ArticleID: ArticleState] {
        try await read { db in
            var found: [ArticleID: ArticleState] = [:]
            for id in ids { found[id] = try Self.article(id, in: db) }
            return found
        }
    }

    package func articles(keys: [String]) async throws(StoreError) -> [String: ArticleState] {
        try await read { db in
            let lookUp = try db.cachedStatement(sql: "SELECT article FROM article_key WHERE key = ?")
            var states: [String: ArticleState] = [:]
            var found: [String: ArticleState] = [:]
            for key in keys {
                guard let row = try lookUp.row([key]) else { continue }
                let id: String = try row.value("article")
                if states[id] == nil { states[id] = try Self.article(ArticleID(rawValue: id), in: db) }
                found[key] = states[id]
            }
            return found
        }
    }

    package func site(_ key: SiteKey) async throws(StoreError) -> SiteState {
        try await read { db in
            try db.cachedStatement(sql: "SELECT state FROM site WHERE key = ?").row([key.rawValue])
                .map { try Codec.value(SiteState.self, $0.value("state")) } ?? SiteState(key: key)
        }
    }

    package func watchedCount(of site: SiteKey) async throws(StoreError) -> Int {
        try await read { db in
            try db.cachedStatement(
                sql: "SELECT count(*) AS n FROM article WHERE site = ? AND next_check_at IS NOT NULL"
            ).row([site.rawValue]).map { try $0.value("n") } ?? 0
        }
    }

    package func latestRevision(of article: ArticleID) async throws(StoreError) -> Revision? {
        try await read { db in
            try db.cachedStatement(
                sql: "SELECT * FROM revision WHERE article = ? ORDER BY number DESC LIMIT 1"
            ).row([article.rawValue]).map { try RevisionShelf.revision($0, in: db) }
        }
    }

    package func revision(of article: ArticleID, at moment: Timestamp) async throws(StoreError) -> Revision? {
        try await read { db in
            try db.cachedStatement(
                sql: """
                    SELECT * FROM revision WHERE article = ? AND (first_seen <= ? OR number = 1)
                    ORDER BY number DESC LIMIT 1
                    """
            ).row([article.rawValue, moment.column]).map { try RevisionShelf.revision($0, in: db) }
        }
    }

    package func siblings(
        of site: SiteKey, except: ArticleID, liveSince: Timestamp, limit: Int
    ) async throws(StoreError) -> [SiblingCandidate] {
        try await read { db in
            let candidates = try db.cachedStatement(
                sql: """
                    SELECT id, url, last_seen_live, published_at, first_listed_at FROM article
                    WHERE site = ? AND phase = 'live' AND last_seen_live >= ? AND id <> ?
                    ORDER BY last_seen_live DESC, id LIMIT ?
                    """)
            return try Row.fetchAll(
                candidates, arguments: [site.rawValue, liveSince.column, except.rawValue, limit]
            ).map { row in
                let listed: Int64 = try row.value("first_listed_at")
                let published: Int64? = try row.value("published_at")
                return try SiblingCandidate(
                    article: ArticleID(rawValue: row.value("id")), url: row.value("url"),
                    lastSeenLive: Timestamp(column: row.value("last_seen_live")),
                    ageReference: Timestamp(column: published.map { min($0, listed) } ?? listed))
            }
        }
    }

    package func lookalikes(
        of site: SiteKey, except: ArticleID, limit: Int
    ) async throws(StoreError) -> [Lookalike] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, url, title, first_listed_at FROM article
                    WHERE site = ? AND next_check_at IS NOT NULL AND phase IN ('live', 'unfetched') AND id <> ?
                    ORDER BY first_listed_at DESC, id LIMIT ?
                    """,
                arguments: [site.rawValue, except.rawValue, limit]
            ).map { row in
                try Lookalike(
                    article: ArticleID(rawValue: row.value("id")), url: row.value("url"), title: row.value("title"),
                    firstListedAt: Timestamp(column: row.value("first_listed_at")))
            }
        }
    }

    package func robots(of origin: String) async throws(StoreError) -> RobotsRecord? {
        try await read { db in
            try db.cachedStatement(sql: "SELECT fetched_at, status, body FROM robots WHERE origin = ?").row([origin])
                .map { row in
                    let body: Data = try row.value("body")
                    return try RobotsRecord(
                        origin: origin, fetchedAt: Timestamp(column: row.value("fetched_at")),
                        status: row.value("status"),
                        body: Array(body))
                }
        }
    }

    package func keep(_ robots: RobotsRecord) async throws(StoreError) {
        try await write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO robots (origin, fetched_at, status, body) VALUES (?, ?, ?, ?)",
                arguments: [robots.origin, robots.fetchedAt.column, robots.status, Data(robots.body)])
        }
    }
}

extension Statement {
    /// The first row; nil where there is none.
    func row(_ arguments: StatementArguments) throws -> Row? {
        try Row.fetchOne(self, arguments: arguments)
    }
}
