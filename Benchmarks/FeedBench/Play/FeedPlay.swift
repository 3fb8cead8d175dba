import Detection
import Foundation
import Hashing
import Monitoring
import RetractdCore
import RetractionEngine
import Storage

/// One feed's snapshots on their way through the engine and a store.
struct FeedPlay {
    private let name: String
    private let snapshots: [Snapshot]
    private let url: String
    private let store: SQLiteStore
    private let applier: Applier
    private let engine = RetractionEngine(settings: EngineSettings())
    private let folder: String
    private var tally = PlayTally()
    private var candidates: [UnlistedCandidate] = []

    init(name: String, snapshots: [Snapshot]) throws {
        self.name = name
        self.snapshots = snapshots
        let link = snapshots.lazy.compactMap { $0.parsed?.entries.first?.link }.first
        url = (link.flatMap { WebAddress($0)?.origin } ?? "https://feed.example") + "/feed.xml"
        folder = NSTemporaryDirectory() + "retractd-play-\(getpid())-\(name)"
        store = try SQLiteStore(directory: folder)
        applier = Applier(store: store, engine: engine, settings: MonitorSettings())
    }

    mutating func run() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let id = FeedID(ofURL: url)
        let feed = ConfiguredFeed(id: id, name: name, url: url, interval: .minutes(10), watchFor: .days(30))
        let start = snapshots[0].at
        try await store.reconcile([feed], at: start) { _ in start }
        for (index, snapshot) in snapshots.enumerated() {
            guard let before = try await store.feed(id),
                let ingestion = try await applier.ingestion(of: fetch(snapshot, id))
            else { continue }
            let articles = try await store.articles(before.window.map(\.article))
            try await store.commit([ingestion], answering: [.feed(id)])
            guard let after = try await store.feed(id) else { continue }
            tally.note(before, after)
            note(before, after, articles, index)
        }
    }

    private func fetch(_ snapshot: Snapshot, _ id: FeedID) -> FinishedFetch {
        let request = FetchRequest(url: url, purpose: .feed)
        let response = HTTPResponse(
            status: 200, httpVersion: "1.1", headers: HeaderFields([:]), finalURL: url, hops: [], remoteAddress: nil,
            payload: Digest(sha256Of: snapshot.bytes), payloadLength: snapshot.bytes.count)
        let capture = Capture(
            request: request, startedAt: snapshot.at, finishedAt: snapshot.at, outcome: .response(response))
        let fetched = FetchedCapture(capture: capture, payload: snapshot.bytes)
        let job = Job(
            subject: .feed(id), request: request, site: SiteKey(url: url) ?? SiteKey(rawValue: name),
            dueAt: snapshot.at,
            rank: .feed, quiet: nil)
        return FinishedFetch(job: job, fetched: fetched, reading: .feed(engine.readFeed(fetched)))
    }

    /// Entries that have now been missing from the middle of the list for two answers.
    private mutating func note(
        _ before: FeedState, _ after: FeedState, _ articles: [ArticleID: ArticleState], _ index: Int
    ) {
        let policy = engine.policy
        for item in after.window {
            guard let absence = item.absence, absence.polls >= 2, absence.margin >= policy.midWindowMargin,
                !candidates.contains(where: { $0.item.article == item.article }),
                let article = articles[item.article]
            else { continue }
            candidates.append(
                UnlistedCandidate(item: item, absence: absence, title: article.title, url: article.url, index: index))
        }
    }

    // MARK: Saying

    var report: String {
        let span = snapshots.last.map { $0.at.since(snapshots[0].at).inHours / 24 } ?? 0
        let head =
            "\(name): \(snapshots.count) snapshots over \(Int(span)) days, \(tally.entries) entries listed in all\n"
            + tally.text
            + "  unlisted candidates: \(candidates.count)\n"
        return head + candidates.map { "    " + $0.text(in: snapshots) + "\n" }.joined()
    }
}
