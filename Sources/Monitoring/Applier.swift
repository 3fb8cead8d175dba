import Detection
package import RetractdCore
package import RetractionEngine

/// Turns finished fetches into ingestions, one after the other, each on the state that the one before left.
package struct Applier: Sendable {
    /// Siblings offered to the engine to choose from.
    static let siblingsOffered = 12
    /// Articles of the site whose words tell what it puts into each.
    static let neighboursRead = 4

    let store: any Store
    let engine: RetractionEngine
    let settings: MonitorSettings
    let echoes: EchoSearch

    package init(store: any Store, engine: RetractionEngine, settings: MonitorSettings) {
        self.store = store
        self.engine = engine
        self.settings = settings
        echoes = EchoSearch(store: store)
    }

    /// The effect of one finished fetch; nil where its subject is gone from the store.
    package func ingestion(of finished: FinishedFetch) async throws(StoreError) -> Ingestion? {
        guard let ingestion = try await plainIngestion(of: finished) else { return nil }
        return try await echoes.tell(ingestion)
    }

    /// The effect of being told to follow pages without a feed; nil where all of them are followed already.
    package func ingestion(ofPages urls: [String], at now: Timestamp) async throws(StoreError) -> Ingestion? {
        engine.ingest(pages: urls, known: try await store.articles(keys: engine.keys(ofPages: urls)), at: now)
    }

    private func plainIngestion(of finished: FinishedFetch) async throws(StoreError) -> Ingestion? {
        switch (finished.job.subject, finished.reading) {
        case (.feed(let id), .feed(let reading)): try await feed(id, reading)
        case (.article(let id), .page(let reading)): try await article(id, finished.fetched, reading)
        case (.control(let followUp), .page(let reading)):
            engine.ingest(
                finished.fetched, reading,
                in: try await context(
                    of: followUp, at: finished.answeredAt ?? finished.fetched.capture.startedAt))
        default: nil
        }
    }

    private func feed(_ id: FeedID, _ reading: FeedReading) async throws(StoreError) -> Ingestion? {
        guard let feed = try await store.feed(id) else { return nil }
        let known = try await store.articles(keys: engine.keys(of: reading, in: feed))
        let held = Set(known.values.map(\.id))
        // A poll that lists nothing can only concern the entries that are missing.
        let items = reading.parsed == nil ? feed.window.filter { $0.absence != nil } : feed.window
        let window = try await store.articles(items.map(\.article).filter { !held.contains($0) })
        let now = reading.fetched.capture.startedAt
        let siblings =
            reading.parsed == nil
            ? try await siblings(of: feed.site, except: ArticleID(rawValue: ""), at: now) : []
        let isMissingAny = items.contains { $0.absence != nil || !held.contains($0.article) }
        let elsewhere = isMissingAny ? try await store.listed(on: feed.site, except: id) : []
        let context = FeedContext(
            feed: feed, site: try await store.site(feed.site), known: known, window: window, elsewhere: elsewhere,
            siblings: siblings,
            captureID: try await store.nextCaptureID())
        return engine.ingest(reading, in: context)
    }

    private func article(
        _ id: ArticleID, _ fetched: FetchedCapture, _ reading: PageReading
    ) async throws(StoreError) -> Ingestion? {
        guard let article = try await store.article(id) else { return nil }
        let feed = try await store.terms(of: article.feed)
        let twin = article.revision == nil ? try await twin(of: article, reading) : nil
        let siblings = try await siblings(of: article.site, except: id, at: fetched.capture.startedAt)
        let lastGood = try await store.latestRevision(of: id)
        let context = ArticleContext(
            article: article, feedName: feed?.name ?? article.site.rawValue,
            watchFor: feed?.watchFor ?? settings.watchFor, site: try await store.site(article.site),
            lastGood: lastGood, twin: twin,
            neighbours: try await neighbours(of: article, lastGood, reading, siblings), siblings: siblings,
            lookalikes: try await lookalikes(of: article, lastGood, fetched.capture.outcome.response),
            watched: try await store.watchedCount(of: article.site), captureID: try await store.nextCaptureID(),
            outlets: try await echoes.outlets(at: fetched.capture.startedAt))
        return engine.ingest(fetched, reading, in: context)
    }

    /// Other articles that a suspect may have become, those worth a comparison with their words.
    private func lookalikes(
        of article: ArticleState, _ lastGood: Revision?, _ response: HTTPResponse?
    ) async throws(StoreError) -> [Lookalike] {
        guard article.openEpisode != nil || response?.saysGone == true, lastGood != nil else { return [] }
        let candidates = try await store.lookalikes(
            of: article.site, except: article.id, limit: engine.policy.lookalikesConsidered)
        var read = MoveSearch(policy: engine.policy, article: article, lastGood: lastGood).worthReading(candidates)
        for index in read.indices { read[index].text = try await store.latestRevision(of: read[index].article)?.text }
        return read
    }

    /// The words of a few other articles, where this one's were read otherwise than before.
    private func neighbours(
        of article: ArticleState, _ lastGood: Revision?, _ reading: PageReading, _ siblings: [SiblingCandidate]
    ) async throws(StoreError) -> [Revision] {
        guard let lastGood, let extract = reading.extract, extract.blocks != lastGood.blocks else { return [] }
        return try await revisions(of: siblings, asOf: article.lastSeenLive ?? lastGood.firstSeen)
    }

    /// The latest words of others; of those read anew since a moment the words of before as well, or the first, since a new
    /// layout comes to a site one story after the other, and what the old one had on every page is then on none of the last.
    private func revisions(
        of siblings: [SiblingCandidate], asOf moment: Timestamp? = nil
    ) async throws(StoreError) -> [Revision] {
        var revisions: [Revision] = []
        for sibling in siblings.prefix(Self.neighboursRead) {
            guard let latest = try await store.latestRevision(of: sibling.article) else { continue }
            revisions.append(latest)
            guard let moment, latest.firstSeen > moment else { continue }
            if let earlier = try await store.revision(of: sibling.article, at: moment) { revisions.append(earlier) }
        }
        return revisions
    }

    private func twin(of article: ArticleState, _ reading: PageReading) async throws(StoreError) -> ArticleState? {
        guard let extract = reading.extract,
            let key = CanonicalAddress.key(of: extract, fetchedFrom: article.url)
        else { return nil }
        return try await store.articles(keys: [key])[key].flatMap { $0.id == article.id ? nil : $0 }
    }

    /// The effect of a control that was asked for and will not be made: a recording lacks it.
    package func unanswered(_ followUp: FollowUp, at now: Timestamp) async throws(StoreError) -> Ingestion? {
        guard let ingestion = engine.ingestUnanswered(in: try await context(of: followUp, at: now)) else { return nil }
        return try await echoes.tell(ingestion)
    }

    /// What must be known for a control that counts from a moment on.
    private func context(of followUp: FollowUp, at now: Timestamp) async throws(StoreError) -> ControlContext {
        var suspect: ArticleState?
        if let id = followUp.suspect { suspect = try await store.article(id) }
        var sibling: ArticleState?
        var lastGood: Revision?
        if let id = followUp.sibling {
            sibling = try await store.article(id)
            lastGood = try await store.latestRevision(of: id)
        }
        var feedName = followUp.site.rawValue
        if let suspect { feedName = try await store.terms(of: suspect.feed)?.name ?? feedName }
        let except = followUp.suspect ?? ArticleID(rawValue: "")
        let isOfSuspect = [.formerAddress, .newAddress, .secondVantage].contains(followUp.kind)
        let siblings = try await siblings(of: followUp.site, except: except, at: now)
        return ControlContext(
            followUp: followUp, countsFrom: now, suspect: suspect, suspectFeedName: feedName, sibling: sibling,
            siblingLastGood: lastGood,
            suspectLastGood: isOfSuspect ? try await store.latestRevision(of: except) : nil,
            watched: suspect?.marks.claim == nil && followUp.kind != .newAddress
                ? 0 : try await store.watchedCount(of: followUp.site),
            site: try await store.site(followUp.site),
            siblings: siblings,
            neighbours: [.probe, .home, .newAddress].contains(followUp.kind) ? try await revisions(of: siblings) : [],
            captureID: try await store.nextCaptureID())
    }

    private func siblings(
        of site: SiteKey, except: ArticleID, at now: Timestamp
    ) async throws(StoreError) -> [SiblingCandidate] {
        let since = now.advanced(by: .seconds(-Int(engine.policy.siblingFreshnessWhereRare.inSeconds)))
        return try await store.siblings(of: site, except: except, liveSince: since, limit: Self.siblingsOffered)
    }
}
