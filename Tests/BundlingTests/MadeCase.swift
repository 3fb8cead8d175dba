import Foundation
import Hashing
import RetractdCore
import Storage

@testable import Bundling
@testable import WebArchive

/// A store with one case in it: an article seen, rewritten, and pulled, with its feed, a control, a redirect and a failure.
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
        for ingestion in [feed(20), control(), removal(), feed(40), failure()] {
            try await store.commit([ingestion], answering: [])
        }
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

    /// The captures that the case is made of.
    enum Number {
        static let feedBefore = CaptureID(rawValue: 3)
        static let control = CaptureID(rawValue: 4)
        static let removal = CaptureID(rawValue: 5)
        static let failure = CaptureID(rawValue: 7)
    }

    private func capture(
        _ minute: Int, status: Int, _ body: String, purpose: CapturePurpose = .article, coded: [UInt8] = [],
        hops: [RedirectHop] = []
    ) -> FetchedCapture {
        let at = Self.start.advanced(by: .minutes(minute))
        let payload = Array(body.utf8)
        let exchange = Exchange(
            requestHead: "GET /a HTTP/1.1\r\nHost: news.example\r\n\r\n",
            responseHead:
                "HTTP/2 \(status)\r\ncontent-type: text/html; charset=utf-8\r\ntransfer-encoding: chunked\r\n"
                + (coded.isEmpty ? "\r\n" : "content-encoding: gzip\r\n\r\n"),
            startedAt: at, firstByteAt: at, finishedAt: at.advanced(by: .milliseconds(80)),
            peer: TLSPeer(version: "TLSv1.3", certificates: [Digest(sha256Of: [1])]),
            codedBody: coded.isEmpty ? nil : Digest(sha256Of: coded), bodyLength: payload.count)
        let response = HTTPResponse(
            status: status, httpVersion: "2", headers: HeaderFields(["Content-Type": "text/html; charset=utf-8"]),
            finalURL: "https://news.example/a", hops: hops, remoteAddress: "192.0.2.1",
            payload: Digest(sha256Of: payload), payloadLength: payload.count, exchange: exchange)
        return FetchedCapture(
            capture: Capture(
                request: FetchRequest(url: "https://news.example/a", purpose: purpose), startedAt: at,
                finishedAt: at.advanced(by: .milliseconds(80)), outcome: .response(response)), payload: payload,
            codedBody: coded)
    }

    private func feed(_ minute: Int) -> Ingestion {
        var ingestion = Ingestion()
        ingestion.feed = FeedState(
            id: FeedID(rawValue: "feed"), name: "The Courier", url: "https://news.example/feed",
            site: SiteKey(rawValue: "news.example"), interval: .minutes(10), watchFor: .days(30), nextPollAt: Self.start
        )
        ingestion.capture = capture(minute, status: 200, "<rss>\(minute)</rss>", purpose: .feed)
        ingestion.events = [
            Event(
                kind: .articleListed, at: Self.start.advanced(by: .minutes(minute)), article: article,
                capture: CaptureID(rawValue: minute < 30 ? 3 : 6))
        ]
        return ingestion
    }

    /// Another article of the site, compressed on its way.
    private func control() -> Ingestion {
        var ingestion = Ingestion()
        let body = "<html><body><p>A sibling that stands.</p></body></html>"
        ingestion.capture = capture(
            29, status: 200, body, purpose: .sibling, coded: GzipMember.pack(Array(body.utf8)) ?? [])
        ingestion.events = [
            Event(
                kind: .controlDone, at: Self.start.advanced(by: .minutes(29)), article: article, capture: Number.control
            )
        ]
        return ingestion
    }

    private func failure() -> Ingestion {
        var ingestion = Ingestion()
        let at = Self.start.advanced(by: .minutes(45))
        var gone = state
        gone.phase = .confirmed
        ingestion.articles = [gone]
        ingestion.capture = FetchedCapture(
            capture: Capture(
                request: FetchRequest(url: "https://news.example/a", purpose: .confirmation), startedAt: at,
                finishedAt: at, outcome: .failure(TransportFailure(kind: .timedOut, message: "no answer in 30 s"))))
        var alert = Alert(
            id: "later", kind: .retractionConfirmed, severity: .major, detectedAt: at, summary: "still gone")
        alert.article = article
        ingestion.alerts = [alert]
        ingestion.events = [
            Event(kind: .removalObserved, at: at, article: article, capture: Number.failure)
        ]
        return ingestion
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
        let hop = RedirectHop(
            url: "https://news.example/old", status: 301, location: "https://news.example/a",
            headers: HeaderFields(["Location": "https://news.example/a"]), remoteAddress: "192.0.2.1")
        let fetched = capture(
            30, status: 404, "<html><body>Not found</body></html>", purpose: .confirmation, hops: [hop])
        var gone = state
        gone.phase = .confirmed
        var episode = RemovalEpisode(
            number: 1, lastSeenLive: Self.start.advanced(by: .minutes(2)), firstSeenGone: fetched.capture.startedAt,
            snapshotBefore: nil)
        episode.strength = .confirmed
        episode.observations = [
            GoneObservation(
                at: fetched.capture.startedAt, capture: Number.removal, signal: .notFound, detail: "HTTP 404")
        ]
        episode.controls = [
            ControlResult(
                kind: .sibling, finding: .live, url: "https://news.example/b",
                at: Self.start.advanced(by: .minutes(29)), capture: Number.control, detail: "shows its text")
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
                capture: Number.removal)
        ]
        return ingestion
    }
}
