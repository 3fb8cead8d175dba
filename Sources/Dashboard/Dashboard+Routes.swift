import Reporting
import RetractdCore
import Storage

extension Dashboard {
    /// Which page a path names.
    func route(_ request: PageRequest) throws -> PageAnswer {
        let path = request.path
        switch path.count {
        case 0: return try pulled(request)
        case 1: return try named(path[0], request) ?? notFound
        case 2 where path[0] == "cases": return try casePage(path[1], request.query) ?? notFound
        case 2 where path[0] == "api": return path[1] == "openapi.json" ? .json(OpenAPI.text) : notFound
        case 3 where path[0] == "cases" && path[2] == "evidence.wacz": return try evidence(path[1]) ?? notFound
        case 4 where path[0] == "cases" && path[2] == "snapshots": return try snapshot(path[1], path[3]) ?? notFound
        case 3... where path[0] == "api" && path[1] == "v1":
            return try data(Array(path.dropFirst(2)), request) ?? .json("{\"error\":\"not found\"}\n", status: 404)
        default: return notFound
        }
    }

    private func named(_ name: String, _ request: PageRequest) throws -> PageAnswer? {
        switch name {
        case "edits": try edits(request)
        case "feeds":
            try page("Feeds", .feeds, FeedsPage(rows: store.feeds(), moments: moments, blindSince: blindSince()).html)
        case "search": try search(request.query)
        case "charts": try charts(request.query)
        case "api": try page("For programs", nil, APIPage().html)
        case "style.css": asset(StyleSheet.text, "text/css; charset=utf-8")
        case "icon.svg": asset(StyleSheet.icon, "image/svg+xml")
        case "health": try health()
        case "metrics": try metrics()
        case "pulled.atom": try pulledFeed(request)
        case "rewritten.atom": try rewrittenFeed(request)
        case "alerts.atom": try alertsFeed(request)
        case "retractions.csv": try retractionsCSV(request.query)
        case "edits.csv": try editsCSV(request.query)
        case "feeds.csv": try feedsCSV()
        default: nil
        }
    }

    private var notFound: PageAnswer { message(404, "Not found", "There is nothing at this address.") }

    private func asset(_ text: String, _ type: String) -> PageAnswer {
        var answer = PageAnswer(contentType: type, body: Array(text.utf8))
        answer.headers.append(("Cache-Control", "max-age=3600"))
        return answer
    }

    var moments: Moments { Moments(now: now(), clock: clock) }

    // MARK: Filters

    /// nil where the query does not make sense.
    func retractionFilter(_ query: QueryItems) -> RetractionFilter? {
        guard let since = PeriodFilter.moment(query["since"], now: now()) else { return nil }
        let strengths: Set<RemovalEpisode.Strength>
        switch query["status"] ?? "told" {
        case "told": strengths = [.suspected, .confirmed, .restored]
        case let word:
            guard let strength = RemovalEpisode.Strength(rawValue: word) else { return nil }
            strengths = [strength]
        }
        return RetractionFilter(since: since, feed: query["feed"], strengths: strengths, limit: limit(query))
    }

    /// nil where the query does not make sense.
    func editFilter(_ query: QueryItems) -> EditFilter? {
        guard let since = PeriodFilter.moment(query["since"], now: now()),
            let severity = Severity(rawValue: query["severity"] ?? Severity.minor.rawValue)
        else { return nil }
        return EditFilter(since: since, feed: query["feed"], minimumSeverity: severity, limit: limit(query))
    }

    /// Entries of a list for programs.
    private func limit(_ query: QueryItems) -> Int {
        min(max(query["limit"].flatMap { Int($0) } ?? 200, 1), 1_000)
    }

    var senseless: PageAnswer {
        message(
            400, "That filter makes no sense",
            "A period is 24h, 7d, a date or all; a status suspected, confirmed, restored or cleared; a severity cosmetic, minor, material or major."
        )
    }

    // MARK: Pages

    private func pulled(_ request: PageRequest) throws -> PageAnswer {
        guard let filter = retractionFilter(request.query) else { return senseless }
        let pager = Pager(request.query, path: "/")
        let step = try pager.step { limit, skipping in
            try store.retractions(filter.stretch(limit: limit, skipping: skipping))
        }
        let body = PulledPage(
            step: step, query: request.query, pager: pager, moments: moments,
            recent: try store.removalPoints(since: now().advanced(by: .days(-30))),
            incidents: try pulse().openIncidents, blindSince: try blindSince())
        return try page("Pulled", .pulled, feeds: [("Pulled", feedPath("/pulled.atom", request.query))], body.html)
    }

    private func edits(_ request: PageRequest) throws -> PageAnswer {
        guard let filter = editFilter(request.query) else { return senseless }
        let pager = Pager(request.query, path: "/edits")
        let step = try pager.step { limit, skipping in
            try store.edits(filter.stretch(limit: limit, skipping: skipping))
        }
        let body = EditsPage(step: step, query: request.query, pager: pager, moments: moments)
        return try page(
            "Rewritten", .rewritten, feeds: [("Rewritten", feedPath("/rewritten.atom", request.query))], body.html)
    }

    private func feedPath(_ path: String, _ query: QueryItems) -> String {
        let text = query.text(with: "page")
        return text.isEmpty ? path : "\(path)?\(text)"
    }

    private func charts(_ query: QueryItems) throws -> PageAnswer {
        guard let since = PeriodFilter.moment(query["since"], now: now()) else { return senseless }
        let alerts = try store.alerts(of: CoverageGap.kinds, since: since, limit: 2_000)
        let body = ChartsPage(
            since: since, moments: moments, query: query, removals: try store.removalPoints(since: since),
            edits: try store.editPoints(since: since), gaps: CoverageGap.gaps(alerts))
        return try page("Charts", .charts, body.html)
    }

    private func search(_ query: QueryItems) throws -> PageAnswer {
        let text = query["q"]
        let (findings, words, hasMore) = try text.map(find) ?? ([], [], false)
        let body = SearchPage(text: text, words: words, findings: findings, hasMore: hasMore, moments: moments)
        return try page("Search", .search, body.html)
    }

    /// The most articles that a search shows.
    static let mostFindings = 50

    func find(_ text: String) throws -> (findings: [SearchFinding], words: Set<String>, hasMore: Bool) {
        let index = try searchIndex()
        // What has come since is taken up first, as far as one page may: the rest follows with the next.
        for _ in 0..<4 where try index.update(from: store) == 0 { break }
        let query = index.query(text)
        let hits = try index.find(query, limit: Self.mostFindings + 1)
        let findings = try SearchFinding.read(hits.prefix(Self.mostFindings), from: store)
        return (findings, query.words, hits.count > Self.mostFindings)
    }
}
