import Detection
import Hashing
import Logging
package import Monitoring
package import RetractdCore
import RetractionEngine

/// The recorded loop: takes captures in order of time through the engine of the live loop, with no clock and no network.
///
/// A capture of a feed is a poll, one of an article a look, both at their own time, whatever the engine had planned.
/// Controls that the engine asks for are answered from what was recorded around then; those that were not recorded are
/// said to be lacking.
package actor Replay {
    private enum Subject: Sendable {
        case feed(FeedID)
        case article(ArticleState)
        /// A page of an article, at an address that is not its present one.
        case page
        case home
        /// A page captured again and again that no feed lists: an article, if it shows one.
        case candidate
        /// A page that no feed lists, in a folder of articles, or at an address that cannot exist.
        case stranger(folder: String?)
    }

    private let recording: Recording
    private let store: any Store
    private let engine: RetractionEngine
    private let applier: Applier
    private let delivery: Delivery
    private let watchFor: Duration
    private let log: Logger

    private var desk: ControlDesk
    private var network = NetworkWatch()
    private var doubtful: [(subject: Subject, fetched: FetchedCapture)] = []
    private var knownSites: Set<SiteKey> = []
    private var feeds: [String: FeedID] = [:]
    /// Shapes of the addresses of listed articles.
    private var shapes: Set<String> = []
    /// Folders in which articles were listed, by site.
    private var folders: [SiteKey: Set<String>] = [:]
    /// Pages captured before any feed listed them.
    private var unlisted: [String: Visit] = [:]
    /// When an article of a site was last looked at, and last seen live.
    private var lastLooks: [SiteKey: [ArticleID: (at: Timestamp, isLive: Bool)]] = [:]
    private var summary = ReplaySummary()

    /// - Parameters:
    ///   - parts: The loop's parts; neither its fetcher nor its clock is asked for anything.
    ///   - watchFor: How long an article is followed.
    package init(_ recording: Recording, parts: MonitorParts, watchFor: Duration) {
        self.recording = recording
        store = parts.store
        engine = parts.engine
        log = parts.log
        self.watchFor = watchFor
        applier = Applier(store: parts.store, engine: parts.engine, settings: MonitorSettings(watchFor: watchFor))
        delivery = Delivery(store: parts.store, sinks: parts.sinks, time: parts.time, log: parts.log)
        desk = ControlDesk(limits: recording.limits)
        for feed in recording.feeds { feeds[URLIdentity.key(of: feed.url)] = FeedID(ofURL: feed.url) }
    }

    /// Replays everything and says what came of it.
    package func run() async throws(StoreError) -> ReplaySummary {
        summary.feeds = recording.feeds.count
        summary.from = recording.visits.first?.at
        summary.until = recording.visits.last?.at
        var configured = 0
        for visit in recording.visits {
            try await giveUp(before: visit.at)
            if configured < recording.feeds.count, recording.feeds[configured].firstAt <= visit.at {
                configured = try await configure(upTo: visit.at)
            }
            try await see(visit)
        }
        try await settleDoubts()
        try await giveUp(before: .latest)
        _ = try await delivery.deliver()
        return summary
    }

    /// Makes the feeds known that have been captured by now.
    private func configure(upTo now: Timestamp) async throws(StoreError) -> Int {
        let begun = recording.feeds.filter { $0.firstAt <= now }
        let watchFor = watchFor
        let configured = begun.map { feed in
            ConfiguredFeed(
                id: FeedID(ofURL: feed.url), name: feed.title ?? feed.url, url: feed.url, interval: feed.interval,
                watchFor: watchFor)
        }
        try await store.reconcile(configured, at: now) { _ in now }
        return begun.count
    }

    // MARK: What a capture is of

    private func see(_ visit: Visit) async throws(StoreError) {
        guard let site = SiteKey(url: visit.url), let subject = try await subject(of: visit, site) else {
            summary.unused += 1
            return
        }
        let fetched = recording.fetched(visit, purpose: purpose(of: subject))
        // A payload that the recording refers to and does not hold, or a crawler's own trouble, is nobody's answer.
        if case .failure(let failure) = fetched.capture.outcome, failure.kind == .local {
            summary.unused += 1
            return
        }
        let at = visit.at
        knownSites.insert(site)
        let change = network.note(fetched.capture.outcome, of: site, watched: knownSites.count, at: at)
        if let ingestion = engine.ingest(change, at: at) { try await commit(ingestion) }
        if mayBeOurs(fetched) {
            doubtful.append((subject, fetched))
        } else {
            try await settleDoubts()
            try await take(subject, fetched)
        }
    }

    private func purpose(of subject: Subject) -> CapturePurpose {
        switch subject {
        case .feed: .feed
        case .article(let article): article.openEpisode == nil ? .article : .confirmation
        case .home: .home
        case .page, .candidate: .article
        case .stranger: .probe
        }
    }

    private func subject(of visit: Visit, _ site: SiteKey) async throws(StoreError) -> Subject? {
        let key = URLIdentity.key(of: visit.url)
        if let feed = feeds[key] { return .feed(feed) }
        if let article = try await store.articles(keys: ["url:" + key])["url:" + key] {
            return isLook(visit, key, at: article) ? .article(article) : .page
        }
        guard let address = WebAddress(visit.url) else { return nil }
        if address.segments.isEmpty { return address.query == nil ? .home : nil }
        if recording.listedKeys.contains(key) {
            unlisted[key] = visit
            return nil
        }
        if recording.isRepeated(key), StoryPage.mayBeOne(address),
            recording.isFeedless || shapes.contains(URLTemplate.of(visit.url))
        {
            return .candidate
        }
        let folder = RecordedControl.folder(of: visit.url)
        if folders[site]?.contains(folder) == true, !address.path.hasSuffix("/") { return .stranger(folder: folder) }
        return folders[site] != nil && ImpossibleAddress.mayBeOne(address, visit.kind) ? .stranger(folder: nil) : nil
    }

    /// Whether the live loop would have looked at the article there: at its present address, or at another where only
    /// that was recorded.
    private func isLook(_ visit: Visit, _ key: String, at article: ArticleState) -> Bool {
        let present = URLIdentity.key(of: article.url)
        if key == present { return true }
        if let target = visit.redirectTarget, URLIdentity.key(of: target) == present { return false }
        // Where the feed itself gives the present address, the former one tells only whether it moved.
        if recording.listedKeys.contains(present) { return false }
        return !recording.holds(key: present, near: visit.at, within: recording.limits.redirectSpan)
    }

    // MARK: Whose network

    /// As in the live loop: while it is open whose network a fetch failed on, it waits.
    private func mayBeOurs(_ fetched: FetchedCapture) -> Bool {
        guard !network.isBlind, knownSites.count >= NetworkWatch.leastSites,
            case .failure(let failure) = fetched.capture.outcome
        else { return false }
        return NetworkWatch.isUnreached(failure)
    }

    private func settleDoubts() async throws(StoreError) {
        let settled = doubtful
        doubtful = []
        for (subject, fetched) in settled { try await take(subject, fetched) }
    }

    // MARK: Taking

    private func take(_ subject: Subject, _ fetched: FetchedCapture) async throws(StoreError) {
        let fetched = network.isBlind ? fetched.blamedOnNetwork ?? fetched : fetched
        switch subject {
        case .feed(let id): try await poll(id, fetched)
        case .article(let article): try await look(article.id, fetched)
        case .page: try await offer(.page, fetched, engine.readPage(fetched))
        case .home: try await offer(.home, fetched, engine.readPage(fetched))
        case .candidate: try await adopt(fetched)
        case .stranger(let folder):
            if isPage(fetched) { try await offer(.stranger(folder: folder), fetched, engine.readPage(fetched)) }
        }
    }

    /// Follows a page from the first capture on that shows a story; before that it is a page like another.
    private func adopt(_ fetched: FetchedCapture) async throws(StoreError) {
        let url = fetched.capture.request.url
        let reading = engine.readPage(fetched)
        let at = fetched.capture.startedAt
        if let response = fetched.capture.outcome.response, response.status == 200, response.hops.isEmpty,
            let extract = reading.extract, isStory(extract, at: url), !network.isBlind,
            let ingestion = engine.adopt(url, title: extract.title ?? "", at: at),
            let article = ingestion.articles.first
        {
            try await commit(ingestion)
            folders[article.site, default: []].insert(RecordedControl.folder(of: url))
            try await look(article.id, fetched)
        } else if let site = SiteKey(url: url), isPage(fetched),
            folders[site]?.contains(RecordedControl.folder(of: url)) == true
        {
            try await offer(.stranger(folder: RecordedControl.folder(of: url)), fetched, reading)
        }
    }

    /// Where feeds list stories, a page beside them must say more of itself to be one that they listed before the recording
    /// began: a date, and no other address.
    private func isStory(_ extract: Extract, at url: String) -> Bool {
        guard StoryPage.showsOne(extract) else { return false }
        return recording.isFeedless
            || extract.published != nil && CanonicalAddress.key(of: extract, fetchedFrom: url) == nil
    }

    /// A picture or a script in the folder of the articles is no page.
    private func isPage(_ fetched: FetchedCapture) -> Bool {
        guard let type = fetched.capture.outcome.response?.headers.first("content-type")?.lowercased() else {
            return true
        }
        return type.isEmpty || type.contains("html") || type.contains("text/plain")
    }

    private func poll(_ id: FeedID, _ fetched: FetchedCapture) async throws(StoreError) {
        summary.polls += 1
        let finished = finished(.feed(id), fetched, .feed(engine.readFeed(fetched)))
        guard let ingestion = try await applier.ingestion(of: finished) else { return }
        try await commit(ingestion)
        for article in ingestion.articles { try await meet(article, at: fetched.capture.startedAt) }
    }

    /// Remembers where an article is, and looks at what was recorded of it before it was listed.
    private func meet(_ article: ArticleState, at now: Timestamp) async throws(StoreError) {
        folders[article.site, default: []].insert(RecordedControl.folder(of: article.url))
        shapes.insert(URLTemplate.of(article.url))
        guard article.phase == .unfetched, let visit = unlisted.removeValue(forKey: URLIdentity.key(of: article.url)),
            now.since(visit.at) <= recording.limits.earlierSpan
        else { return }
        try await look(article.id, recording.fetched(visit, purpose: .article))
    }

    private func look(_ id: ArticleID, _ fetched: FetchedCapture) async throws(StoreError) {
        guard let article = try await store.article(id) else { return }
        summary.looks += 1
        let reading = engine.readPage(fetched)
        let finished = finished(.article(id), fetched, .page(reading))
        guard let ingestion = try await applier.ingestion(of: finished) else { return }
        try await commit(ingestion)
        let at = fetched.capture.startedAt
        let isLive = ingestion.articles.first { $0.id == id }?.phase == .live
        lastLooks[article.site, default: [:]][id] = (at, isLive)
        if isEligible(article, at: at) { try await offer(.sibling(id), fetched, reading) }
    }

    /// Whether an article, as it was before a capture, is one that a control may be made with.
    private func isEligible(_ article: ArticleState, at now: Timestamp) -> Bool {
        guard article.phase == .live, let live = article.lastSeenLive else { return false }
        return now.since(live) <= engine.policy.siblingFreshnessWhereRare
    }

    private func finished(
        _ subject: Job.Subject, _ fetched: FetchedCapture, _ reading: CaptureReading
    ) -> FinishedFetch {
        let request = fetched.capture.request
        let job = Job(
            subject: subject, request: request, site: SiteKey(url: request.url) ?? SiteKey(rawValue: request.url),
            dueAt: fetched.capture.startedAt, rank: .routine, quiet: nil)
        return FinishedFetch(job: job, fetched: fetched, reading: reading)
    }

    // MARK: Controls

    private func offer(
        _ role: RecordedControl.Role, _ fetched: FetchedCapture, _ reading: PageReading
    ) async throws(StoreError) {
        let url = fetched.capture.request.url
        guard let site = SiteKey(url: url) else { return }
        let control = RecordedControl(
            site: site, key: URLIdentity.key(of: url), role: role, fetched: fetched, reading: reading)
        for followUp in desk.offer(control) { try await answer(followUp, with: control, at: control.at) }
    }

    private func answer(
        _ followUp: FollowUp, with control: RecordedControl, at now: Timestamp
    ) async throws(StoreError) {
        summary.controls += 1
        var finished = finished(.control(followUp), control.fetched, .page(control.reading))
        finished.answeredAt = now
        guard let ingestion = try await applier.ingestion(of: finished) else { return }
        try await commit(ingestion)
    }

    private func giveUp(before now: Timestamp) async throws(StoreError) {
        while let due = desk.nextDue, due < now {
            for (followUp, earlier) in desk.giveUp(at: due) where !isSiteDark(for: followUp) {
                if let earlier {
                    try await answer(earlier.answer(to: followUp), with: earlier, at: due)
                    continue
                }
                summary.controlsLacking += 1
                guard let ingestion = try await applier.unanswered(followUp, at: due) else { continue }
                try await commit(ingestion)
            }
        }
    }

    /// Whether others of the site were looked at since a suspect was last live, and none of them was live: then no
    /// silence of the recording speaks for the site.
    private func isSiteDark(for followUp: FollowUp) -> Bool {
        guard followUp.kind == .sibling, let suspect = followUp.suspect, let looks = lastLooks[followUp.site] else {
            return false
        }
        let since = followUp.dueAt
        let others = looks.filter { $0.key != suspect && $0.value.at >= since.advanced(by: .hours(-1)) }
        return !others.isEmpty && !others.contains { $0.value.isLive }
    }

    // MARK: Committing

    private func commit(_ ingestion: Ingestion) async throws(StoreError) {
        var kept = ingestion
        // What is not recorded is not done: the store need not remember that it was wanted.
        kept.followUps = []
        try await store.commit([kept], answering: [])
        summary.alerts += ingestion.alerts.count
        if !ingestion.alerts.isEmpty { _ = try await delivery.deliver() }
        desk.settle(ingestion.settledSuspects)
        guard !ingestion.followUps.isEmpty else { return }
        let now = ingestion.followUps.map(\.dueAt).max() ?? .earliest
        for (control, followUp) in desk.ask(ingestion.followUps, at: now) {
            try await answer(followUp, with: control, at: now)
        }
    }
}
