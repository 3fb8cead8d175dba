import Alerting
import Reporting
import RetractdCore
import Storage
import TextDiff

extension Dashboard {
    /// What programs read: `/api/v1/…`.
    ///
    /// - Returns: nil where there is nothing under that name.
    func data(_ path: [String], _ request: PageRequest) throws -> PageAnswer? {
        switch (path.count, path[0]) {
        case (1, "retractions"):
            guard let filter = retractionFilter(request.query) else { return senselessData }
            return .json(try JSONOutput.text(store.retractions(filter).map(RetractionRecord.init)))
        case (1, "edits"):
            guard let filter = editFilter(request.query) else { return senselessData }
            return .json(try JSONOutput.text(store.edits(filter).map { EditRecord($0) }))
        case (1, "feeds"): return .json(try JSONOutput.text(store.feeds().map(FeedRecord.init)))
        case (1, "status"): return .json(try JSONOutput.text(StatusRecord(status())))
        case (1, "alerts"):
            return .json(try JSONOutput.text(store.alerts(of: Set(AlertKind.allCases), limit: Self.alertsInFeed)))
        case (1, "search"): return try found(request.query)
        case (2, "cases"): return try record(path[1])
        case (3, "cases") where path[2] == "diff": return try difference(path[1], request.query)
        case (3, "cases") where path[2] == "why": return try why(path[1])
        default: return nil
        }
    }

    private var senselessData: PageAnswer {
        .json("{\"error\":\"since, status, severity or limit makes no sense\"}\n", status: 400)
    }

    private func record(_ id: String) throws -> PageAnswer? {
        guard let facts = try facts(id) else { return nil }
        return .json(try JSONOutput.text(ArticleRecord(of: facts.article, from: store)))
    }

    private func why(_ id: String) throws -> PageAnswer? {
        guard let facts = try facts(id) else { return nil }
        return .json(try JSONOutput.text(facts.episodes.map { EpisodeRecord($0, facts.judgements) }))
    }

    private func difference(_ id: String, _ query: QueryItems) throws -> PageAnswer? {
        guard let facts = try facts(id), let pair = Self.pair(facts.revisions, query) else { return nil }
        let comparison = TextComparison(old: pair.old.blocks.map(\.text), new: pair.new.blocks.map(\.text))
        return .json(try JSONOutput.text(DiffRecord(facts.article, pair.old, pair.new, comparison, 1)))
    }

    private func found(_ query: QueryItems) throws -> PageAnswer {
        guard let text = query["q"] else { return .json("{\"error\":\"q is missing\"}\n", status: 400) }
        return .json(try JSONOutput.text(find(text).findings.map(FoundRecord.init)))
    }

    // MARK: Health and figures

    func health() throws -> PageAnswer {
        let pulse = try pulse()
        let health = Health(pulse, now: now())
        let last = pulse.lastPoll.map { "\"\($0)\"" } ?? "null"
        return .json(
            "{\"status\":\"\(health.state.rawValue)\",\"last_poll\":\(last),\"overdue\":\(pulse.overdue)}\n",
            status: health.state == .blind ? 503 : 200)
    }

    func metrics() throws -> PageAnswer {
        let metrics = Metrics(
            status: try status(), feeds: try store.feeds(), alerts: try store.alertCounts(), now: now())
        return PageAnswer(contentType: "text/plain; version=0.0.4; charset=utf-8", body: Array(metrics.text.utf8))
    }

    // MARK: Atom

    /// Alerts in the feed of alerts.
    static let alertsInFeed = 200

    func pulledFeed(_ request: PageRequest) throws -> PageAnswer {
        guard let filter = retractionFilter(request.query) else { return senseless }
        let entries = try store.retractions(filter).map { row in
            CaseFeed.Entry(
                id: "urn:retractd:case:\(row.article.id.rawValue):\(row.episode.number)",
                title: "\(row.episode.strength.words): \(row.title)", path: "/cases/\(row.article.id.rawValue)",
                about: row.article.url,
                at: row.episode.endedAt ?? row.episode.confirmedAt ?? row.episode.suspectedAt
                    ?? row.episode.firstSeenGone,
                text:
                    "\(row.feedName): \(row.episode.signal?.words ?? ""). First seen gone \(row.episode.firstSeenGone)."
            )
        }
        return .atom(CaseFeed(title: "retractd: pulled", path: "/pulled.atom", request: request, entries: entries).text)
    }

    func rewrittenFeed(_ request: PageRequest) throws -> PageAnswer {
        guard let filter = editFilter(request.query) else { return senseless }
        let entries = try store.edits(filter).map { row in
            CaseFeed.Entry(
                id: "urn:retractd:edit:\(row.article.id.rawValue):\(row.edit.revision)",
                title: "\(row.edit.severity.rawValue): \(row.article.title)",
                path: "/cases/\(row.article.id.rawValue)?from=\(row.edit.revision - 1)&to=\(row.edit.revision)",
                about: row.article.url, at: row.edit.at, text: "\(row.feedName): \(row.edit.summary)")
        }
        return .atom(
            CaseFeed(title: "retractd: rewritten", path: "/rewritten.atom", request: request, entries: entries).text)
    }

    func alertsFeed(_ request: PageRequest) throws -> PageAnswer {
        let kinds = Set(
            AlertKind.allCases.filter { kind in request.query["kind"].map { kind.rawValue.hasPrefix($0) } ?? true })
        let entries = try store.alerts(of: kinds, limit: Self.alertsInFeed).map { alert in
            CaseFeed.Entry(
                id: "urn:retractd:alert:\(alert.id)", title: alert.summary,
                path: alert.article.map { "/cases/\($0.rawValue)" } ?? "/", about: alert.url, at: alert.detectedAt,
                text: AlertLine.render(alert, as: .text))
        }
        return .atom(CaseFeed(title: "retractd: alerts", path: "/alerts.atom", request: request, entries: entries).text)
    }
}
