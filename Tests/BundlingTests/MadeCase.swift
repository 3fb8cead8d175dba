import Foundation
import Hashing
import RetractdCore
import Storage

@testable import Bundling

/// A store with one case in it: an article seen, rewritten, and pulled.
final class MadeCase {
    let path: String
    let article = ArticleID(rawValue: "00000000000000aa")
    static let start = Timestamp(seconds: 1_795_000_000)

    init() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
        let store = try SQLiteStore(directory: path + "/state")
        try await store.commit([version(1, "The <b>mayor</b> paid two million.")], answering: [])
        try await store.commit([version(2, "The <b>mayor</b> paid three million.")], answering: [])
        try await store.commit([removal()], answering: [])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func bundle(_ name: String) throws -> String {
        let reader = try StoreReader(directory: path + "/state")
        guard let file = try CaseFile.read(article, from: reader) else { throw Bundle.Fault(description: "no case") }
        try Bundle(of: file, software: "retractd 0", at: Self.start).write(to: "\(path)/\(name)")
        return "\(path)/\(name)"
    }

    private var state: ArticleState {
        var state = ArticleState(
            id: article, site: SiteKey(rawValue: "news.example"), url: "https://news.example/a",
            feed: FeedID(rawValue: "feed"), title: "شهردار", publishedAt: nil, firstListedAt: Self.start)
        state.phase = .live
        return state
    }

    private func capture(
        _ minute: Int, status: Int, _ body: String, purpose: CapturePurpose = .article
    ) -> FetchedCapture {
        let at = Self.start.advanced(by: .minutes(minute))
        let payload = Array(body.utf8)
        let exchange = Exchange(
            requestHead: "GET /a HTTP/1.1\r\nHost: news.example\r\n\r\n",
            responseHead:
                "HTTP/2 \(status)\r\ncontent-type: text/html; charset=utf-8\r\ntransfer-encoding: chunked\r\n\r\n",
            startedAt: at, firstByteAt: at, finishedAt: at.advanced(by: .milliseconds(80)),
            peer: TLSPeer(version: "TLSv1.3", certificates: [Digest(sha256Of: [1])]), codedBody: nil,
            bodyLength: payload.count)
        let response = HTTPResponse(
            status: status, httpVersion: "2", headers: HeaderFields(["Content-Type": "text/html; charset=utf-8"]),
            finalURL: "https://news.example/a", hops: [], remoteAddress: "192.0.2.1",
            payload: Digest(sha256Of: payload), payloadLength: payload.count, exchange: exchange)
        return FetchedCapture(
            capture: Capture(
                request: FetchRequest(url: "https://news.example/a", purpose: purpose), startedAt: at,
                finishedAt: at.advanced(by: .milliseconds(80)), outcome: .response(response)), payload: payload)
    }

    private func version(_ number: Int, _ words: String) -> Ingestion {
        var ingestion = Ingestion()
        ingestion.articles = [state]
        let fetched = capture(number, status: 200, "<html><body><p>\(words)</p></body></html>")
        ingestion.capture = fetched
        guard let snapshot = fetched.capture.outcome.response?.payload else { return ingestion }
        ingestion.revisions = [
            Revision(
                article: article, number: number, firstSeen: fetched.capture.startedAt,
                capture: CaptureID(rawValue: Int64(number)), snapshot: snapshot, textDigest: snapshot,
                headline: "شهردار",
                byline: nil, published: nil, modified: nil, blocks: [TextBlock(kind: .paragraph, text: words)],
                extractorVersion: 1)
        ]
        ingestion.events = [
            Event(
                kind: number == 1 ? .articleSeenLive : .articleEdited, at: fetched.capture.startedAt, article: article,
                capture: CaptureID(rawValue: Int64(number)), snapshots: [snapshot])
        ]
        return ingestion
    }

    private func removal() -> Ingestion {
        var ingestion = Ingestion()
        let fetched = capture(30, status: 404, "<html><body>Not found</body></html>", purpose: .confirmation)
        var gone = state
        gone.phase = .confirmed
        var episode = RemovalEpisode(
            number: 1, lastSeenLive: Self.start.advanced(by: .minutes(2)), firstSeenGone: fetched.capture.startedAt,
            snapshotBefore: nil)
        episode.strength = .confirmed
        episode.observations = [
            GoneObservation(
                at: fetched.capture.startedAt, capture: CaptureID(rawValue: 3), signal: .notFound, detail: "HTTP 404")
        ]
        gone.episode = episode
        ingestion.articles = [gone]
        ingestion.capture = fetched
        var alert = Alert(
            id: "alert", kind: .retractionConfirmed, severity: .major, detectedAt: fetched.capture.startedAt,
            summary: "was pulled")
        alert.article = article
        ingestion.alerts = [alert]
        ingestion.events = [
            Event(
                kind: .retractionConfirmed, at: fetched.capture.startedAt, article: article,
                capture: CaptureID(rawValue: 3))
        ]
        return ingestion
    }
}
