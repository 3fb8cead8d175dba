import Foundation
import GRDB
import RetractdCore

/// A feed as rows: columns for what every poll moves and what a quiet one needs, apart from them JSON for the rest and the
/// packed window, which most polls leave alone.
enum FeedColumns {
    /// All of it; its rows are read by ``read(_:)``.
    static let select = """
        SELECT state, window, quiet_until, next_poll_at, poll_reason, next_entity_tag, next_last_modified, \
        last_polled_at, last_good_at, polls, not_modified, not_modified_since \
        FROM feed JOIN feed_body ON feed_body.feed = feed.id
        """

    static func read(_ row: Row) throws -> FeedState {
        var state = try Codec.value(FeedState.self, row.value("state"))
        state.window = try window(row)
        state.quietUntil = try Timestamp(column: row.value("quiet_until") as Int64?)
        state.nextPollAt = try Timestamp(column: row.value("next_poll_at"))
        state.nextPollReason = try row.value("poll_reason")
        state.nextValidators = try nextValidators(row)
        state.lastPolledAt = try Timestamp(column: row.value("last_polled_at") as Int64?)
        state.lastGoodAt = try Timestamp(column: row.value("last_good_at") as Int64?)
        state.pollCount = try row.value("polls")
        state.notModifiedCount = try row.value("not_modified")
        state.trust.notModifiedSince = try row.value("not_modified_since")
        return state
    }

    static func read(_ id: FeedID, in db: Database) throws -> FeedState? {
        try db.cachedStatement(sql: select + " WHERE id = ?").row([id.rawValue]).map { try read($0) }
    }

    /// On what terms each feed was configured last.
    static func terms(in db: Database) throws -> [FeedID: ConfiguredTerms] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, name, interval, is_interval_explicit, watch_for, is_configured FROM feed")
        let terms = try rows.map { row in
            try (FeedID(rawValue: row.value("id")), ConfiguredTerms(row))
        }
        return Dictionary(terms) { first, _ in first }
    }

    static func window(_ row: Row) throws -> [WindowItem] {
        let packed: Data = try row.value("window")
        guard let bytes = Zstd.unpack(Array(packed)) else {
            throw StoreError(.corrupted, "the window of a feed is damaged")
        }
        return try Codec.value([WindowItem].self, Data(bytes))
    }

    // MARK: Due work

    /// What ``job(_:_:)`` reads.
    static let planned = """
        id, site, url, moved_to, interval, is_interval_explicit, entity_tag, last_modified, last_whole_at, \
        next_poll_at, next_entity_tag, next_last_modified, polls, not_modified_since, \
        CASE WHEN EXISTS (SELECT 1 FROM site WHERE key = feed.site AND has_trouble) THEN NULL ELSE quiet_until END \
        AS quiet_until
        """

    /// The poll that a feed is due for.
    static func job(_ row: Row, _ feed: FeedID) throws -> Job {
        let own = try SiteKey(rawValue: row.value("site"))
        let moved: String? = try row.value("moved_to")
        let request = try FetchRequest(
            url: moved ?? row.value("url"), purpose: .feed, validators: nextValidators(row))
        return try Job(
            subject: .feed(feed), request: request, site: moved.flatMap { SiteKey(url: $0) } ?? own,
            dueAt: Timestamp(column: row.value("next_poll_at")), rank: .feed, quiet: quiet(row, feed).map { .feed($0) })
    }

    /// nil where the answer needs thought, and where the site has trouble: then it is a sign of life.
    private static func quiet(_ row: Row, _ feed: FeedID) throws -> QuietFeed? {
        guard let until = try Timestamp(column: row.value("quiet_until") as Int64?),
            let whole = try Timestamp(column: row.value("last_whole_at") as Int64?)
        else {
            return nil
        }
        return try QuietFeed(
            feed: feed, interval: Duration(column: row.value("interval")),
            isIntervalExplicit: row.value("is_interval_explicit"),
            validators: Validators(entityTag: row.value("entity_tag"), lastModified: row.value("last_modified")),
            lastWholeAt: whole, notModifiedSince: row.value("not_modified_since"), pollCount: row.value("polls"),
            until: until)
    }

    // MARK: Writing

    /// Brings a feed's next poll forward, and asks for the whole of it, so that no cache answers.
    ///
    /// The sitemaps of its site are asked too: a story that is missing may stand there under another address.
    static func hurry(_ feed: FeedID, to moment: Timestamp?, in db: Database) throws {
        guard let moment else { return }
        let rows = try db.cachedStatement(
            sql: select + " WHERE is_configured AND site = (SELECT site FROM feed WHERE id = ?)"
        )
        let states = try Row.fetchAll(rows, arguments: [feed.rawValue]).map(read)
        for state in states where state.id == feed || state.format?.isSitemap == true {
            try hurry(state, to: moment, because: state.id == feed ? Self.misses : Self.mayHold, in: db)
        }
    }

    private static let misses = "a story that it lists is missing"
    private static let mayHold = "a story of its site is missing, and may stand here under another address"

    private static func hurry(
        _ feed: FeedState, to moment: Timestamp, because reason: String, in db: Database
    ) throws {
        var state = feed
        // One that fails is asked no oftener than every few minutes, although its site answers again.
        let isRested = state.lastPolledAt.map { moment.since($0) >= .minutes(5) } ?? true
        guard state.nextPollAt > moment, state.consecutiveFailures == 0 || isRested else { return }
        state.nextPollAt = min(state.nextPollAt, soonest(state, from: moment))
        state.nextValidators = .none
        state.nextPollReason = reason
        try write(state, in: db)
    }

    /// When a feed may be asked out of turn: not within a minute of the poll before.
    private static func soonest(_ feed: FeedState, from moment: Timestamp) -> Timestamp {
        max(moment, (feed.lastPolledAt ?? moment).advanced(by: .minutes(1)))
    }

    /// Ends the pauses of a site's feeds that failed while it had trouble.
    static func resume(of site: SiteKey, at moment: Timestamp?, in db: Database) throws {
        guard let moment else { return }
        // None that is quiet has failed: only the others are read.
        let rows = try Row.fetchAll(
            db, sql: select + " WHERE site = ? AND is_configured AND next_poll_at > ? AND quiet_until IS NULL",
            arguments: [site.rawValue, moment.column])
        for row in rows {
            var state = try read(row)
            guard state.consecutiveFailures > 0 else { continue }
            let soon = soonest(state, from: moment)
            guard soon < state.nextPollAt else { continue }
            state.nextPollAt = soon
            state.nextPollReason = "its site answers again"
            try write(state, in: db)
        }
    }

    /// A poll that found a quiet feed as it was.
    static func note(_ poll: UnchangedPoll, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                UPDATE feed SET next_poll_at = ?, poll_reason = ?, next_entity_tag = ?, next_last_modified = ?,
                last_polled_at = ?5, last_good_at = ?5, polls = polls + 1, not_modified = not_modified + 1,
                not_modified_since = not_modified_since + 1 WHERE id = ?6
                """
        ).execute(arguments: [
            poll.nextPollAt.column, poll.nextPollReason, poll.nextValidators.entityTag,
            poll.nextValidators.lastModified, poll.polledAt.column, poll.feed.rawValue,
        ])
    }

    static func write(_ state: FeedState, in db: Database) throws {
        try db.cachedStatement(sql: upsert).execute(arguments: [
            state.id.rawValue, state.name, state.url, state.site.rawValue, state.interval.column,
            state.isIntervalExplicit, state.watchFor.column, state.isConfigured,
            state.pollURL == state.url ? nil : state.pollURL, state.validators.entityTag,
            state.validators.lastModified, state.trust.lastWholeAt?.column, state.quietUntil?.column,
            state.nextPollAt.column, state.nextPollReason, state.nextValidators.entityTag,
            state.nextValidators.lastModified, state.lastPolledAt?.column, state.lastGoodAt?.column, state.pollCount,
            state.notModifiedCount, state.trust.notModifiedSince,
        ])
        try writeBody(of: state, in: db)
    }

    private static func writeBody(of state: FeedState, in db: Database) throws {
        var plain = state
        plain.window = []
        guard let window = Zstd.pack(Array(try Codec.json(state.window))) else {
            throw StoreError(.other, "zstd could not pack a feed's window")
        }
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO feed_body (feed, state, window) VALUES (?, ?, ?)")
            .execute(arguments: [state.id.rawValue, try Codec.json(plain), Data(window)])
    }

    private static let upsert = Upsert.sql(
        "feed",
        [
            "id", "name", "url", "site", "interval", "is_interval_explicit", "watch_for", "is_configured", "moved_to",
            "entity_tag", "last_modified", "last_whole_at", "quiet_until", "next_poll_at", "poll_reason",
            "next_entity_tag", "next_last_modified", "last_polled_at", "last_good_at", "polls", "not_modified",
            "not_modified_since",
        ])

    // MARK: Parts

    private static func nextValidators(_ row: Row) throws -> Validators {
        try Validators(entityTag: row.value("next_entity_tag"), lastModified: row.value("next_last_modified"))
    }
}
