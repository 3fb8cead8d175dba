import Foundation
import GRDB
package import RetractdCore

extension SQLiteStore {
    package func commit(
        _ ingestions: [Ingestion], answering subjects: [Job.Subject]
    ) async throws(StoreError) {
        let isDurable = ingestions.contains(where: \.mustBeDurable)
        try await write(isDurable: isDurable, isSigned: isDurable) { db in
            for ingestion in ingestions {
                var writer = CommitWriter(ingestion, captures, db)
                try writer.write()
            }
        }
        await release(subjects)
    }
}

/// Writes one ingestion's effect.
struct CommitWriter {
    private let ingestion: Ingestion
    private let captures: CaptureShelf
    private let db: Database
    /// What was written that a leaf of the log has to name.
    private var records: [String: RetractdCore.Digest] = [:]

    init(_ ingestion: Ingestion, _ captures: CaptureShelf, _ db: Database) {
        self.ingestion = ingestion
        self.captures = captures
        self.db = db
    }

    mutating func write() throws {
        switch ingestion.unchanged {
        case .check(let check): try note(check)
        case .poll(let poll): try note(poll)
        case nil: break
        }
        let capture = try keepCapture()
        for article in ingestion.articles { try write(article) }
        if let capture { try link(capture) }
        for entry in ingestion.keys {
            try db.cachedStatement(sql: "INSERT OR IGNORE INTO article_key (key, article) VALUES (?, ?)")
                .execute(arguments: [entry.key, entry.article.rawValue])
        }
        for entry in ingestion.echoKeys { try EchoColumns.write(entry, in: db) }
        if let feed = ingestion.feed { try FeedColumns.write(feed, in: db) }
        if let site = ingestion.recoveredSite { try FeedColumns.resume(of: site, at: ingestion.latest, in: db) }
        if let feed = ingestion.hurriedFeed { try FeedColumns.hurry(feed, to: ingestion.latest, in: db) }
        if let site = ingestion.site { try write(site) }
        for revision in ingestion.revisions { try write(revision) }
        for edit in ingestion.edits { try write(edit) }
        try writeFollowUps()
        for alert in ingestion.alerts { try write(alert) }
        try log()
    }

    /// Appends the events, the first of them with the records; records without an event get one of their own.
    private func log() throws {
        var events = ingestion.events
        if events.isEmpty, !records.isEmpty, let at = ingestion.capture?.capture.startedAt ?? ingestion.latest {
            let payload = ingestion.capture?.capture.outcome.response?.payload
            events = [
                Event(
                    kind: .recordsKept, at: at, article: ingestion.article, feed: ingestion.feed?.id,
                    snapshots: payload.map { [$0] } ?? [])
            ]
        }
        for (index, event) in events.enumerated() {
            try EventLog.append(event, records: index == 0 ? records : [:], in: db)
        }
    }

    // MARK: Captures

    /// A capture that says what the one before it said extends that one's span; any other is a row, whose number is
    /// given.
    private mutating func keepCapture() throws -> Int64? {
        guard let fetched = ingestion.capture else { return nil }
        let capture = fetched.capture
        let subject = CaptureSubject.key(of: ingestion)
        if !isCited, try extendSpan(capture, subject) { return nil }
        if let digest = capture.outcome.response?.payload, !fetched.payload.isEmpty {
            try SnapshotShelf.keep(fetched.payload, as: digest, reference: try reference(subject, capture), in: db)
        }
        if let coded = capture.outcome.response?.exchange?.codedBody, !fetched.codedBody.isEmpty {
            try SnapshotShelf.keep(fetched.codedBody, as: coded, reference: nil, in: db)
        }
        let (id, digest) = try captures.keep(capture, subject: subject, in: db)
        records[RecordName.capture(id)] = digest
        return id
    }

    /// Remembers the capture as its article's last, so that unchanged checks find what they extend.
    private func link(_ capture: Int64) throws {
        guard let article = ingestion.article, CaptureSubject.key(of: ingestion) == CaptureSubject.key(of: article)
        else { return }
        try db.cachedStatement(sql: "UPDATE article SET last_capture = ? WHERE id = ?")
            .execute(arguments: [capture, article.rawValue])
    }

    /// Whether something that is kept refers to the capture by its id, so that it needs a row of its own.
    private var isCited: Bool {
        !ingestion.events.isEmpty || !ingestion.revisions.isEmpty || !ingestion.alerts.isEmpty
    }

    private func extendSpan(_ capture: Capture, _ subject: String) throws -> Bool {
        guard let row = try lastCapture(subject) else { return false }
        let url: String = try row.value("url")
        let purpose: String = try row.value("purpose")
        guard url == capture.request.url, purpose == capture.request.purpose.rawValue, try says(row, capture.outcome)
        else { return false }
        try extendCapture("?", row.value("id") as Int64, to: capture.startedAt)
        return true
    }

    /// Extends the span of the capture whose number `id` gives, an expression of one argument.
    private func extendCapture(
        _ id: String, _ argument: any DatabaseValueConvertible, to moment: Timestamp
    ) throws {
        try db.cachedStatement(
            sql: "UPDATE capture SET last_at = max(last_at, ?), count = count + 1 WHERE id = (\(id))"
        ).execute(arguments: [moment.column, argument])
    }

    /// Whether a row tells the same as an outcome: the same bytes, or none new.
    private func says(_ row: Row, _ outcome: Outcome) throws -> Bool {
        let status: Int? = try row.value("status")
        let payload: Data? = try row.value("payload")
        switch outcome {
        case .notModified: return status == 200 || status == 304
        case .response(let response): return status == response.status && payload == response.payload?.data
        case .failure: return false
        }
    }

    private func lastCapture(_ subject: String) throws -> Row? {
        try db.cachedStatement(
            sql: "SELECT id, url, purpose, status, payload FROM capture WHERE subject = ? ORDER BY id DESC LIMIT 1"
        ).row([subject])
    }

    /// The snapshot that a new one is likely to be much like: the subject's last, for a home page or a list the last of the
    /// same address, else the site's latest.
    private func reference(_ subject: String, _ capture: Capture) throws -> SnapshotShelf.Reference? {
        let isOfSite = CaptureShelf.purposesOfSite.contains(capture.request.purpose)
        let last = try db.cachedStatement(
            sql: """
                SELECT payload FROM capture WHERE \(isOfSite ? "url = ? AND \(CaptureShelf.isOfSite)" : "subject = ?")
                AND payload IS NOT NULL ORDER BY id DESC LIMIT 1
                """
        ).row([isOfSite ? capture.request.url : subject])
        if let data: Data = try last?.value("payload"), let digest = Digest(data: data) { return .version(digest) }
        guard capture.request.purpose != .feed, let site = SiteKey(url: capture.request.url) else { return nil }
        let sibling = try db.cachedStatement(
            sql: """
                SELECT snapshot FROM article WHERE site = ? AND phase = 'live' AND snapshot IS NOT NULL
                ORDER BY last_seen_live DESC LIMIT 1
                """
        ).row([site.rawValue])
        let data: Data? = try sibling?.value("snapshot")
        return data.flatMap { Digest(data: $0) }.map { .sibling($0) }
    }

    private func note(_ check: UnchangedCheck) throws {
        try db.cachedStatement(
            sql: """
                UPDATE article SET last_checked_at = ?1,
                last_seen_live = max(coalesce(last_seen_live, ?2), coalesce(?2, last_seen_live)),
                next_check_at = ?3, check_reason = ?4, check_rank = ?5,
                phase = CASE WHEN ?3 IS NULL THEN 'unwatched' ELSE phase END,
                entity_tag = coalesce(?6, entity_tag), last_modified = coalesce(?7, last_modified),
                snapshot = coalesce(?8, snapshot) WHERE id = ?9
                """
        ).execute(arguments: [
            check.checkedAt.column, check.liveAsOf?.column, check.nextCheck?.at.column,
            check.nextCheck?.reason.rawValue, check.nextCheck.map(ArticleRow.rank)?.rawValue,
            check.validators?.entityTag, check.validators?.lastModified, check.snapshot?.data, check.article.rawValue,
        ])
        // Other bytes have a row of their own.
        guard check.snapshot == nil else { return }
        try extendCapture(
            "SELECT last_capture FROM article WHERE id = ?", check.article.rawValue, to: check.checkedAt)
    }

    private func note(_ poll: UnchangedPoll) throws {
        try FeedColumns.note(poll, in: db)
        try extendCapture(
            "SELECT max(id) FROM capture WHERE subject = ?", CaptureSubject.key(of: poll.feed), to: poll.polledAt)
    }

    // MARK: State

    private mutating func write(_ article: ArticleState) throws {
        try ArticleRow.write(article, in: db)
        guard let episode = article.episode else { return }
        let body = try Codec.json(episode)
        guard try !EpisodeShelf.holds(episode, body, of: article.id, in: db) else { return }
        records[RecordName.episode(article.id, episode.number)] = try EpisodeShelf.keep(
            episode, body, of: article.id, in: db)
    }

    private func write(_ site: SiteState) throws {
        let hasTrouble = site.incident != nil || !site.troubles.isEmpty
        try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO site (key, has_incident, has_trouble, state) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [site.key.rawValue, site.incident != nil, hasTrouble, try Codec.json(site)])
    }

    private mutating func write(_ revision: Revision) throws {
        let fetched = ingestion.capture
        let isOfPage = fetched?.capture.outcome.response?.payload == revision.snapshot
        records[RecordName.revision(revision.article, revision.number)] = try RevisionShelf.keep(
            revision, page: isOfPage ? fetched?.payload : nil, in: db)
    }

    private mutating func write(_ edit: Edit) throws {
        records[RecordName.edit(edit.article, edit.revision)] = try EditShelf.keep(edit, in: db)
    }

    private func writeFollowUps() throws {
        for followUp in ingestion.followUps {
            try db.cachedStatement(
                sql: """
                    INSERT OR IGNORE INTO follow_up (id, due_at, suspect, body)
                    SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM follow_up_done WHERE id = ?1)
                    """
            ).execute(arguments: [
                followUp.id, followUp.dueAt.column, followUp.suspect?.rawValue, try Codec.json(followUp),
            ])
        }
        if let answered = ingestion.answeredFollowUp {
            try db.execute(sql: "DELETE FROM follow_up WHERE id = ?", arguments: [answered])
            try db.execute(sql: "INSERT OR IGNORE INTO follow_up_done (id) VALUES (?)", arguments: [answered])
        }
        for suspect in ingestion.settledSuspects {
            try db.execute(sql: "DELETE FROM follow_up WHERE suspect = ?", arguments: [suspect.rawValue])
        }
    }

    /// One that is there already is not written again.
    private mutating func write(_ alert: Alert) throws {
        let edit = ingestion.edits.last { $0.article == alert.article }
        guard let digest = try AlertShelf.keep(alert, of: edit, in: db) else { return }
        records[RecordName.alert(alert.id)] = digest
    }
}

/// Whom a capture is about, as a column.
enum CaptureSubject {
    static func key(of ingestion: Ingestion) -> String {
        if let answered = ingestion.answeredFollowUp { return "control:\(answered)" }
        if let feed = ingestion.feed { return key(of: feed.id) }
        return ingestion.article.map { key(of: $0) } ?? "none"
    }

    static func key(of feed: FeedID) -> String { "feed:\(feed.rawValue)" }

    static func key(of article: ArticleID) -> String { "article:\(article.rawValue)" }
}
