import Foundation
import GRDB
import RetractdCore

/// An article as columns: scalars for what is asked often, JSON for what is only there in doubt.
enum ArticleRow {
    static let columns = """
        id, site, listed_url, url, feed, title, language, published_at, first_listed_at, stirred_at, first_seen_live, \
        last_seen_live, last_checked_at, phase, entity_tag, last_modified, next_check_at, check_reason, failures, \
        revision_number, text_digest, snapshot, headline, text_length, seen_headlines, listed_titles, episode, feed_absence, \
        is_unlisted_told, is_live_blog, marks, surface
        """

    static func read(_ row: Row) throws -> ArticleState {
        var state = try ArticleState(
            id: ArticleID(rawValue: row.value("id")), site: SiteKey(rawValue: row.value("site")),
            url: row.value("listed_url"),
            feed: FeedID(rawValue: row.value("feed")), title: row.value("title"),
            publishedAt: Timestamp(column: row.value("published_at") as Int64?),
            firstListedAt: Timestamp(column: row.value("first_listed_at"))
        )
        state.url = try row.value("url")
        state.language = try row.value("language")
        state.stirredAt = try Timestamp(column: row.value("stirred_at") as Int64?)
        state.firstSeenLive = try Timestamp(column: row.value("first_seen_live") as Int64?)
        state.lastSeenLive = try Timestamp(column: row.value("last_seen_live") as Int64?)
        state.lastCheckedAt = try Timestamp(column: row.value("last_checked_at") as Int64?)
        state.phase = try ArticlePhase(rawValue: row.value("phase")) ?? .unwatched
        state.validators = try Validators(entityTag: row.value("entity_tag"), lastModified: row.value("last_modified"))
        state.nextCheck = try plannedCheck(row)
        state.consecutiveFailures = try row.value("failures")
        state.revision = try revision(row)
        state.seenHeadlines = try Codec.optionalValue([String].self, row.value("seen_headlines")) ?? []
        state.listedTitles = try Codec.optionalValue([String].self, row.value("listed_titles")) ?? []
        state.episode = try Codec.optionalValue(RemovalEpisode.self, row.value("episode"))
        state.feedAbsence = try Codec.optionalValue(FeedAbsence.self, row.value("feed_absence"))
        state.isUnlistedTold = try row.value("is_unlisted_told")
        state.isLiveBlog = try row.value("is_live_blog")
        state.marks = try Codec.optionalValue(ArticleMarks.self, row.value("marks")) ?? ArticleMarks()
        return state
    }

    static func write(_ state: ArticleState, in db: Database) throws {
        let rank = state.nextCheck.map(Self.rank)?.rawValue
        let arguments: StatementArguments = [
            state.id.rawValue, state.site.rawValue, state.listedURL, state.url, state.feed.rawValue, state.title,
            state.language, state.publishedAt?.column, state.firstListedAt.column, state.stirredAt?.column,
            state.firstSeenLive?.column, state.lastSeenLive?.column, state.lastCheckedAt?.column, state.phase.rawValue,
            state.validators.entityTag, state.validators.lastModified, state.nextCheck?.at.column,
            state.nextCheck?.reason.rawValue,
            state.consecutiveFailures, state.revision?.number, state.revision?.textDigest.data,
            state.revision?.snapshot.data, state.revision?.headline, state.revision?.textLength,
            state.seenHeadlines.isEmpty ? nil : try Codec.json(state.seenHeadlines),
            state.listedTitles.isEmpty ? nil : try Codec.json(state.listedTitles),
            try Codec.optionalJSON(state.episode), try Codec.optionalJSON(state.feedAbsence), state.isUnlistedTold,
            state.isLiveBlog, state.marks.isEmpty ? nil : try Codec.json(state.marks),
            state.revision?.surface?.data, rank, state.isQuiet,
        ]
        let statement = try db.cachedStatement(sql: upsert)
        try statement.execute(arguments: arguments)
    }

    /// Everything but the last capture is replaced.
    private static let upsert = Upsert.sql(
        "article", columns.split(separator: ",").map { $0.split(separator: " ").joined() } + ["check_rank", "is_quiet"])

    /// Which rank a planned check has among due work.
    static func rank(_ check: PlannedCheck) -> Job.Rank {
        switch check.reason {
        case .ladder, .leftFeed, .failedControl, .restoration: .ladder
        case .firstLook, .feedChanged: .firstLook
        case .routine, .retry: .routine
        }
    }

    private static func plannedCheck(_ row: Row) throws -> PlannedCheck? {
        guard let at: Int64 = try row.value("next_check_at"), let reason: String = try row.value("check_reason") else {
            return nil
        }
        return PlannedCheck(
            at: Timestamp(column: at), reason: PlannedCheck.Reason(rawValue: reason) ?? .routine)
    }

    private static func revision(_ row: Row) throws -> RevisionReference? {
        guard let number: Int = try row.value("revision_number"), let text: Data = try row.value("text_digest"),
            let snapshot: Data = try row.value("snapshot"), let textDigest = Digest(data: text),
            let snapshotDigest = Digest(data: snapshot)
        else { return nil }
        return try RevisionReference(
            number: number, textDigest: textDigest, snapshot: snapshotDigest, headline: row.value("headline"),
            textLength: row.value("text_length") ?? 0,
            surface: (row.value("surface") as Data?).flatMap { Digest(data: $0) })
    }
}
