import Detection
import InternationalText
import RetractdCore

/// One article capture's way through the engine.
struct ArticleIngestion {
    let engine: RetractionEngine
    let context: ArticleContext
    let reading: PageReading
    let now: Timestamp
    var article: ArticleState
    var watch: SiteWatch
    var result = Ingestion()

    init(engine: RetractionEngine, fetched: FetchedCapture, reading: PageReading, context: ArticleContext) {
        var fetched = fetched
        fetched.capture.id = context.captureID
        self.engine = engine
        self.context = context
        self.reading = PageReading(capture: fetched.capture, extract: reading.extract, fault: reading.fault)
        now = fetched.capture.startedAt
        article = context.article
        watch = SiteWatch(policy: engine.policy, state: context.site)
        result.capture = fetched
    }

    var capture: Capture { reading.capture }

    mutating func run() -> Ingestion {
        article.lastCheckedAt = now
        if let wait = retryAfter(capture.outcome.response, at: now) { watch.mustWait(until: now.advanced(by: wait)) }
        let judge = ArticleJudge(
            policy: engine.policy, lastGood: context.lastGood, listedTitle: context.article.title,
            requestedURL: capture.request.url, probe: context.site.probe)
        switch judge.judge(reading) {
        case .live(let extract): live(extract)
        case .unchanged, .cutByPaywall: live(nil)
        case .moved(let target, let extract): moved(to: target, extract)
        case .gone(let sign): gone(sign)
        case .hidden(let kind, let detail): hidden(kind, detail)
        case .unreadable(let detail): unreadable(detail)
        }
        if watch.state != context.site { result.site = watch.state }
        result.articles = [article]
        return result
    }

    // MARK: There

    private mutating func live(_ extract: Extract?) {
        note(watch.succeeded(article.url, showsArticle: true, at: now))
        watch.settled(article.id)
        endEpisode(extract)
        article.lastSeenLive = max(reading.freshAsOf, article.lastSeenLive ?? .earliest)
        article.consecutiveFailures = 0
        if article.phase != .unwatched { article.phase = .live }
        if let headers = capture.outcome.response?.headers {
            let validators = Validators(headers: headers)
            if extract != nil || !validators.isEmpty { article.validators = validators }
        }
        if let extract { keep(extract) }
        planRoutine()
        if let extract, context.lastGood == nil { learnCanonical(extract) }
    }

    /// The address that a page calls its own leads to it too; a story met under two addresses is followed under the first.
    private mutating func learnCanonical(_ extract: Extract) {
        guard let key = CanonicalAddress.key(of: extract, fetchedFrom: article.url) else { return }
        guard let twin = context.twin else {
            result.keys.append(IdentityKeyEntry(key: key, article: article.id))
            return
        }
        guard twin.phase == .live, let title = extract.title,
            foldedForComparison(title) == foldedForComparison(twin.revision?.headline ?? twin.title)
        else { return }
        article.phase = .unwatched
        article.nextCheck = nil
        result.events.append(event(.articleUnwatched, ["twin": twin.id.rawValue]))
    }

    private mutating func keep(_ extract: Extract) {
        var revising = Revising(
            engine: engine, article: article, feedName: context.feedName, lastGood: context.lastGood,
            capture: capture)
        revising.keep(extract)
        article = revising.article
        revising.write(into: &result)
    }

    private mutating func moved(to target: String, _ extract: Extract) {
        let from = article.url
        article.url = target
        let key = EntryIdentity.key(ofURL: target)
        result.keys.append(IdentityKeyEntry(key: key, article: article.id))
        result.events.append(event(.articleMoved, ["from": from, "to": target]))
        result.alerts.append(AlertWriter(feedName: context.feedName).moved(article, from: from, at: now))
        live(extract)
    }

    private mutating func endEpisode(_ extract: Extract?) {
        guard article.openEpisode != nil else { return }
        var removal = removalStep()
        removal.isLive(capture: capture, extract: extract, feedName: context.feedName)
        article = removal.article
        removal.write(into: &result)
    }

    private mutating func planRoutine() {
        article.nextCheck = engine.routineCheck(
            of: article.id, ageReference: article.ageReference, firstListedAt: article.firstListedAt,
            watchFor: context.watchFor, at: now)
        guard article.nextCheck == nil, article.phase != .unwatched else { return }
        article.phase = .unwatched
        result.events.append(event(.articleUnwatched, [:]))
    }

    // MARK: Not there

    private mutating func gone(_ sign: GoneSign) {
        article.consecutiveFailures = 0
        guard article.lastSeenLive != nil else { return neverLive(sign) }
        if article.openEpisode == nil, !sign.signal.isExplicit {
            note(watch.suspected(article.id, watched: context.watched, at: now))
        }
        var removal = removalStep()
        removal.observe(
            sign, capture: capture, fingerprint: reading.fingerprint, siblings: context.siblings,
            feedName: context.feedName)
        article = removal.article
        removal.write(into: &result)
    }

    /// Gone before we ever saw it: kept as a fact, told to nobody, and looked at again for a while.
    private mutating func neverLive(_ sign: GoneSign) {
        article.consecutiveFailures += 1
        result.events.append(event(.removalObserved, ["signal": sign.signal.rawValue, "detail": sign.detail]))
        planRetry(from: .minutes(10))
    }

    // MARK: Not to be told

    private mutating func hidden(_ kind: SiteTrouble.Kind, _ detail: String) {
        article.consecutiveFailures += 1
        note(watch.failed(SiteTrouble(url: article.url, at: now, kind: kind, detail: detail)))
        planRetry(from: .minutes(5))
    }

    private mutating func unreadable(_ detail: String) {
        article.consecutiveFailures += 1
        planRetry(from: .minutes(10))
    }

    /// Later and later, up to six hours; a suspect sooner, since it is in doubt meanwhile.
    private mutating func planRetry(from base: Duration) {
        let doublings = min(article.consecutiveFailures - 1, 8)
        let limit: Duration = article.openEpisode == nil ? .hours(6) : .minutes(30)
        let pause = min(base * (1 << doublings), limit)
        let wait = retryAfter(capture.outcome.response, at: now) ?? .zero
        let isOver = now.since(article.firstListedAt) > context.watchFor
        article.nextCheck =
            isOver
            ? nil
            : PlannedCheck(
                at: now.advanced(by: max(pause, wait)), reason: article.openEpisode == nil ? .retry : .ladder)
        if isOver { article.phase = .unwatched }
    }

    // MARK: Parts

    private func removalStep() -> RemovalStep {
        RemovalStep(engine: engine, article: article, site: watch.state, now: now)
    }

    private mutating func note(_ change: SiteWatch.Change) {
        SiteChangeWriter(
            site: article.site, home: WebAddress(article.url)?.home, siblings: context.siblings, capture: capture.id,
            feedName: context.feedName, now: now
        ).write(change, into: &result)
    }

    private func event(_ kind: EventKind, _ facts: [String: String]) -> Event {
        Event(
            kind: kind, at: now, article: article.id, feed: article.feed, site: article.site, capture: capture.id,
            snapshots: capture.outcome.response?.payload.map { [$0] } ?? [], facts: facts)
    }
}
