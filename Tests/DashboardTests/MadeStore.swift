import FoundationEssentials
import Hashing
import RetractdCore
import Storage

@testable import Dashboard

/// A store whose every text is an attack: an article seen, rewritten, and pulled.
final class MadeStore: Sendable {
    static let article = ArticleID(rawValue: "00000000000000aa")
    static let start = Timestamp(seconds: 1_795_000_000)
    /// What stands wherever strangers' words stand.
    static let hostile =
        "</p><script>alert(1)</script><img src=x onerror=alert(2)>\"'><b onclick=\"x\">\u{202E}gnp.exe\u{0007}"

    let path: String

    /// - Parameter versions: How often its words were seen anew.
    init(versions: Int = 2) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
        goneCapture = CaptureID(rawValue: Int64(versions) + 1)
        let store = try SQLiteStore(directory: path)
        let feed = ConfiguredFeed(
            id: FeedID(rawValue: "feed"), name: "Desk \(Self.hostile)", url: "https://news.example/feed",
            interval: .minutes(10), watchFor: .days(30))
        try await store.reconcile([feed], at: Self.start) { _ in Self.start }
        for number in 1...versions {
            let sum = number == 1 ? "two" : number == 2 ? "three" : "\(number)"
            try await store.commit([version(number, "The mayor paid \(sum) million. \(Self.hostile)")], answering: [])
        }
        try await store.commit([removal()], answering: [])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func dashboard() throws -> Dashboard {
        try Dashboard(directory: path, readers: 2, software: "retractd 0") { Self.start.advanced(by: .hours(2)) }
    }

    private var state: ArticleState {
        var state = ArticleState(
            id: Self.article, site: SiteKey(rawValue: "news.example"), url: "https://news.example/\(Self.hostile)",
            feed: FeedID(rawValue: "feed"), title: "شهردار \(Self.hostile)", publishedAt: Self.start,
            firstListedAt: Self.start)
        state.phase = .live
        state.url = "javascript:alert(3)//\(Self.hostile)"
        return state
    }

    private func capture(_ minute: Int, status: Int, _ body: String) -> FetchedCapture {
        let at = Self.start.advanced(by: .minutes(minute))
        let payload = Array(body.utf8)
        let response = HTTPResponse(
            status: status, httpVersion: "1.1",
            headers: HeaderFields(["Content-Type": "text/html", "Server": Self.hostile]),
            finalURL: "https://news.example/\(Self.hostile)", hops: [], remoteAddress: "192.0.2.1",
            payload: Digest(sha256Of: payload), payloadLength: payload.count)
        return FetchedCapture(
            capture: Capture(
                request: FetchRequest(url: "https://news.example/a", purpose: .article), startedAt: at, finishedAt: at,
                outcome: .response(response)), payload: payload)
    }

    private func version(_ number: Int, _ words: String) -> Ingestion {
        var ingestion = Ingestion()
        ingestion.articles = [state]
        let fetched = capture(number, status: 200, "<html><script>alert(9)</script><p>\(words)</p></html>")
        ingestion.capture = fetched
        guard let snapshot = fetched.capture.outcome.response?.payload else { return ingestion }
        ingestion.revisions = [
            Revision(
                article: Self.article, number: number, firstSeen: fetched.capture.startedAt,
                capture: CaptureID(rawValue: Int64(number)), snapshot: snapshot, textDigest: snapshot,
                headline: "شهردار \(number) \(Self.hostile)", byline: Self.hostile, published: nil, modified: nil,
                blocks: [TextBlock(kind: .paragraph, text: words)], extractorVersion: 1)
        ]
        if number > 1 {
            ingestion.edits = [
                Edit(
                    article: Self.article, revision: number, at: fetched.capture.startedAt, kind: "fact-number",
                    severity: .major, score: 30, flags: ["stealth"], summary: "“two” → “three” \(Self.hostile)",
                    reasons: [], headlineBefore: "a \(Self.hostile)", headlineAfter: "b \(Self.hostile)")
            ]
        }
        return ingestion
    }

    private let goneCapture: CaptureID

    private func removal() -> Ingestion {
        var ingestion = Ingestion()
        let fetched = capture(100, status: 404, "<html><script>alert(8)</script>Not found</html>")
        let at = fetched.capture.startedAt
        var episode = RemovalEpisode(
            number: 1, lastSeenLive: Self.start.advanced(by: .minutes(2)), firstSeenGone: at, snapshotBefore: nil)
        episode.strength = .confirmed
        episode.confirmedAt = at
        episode.score = 44
        episode.scoreHistory = [ScorePoint(at: at, score: 8), ScorePoint(at: at.advanced(by: .minutes(9)), score: 44)]
        episode.observations = [
            GoneObservation(at: at, capture: goneCapture, signal: .notFound, detail: Self.hostile)
        ]
        episode.reasons = [VerdictReason(rule: "signal", decibans: 29, detail: Self.hostile)]
        episode.controls = [
            ControlResult(
                kind: .sibling, finding: .live, url: "javascript:alert(4)\(Self.hostile)", at: at,
                capture: goneCapture, detail: Self.hostile)
        ]
        var gone = state
        gone.phase = .confirmed
        gone.episode = episode
        ingestion.articles = [gone]
        ingestion.capture = fetched
        var alert = Alert(
            id: "alert", kind: .retractionConfirmed, severity: .major, detectedAt: at, summary: Self.hostile)
        alert.article = Self.article
        alert.url = state.url
        alert.title = Self.hostile
        ingestion.alerts = [alert]
        ingestion.events = [
            Event(
                kind: .retractionConfirmed, at: at, article: Self.article, capture: goneCapture,
                facts: ["detail": Self.hostile])
        ]
        return ingestion
    }
}
