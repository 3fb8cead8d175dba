import Hashing
import RetractdCore

/// Values made for the tests of the store.
enum Made {
    static let start = Timestamp(seconds: 1_795_000_000)
    static let site = SiteKey(rawValue: "news.example")

    static func minute(_ count: Int) -> Timestamp { start.advanced(by: .minutes(count)) }

    static func digest(_ text: String) -> Digest { Digest(sha256Of: Array(text.utf8)) }

    static func configured(
        _ name: String, url: String, interval: Duration = .minutes(10)
    ) -> ConfiguredFeed {
        ConfiguredFeed(
            id: FeedID(ofURL: url), name: name, url: url, interval: interval, watchFor: .days(30))
    }

    static func feed(_ name: String, site: SiteKey = site, dueAt: Timestamp = start) -> FeedState {
        let url = "https://\(site.rawValue)/\(name)"
        return FeedState(
            id: FeedID(ofURL: url), name: name, url: url, site: site, interval: .minutes(10), watchFor: .days(30),
            nextPollAt: dueAt)
    }

    static func id(_ number: Int) -> ArticleID {
        let digits = String(number, radix: 16)
        return ArticleID(rawValue: String(repeating: "0", count: 16 - digits.count) + digits)
    }

    /// An article due for its first look, or for the reason given.
    static func article(
        _ number: Int, site: SiteKey = site, dueAt: Timestamp = start, because reason: PlannedCheck.Reason = .firstLook
    ) -> ArticleState {
        var state = ArticleState(
            id: id(number), site: site, url: "https://\(site.rawValue)/a/\(number)", feed: FeedID(rawValue: "feed"),
            title: "خبر شمارهٔ \(number)", publishedAt: nil, firstListedAt: start)
        state.nextCheck = PlannedCheck(at: dueAt, reason: reason)
        return state
    }

    static func capture(
        _ url: String, at: Timestamp, body: String?, status: Int = 200, purpose: CapturePurpose = .article
    ) -> FetchedCapture {
        let payload = Array((body ?? "").utf8)
        let response = HTTPResponse(
            status: status, httpVersion: "1.1", headers: HeaderFields(["Content-Type": "text/html"]), finalURL: url,
            hops: [], remoteAddress: "127.0.0.1", payload: body == nil ? nil : Digest(sha256Of: payload),
            payloadLength: payload.count)
        return FetchedCapture(
            capture: Capture(
                request: FetchRequest(url: url, purpose: purpose), startedAt: at,
                finishedAt: at.advanced(by: .seconds(1)),
                outcome: status == 304 ? .notModified(response) : .response(response)),
            payload: payload)
    }

    /// An ingestion of a look at a page, and nothing that follows from it.
    static func looking(at url: String, _ at: Timestamp, status: Int) -> Ingestion {
        var ingestion = Ingestion()
        ingestion.capture = capture(url, at: at, body: "\(status) at \(at)", status: status)
        ingestion.events = [Event(kind: .recordsKept, at: at)]
        return ingestion
    }

    static func alert(_ id: String, _ article: ArticleID? = nil) -> Alert {
        var alert = Alert(
            id: id, kind: .retractionConfirmed, severity: .major, detectedAt: start, summary: "was pulled")
        alert.article = article
        return alert
    }

    static func event(_ kind: EventKind, _ article: ArticleID? = nil, note: String = "") -> Event {
        Event(kind: kind, at: start, article: article, facts: ["note": note])
    }

    static func followUp(_ number: Int, site: SiteKey = site, dueAt: Timestamp = start) -> FollowUp {
        FollowUp(
            id: "\(id(number).rawValue)/1/0/home/1", kind: .home, site: site, url: "https://\(site.rawValue)/",
            dueAt: dueAt, suspect: id(number), sibling: nil)
    }

    /// An ingestion that brings these articles and nothing else.
    static func bringing(_ articles: ArticleState...) -> Ingestion {
        var ingestion = Ingestion()
        ingestion.articles = articles
        return ingestion
    }
}

extension StoreError {
    /// Whether a person gets it as one line.
    var isOneLine: Bool { !description.isEmpty && !description.contains { $0.isNewline } }
}
