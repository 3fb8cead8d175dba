import Detection
import RetractdCore
import Synchronization

/// Finds the articles that repeat a pulled story, and tells of them in its alerts.
final class EchoSearch: Sendable {
    /// Articles looked at for one key.
    static let perKey = 40
    /// The names of the outlets are read again after so long.
    static let refresh = Duration.hours(1)

    private let store: any Store
    private let known = Mutex<(book: OutletBook, at: Timestamp)?>(nil)

    init(store: any Store) {
        self.store = store
    }

    /// The watched outlets, as they were within the hour.
    func outlets(at now: Timestamp) async throws(StoreError) -> OutletBook {
        if let held = known.withLock({ $0 }), now.since(held.at) < Self.refresh, now >= held.at { return held.book }
        let book = OutletBook(try await store.outlets())
        known.withLock { $0 = (book, now) }
        return book
    }

    /// Adds to alerts of a removal who repeats the story.
    func tell(_ ingestion: Ingestion) async throws(StoreError) -> Ingestion {
        var ingestion = ingestion
        for index in ingestion.alerts.indices {
            let alert = ingestion.alerts[index]
            guard alert.kind == .retractionSuspected || alert.kind == .retractionConfirmed,
                let article = ingestion.articles.first(where: { $0.id == alert.article })
            else { continue }
            let echoes = try await echoes(of: article, at: alert.detectedAt)
            if !echoes.isEmpty { ingestion.alerts[index].echoes = echoes }
        }
        return ingestion
    }

    private func echoes(of article: ArticleState, at now: Timestamp) async throws(StoreError) -> [Echo] {
        guard let lastGood = try await store.latestRevision(of: article.id), let episode = article.episode else {
            return []
        }
        let outlets = try await outlets(at: now)
        let story = EchoStory(article, lastGood, firstSeenGone: episode.firstSeenGone)
        let hits = try await store.articles(
            echoing: EchoKeys.keys(echoing: story, outlets: outlets), except: article.site,
            listedSince: story.listedSince, limit: Self.perKey)
        let judge = EchoJudge(story: story, outlets: outlets)
        var echoes: [Echo] = []
        for (id, kinds) in hits.sorted(by: { $0.key < $1.key }) {
            guard let other = try await store.article(id), let revision = try await store.latestRevision(of: id) else {
                continue
            }
            let candidate = EchoCandidate(
                article: other, revision: revision, edits: try await store.edits(of: id),
                isLinked: kinds.contains(.link))
            if let echo = judge.judge(candidate) { echoes.append(echo) }
        }
        return EchoJudge.ranked(echoes)
    }
}
