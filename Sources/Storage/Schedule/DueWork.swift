import Foundation
import GRDB
import RetractdCore

/// What is due, rank by rank, each through its index.
struct DueWork {
    /// The most rows of a rank that are looked at for one claim: what is behind them waits for its turn.
    static let mostLookedAt = 4_096

    let db: Database
    let now: Timestamp
    /// Sites to be left alone: however much they have due, none of it is looked at, so that the work of others behind
    /// it is found.
    private let excluded: String

    init(db: Database, now: Timestamp, excluding: Set<SiteKey>) throws {
        self.db = db
        self.now = now
        excluded = try Codec.text(excluding.map(\.rawValue).sorted())
    }

    func offer(to picker: inout JobPicker) throws {
        try offerFollowUps(to: &picker)
        try offerArticles(rank: .ladder, to: &picker)
        try offerFeeds(to: &picker)
        try offerArticles(rank: .firstLook, to: &picker)
        try offerArticles(rank: .routine, to: &picker)
    }

    // MARK: Offers

    private func offerFollowUps(to picker: inout JobPicker) throws {
        let due = try db.cachedStatement(
            sql: """
                SELECT body FROM follow_up WHERE due_at <= ?
                AND json_extract(CAST(body AS TEXT), '$.site') NOT IN (SELECT value FROM json_each(?))
                ORDER BY due_at, id LIMIT ?
                """)
        let rows = try Row.fetchCursor(due, arguments: [now.column, excluded, Self.mostLookedAt])
        while !picker.isFull, let row = try rows.next() {
            let followUp = try Codec.value(FollowUp.self, row.value("body"))
            let request = FetchRequest(
                url: followUp.url, purpose: Self.purpose(followUp.kind), bypassesCaches: true)
            picker.offer(
                Job(
                    subject: .control(followUp), request: request, site: followUp.site, dueAt: followUp.dueAt,
                    rank: .control, quiet: nil))
        }
    }

    private func offerFeeds(to picker: inout JobPicker) throws {
        let due = try db.cachedStatement(
            sql: """
                SELECT \(FeedColumns.planned) FROM feed WHERE is_configured AND next_poll_at <= ?
                AND site NOT IN (SELECT value FROM json_each(?)) ORDER BY next_poll_at, id LIMIT ?
                """)
        let rows = try Row.fetchCursor(due, arguments: [now.column, excluded, Self.mostLookedAt])
        while !picker.isFull, let row = try rows.next() {
            let feed = try FeedID(rawValue: row.value("id"))
            let site = try SiteKey(rawValue: row.value("site"))
            guard !picker.hasEnough(of: site), !picker.hasTaken(.feed(feed)) else { continue }
            picker.offer(try FeedColumns.job(row, feed))
        }
    }

    private func offerArticles(rank: Job.Rank, to picker: inout JobPicker) throws {
        guard !picker.isFull else { return }
        let due = try db.cachedStatement(
            sql: """
                SELECT id, site, url, feed, next_check_at, check_reason, entity_tag, last_modified, revision_number,
                is_quiet, published_at, first_listed_at, stirred_at, snapshot, surface FROM article
                WHERE check_rank = ? AND next_check_at <= ? AND site NOT IN (SELECT value FROM json_each(?))
                ORDER BY next_check_at LIMIT ?
                """)
        let rows = try Row.fetchCursor(due, arguments: [rank.rawValue, now.column, excluded, Self.mostLookedAt])
        while !picker.isFull, let row = try rows.next() {
            let id = try ArticleID(rawValue: row.value("id"))
            let site = try SiteKey(rawValue: row.value("site"))
            guard !picker.hasEnough(of: site), !picker.hasTaken(.article(id)) else { continue }
            picker.offer(try Self.articleJob(row, id, site, rank))
        }
    }

    private static func articleJob(_ row: Row, _ id: ArticleID, _ site: SiteKey, _ rank: Job.Rank) throws -> Job {
        let dueAt = try Timestamp(column: row.value("next_check_at"))
        let reason: String = try row.value("check_reason") ?? ""
        let check = PlannedCheck(at: dueAt, reason: PlannedCheck.Reason(rawValue: reason) ?? .routine)
        let revision: Int? = try row.value("revision_number")
        let validators =
            check.isConfirmation || revision == nil
            ? Validators.none
            : try Validators(entityTag: row.value("entity_tag"), lastModified: row.value("last_modified"))
        let request = try FetchRequest(
            url: row.value("url"), purpose: check.isConfirmation ? .confirmation : .article, validators: validators,
            bypassesCaches: check.isConfirmation)
        return try Job(
            subject: .article(id), request: request, site: site, dueAt: dueAt, rank: rank,
            quiet: quiet(row, id).map { .article($0) })
    }

    private static func quiet(_ row: Row, _ id: ArticleID) throws -> QuietArticle? {
        guard try row.value("is_quiet") == true else { return nil }
        let listed: Int64 = try row.value("first_listed_at")
        let published: Int64? = try row.value("published_at")
        let stirred: Int64? = try row.value("stirred_at")
        return try QuietArticle(
            article: id, feed: FeedID(rawValue: row.value("feed")),
            attentionReference: Timestamp(column: max(published.map { min($0, listed) } ?? listed, stirred ?? .min)),
            firstListedAt: Timestamp(column: listed),
            snapshot: digest(row, "snapshot"), surface: digest(row, "surface"))
    }

    private static func digest(_ row: Row, _ column: String) throws -> RetractdCore.Digest? {
        (try row.value(column) as Data?).flatMap { RetractdCore.Digest(data: $0) }
    }

    private static func purpose(_ kind: ControlResult.Kind) -> CapturePurpose {
        switch kind {
        case .sibling: .sibling
        case .home: .home
        case .probe: .probe
        case .list: .list
        case .formerAddress, .newAddress: .confirmation
        case .secondVantage: .secondVantage
        }
    }

    // MARK: What comes next

    /// The earliest due time of work that is not among `taken`.
    func next(without taken: Set<String>) throws -> Timestamp? {
        let most = taken.count + 1
        var earliest: [Int64] = []
        let queries =
            [
                ("control", "SELECT id, due_at AS due FROM follow_up ORDER BY due_at LIMIT ?"),
                (
                    "feed",
                    "SELECT id, next_poll_at AS due FROM feed WHERE is_configured ORDER BY next_poll_at LIMIT ?"
                ),
            ]
            + [Job.Rank.ladder, .firstLook, .routine].map { rank in
                (
                    "article",
                    "SELECT id, next_check_at AS due FROM article WHERE check_rank = \(rank.rawValue) "
                        + "AND next_check_at IS NOT NULL ORDER BY next_check_at LIMIT ?"
                )
            }
        for (kind, sql) in queries {
            let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [most])
            while let row = try rows.next() {
                let id: String = try row.value("id")
                if taken.contains("\(kind):\(id)") { continue }
                earliest.append(try row.value("due"))
                break
            }
        }
        return earliest.min().map { Timestamp(column: $0) }
    }
}
