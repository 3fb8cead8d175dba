import Foundation
import GRDB
import RetractdCore

/// A feed as columns: its window apart, since most polls change nothing in it.
enum FeedColumns {
    static func read(_ row: Row) throws -> FeedState {
        var state = try Codec.value(FeedState.self, row.value("state"))
        state.window = try window(row)
        return state
    }

    static func window(_ row: Row) throws -> [WindowItem] {
        let packed: Data = try row.value("window")
        guard let bytes = Zstd.unpack(Array(packed)) else {
            throw StoreError(.corrupted, "the window of a feed is damaged")
        }
        return try Codec.value([WindowItem].self, Data(bytes))
    }

    /// Brings a feed's next poll forward, and asks for the whole of it, so that no cache answers.
    static func hurry(_ feed: FeedID, to moment: Timestamp?, in db: Database) throws {
        let row = try Row.fetchOne(
            db, sql: "SELECT state, window FROM feed WHERE id = ? AND is_configured", arguments: [feed.rawValue])
        guard let moment, let row else { return }
        var state = try read(row)
        guard state.nextPollAt > moment, state.consecutiveFailures == 0 else { return }
        let soon = max(moment, (state.lastPolledAt ?? moment).advanced(by: .minutes(1)))
        state.nextPollAt = min(state.nextPollAt, soon)
        state.nextValidators = .none
        state.nextPollReason = "a story that it lists is missing"
        try write(state, in: db)
    }

    static func write(_ state: FeedState, in db: Database) throws {
        var plain = state
        plain.window = []
        guard let window = Zstd.pack(Array(try Codec.json(state.window))) else {
            throw StoreError(.other, "zstd could not pack a feed's window")
        }
        try db.cachedStatement(
            sql: """
                INSERT INTO feed (id, name, url, site, watch_for, is_configured, next_poll_at, state, window)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, watch_for = excluded.watch_for,
                is_configured = excluded.is_configured, next_poll_at = excluded.next_poll_at, state = excluded.state,
                window = excluded.window
                """
        ).execute(arguments: [
            state.id.rawValue, state.name, state.url, state.site.rawValue, state.watchFor.column,
            state.isConfigured, state.nextPollAt.column, try Codec.json(plain), Data(window),
        ])
    }
}
