import Detection
import InternationalText
import RetractdCore

/// One article capture's way through the engine.
struct ArticleIngestion {
    let engine: RetractionEngine
    let context: ArticleContext
    let reading: PageReading
    let now: Timestamp
    /// What its site puts into many articles.
    let mask: SiteMask
    var article: ArticleState
    var watch: SiteWatch
    var result = Ingestion()

    init(engine: RetractionEngine, fetched: FetchedCapture, reading: PageReading, context: ArticleContext) {
        var fetched = fetched
        fetched.capture.id = context.captureID
        self.engine = engine
        self.context = context
        self.reading = PageReading(
            capture: fetched.capture, extract: reading.extract, fault: reading.fault, surface: reading.surface)
        now = fetched.capture.startedAt
        mask = SiteMask(context.neighbours)
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
            requestedURL: capture.request.url,
            probe: context.site.probe(template: URLTemplate.of(capture.request.url)),
            sinks: context.site.sinks.filter { $0.articles.contains { $0 != context.article.id } },
            furniture: furniture, neighbours: context.neighbours,
            isSiteInTrouble: context.site.incident?.kind.isAnswer == true)
        switch judge.judge(reading) {
        case .live(let extract): live(extract)
        case .unchanged, .cutByPaywall: live(nil)
        case .moved(let target, nil) where article.openEpisode != nil: followInDoubt(to: target)
        case .moved(let target, let extract): moved(to: target, extract)
        case .gone(let sign): gone(sign)
        case .swapped(let extract, let sign): swapped(extract, sign)
        case .hidden(let kind, let detail): hidden(kind, detail)
        case .unreadable(let detail): unreadable(detail)
        }
        note(watch.review(at: now))
        if watch.state != context.site { result.site = watch.state }
        result.articles = [article] + result.articles.filter { $0.id != article.id }
        return result
    }

    /// What stands in two or more of its neighbours, unless its last copy is hardly anything else.
    private var furniture: Set<UInt32> {
        let keys = mask.inManyArticles
        guard !keys.isEmpty, let lastGood = context.lastGood else { return [] }
        let own = lastGood.blocks.filter { !keys.contains(FoldedText.key(of: $0.text)) }
        return own.reduce(0) { $0 + $1.text.utf8.count } >= 2 * engine.policy.shortestArticle ? keys : []
    }

    // MARK: There

    mutating func live(_ extract: Extract?) {
        note(watch.shown(article, at: article.url, watched: context.watched, at: now))
        watch.settled(article.id)
        noteStumble()
        endEpisode(extract)
        article.lastSeenLive = max(reading.freshAsOf, article.lastSeenLive ?? .earliest)
        article.consecutiveFailures = 0
        if article.phase != .unwatched, article.openEpisode == nil { article.phase = .live }
        if let headers = capture.outcome.response?.headers {
            let validators = Validators(headers: headers)
            if extract != nil || !validators.isEmpty { article.validators = validators }
        }
        if let extract {
            if article.title.isEmpty { article.title = extract.title ?? "" }
            if context.lastGood == nil { adoptAddress(extract) }
            keep(extract)
            // An answer that nothing changed would say so of the old copy.
            if article.marks.relapse?.since != nil { article.validators = .none }
        }
        noteRobots(extract)
        if article.openEpisode == nil { planRoutine() }
        tellMoveAtLast()
        if let extract, context.lastGood == nil { learnCanonical(extract) }
    }

    /// A feed that gives an address which only leads on gives it from the start: the story is followed where it is, and
    /// never moved.
    private mutating func adoptAddress(_ extract: Extract) {
        guard let response = capture.outcome.response, !response.hops.isEmpty,
            EntryIdentity.key(ofURL: response.finalURL) != EntryIdentity.key(ofURL: article.url)
        else { return }
        article.url = response.finalURL
        result.keys.append(IdentityKeyEntry(key: EntryIdentity.key(ofURL: response.finalURL), article: article.id))
    }

    /// The address that a page calls its own leads to it too; a story met under two addresses is followed under the first.
    private mutating func learnCanonical(_ extract: Extract) {
        guard let key = CanonicalAddress.key(of: extract, fetchedFrom: article.url) else { return }
        guard let twin = context.twin else {
            result.keys.append(IdentityKeyEntry(key: key, article: article.id))
            return
        }
        // Both may have been asked for at once, and this one have answered first.
        guard twin.phase == .live || (twin.phase == .unfetched && twin.nextCheck != nil), let title = extract.title,
            CanonicalAddress.isOneHeadline(title, twin.revision?.headline ?? twin.title)
        else { return }
        article.phase = .unwatched
        article.nextCheck = nil
        result.events.append(event(.articleUnwatched, ["twin": twin.id.rawValue]))
    }

    private mutating func keep(_ extract: Extract) {
        var revising = Revising(
            engine: engine, article: article, feedName: context.feedName, lastGood: context.lastGood,
            mask: mask, reading: reading)
        revising.keep(extract)
        article = revising.article
        let before = result.revisions.count
        revising.write(into: &result)
        if result.revisions.count > before { result.echoKeys += echoKeys(of: extract) }
    }

    /// The keys under which a new revision is found should a story that it repeats be pulled.
    private func echoKeys(of extract: Extract) -> [EchoKeyEntry] {
        guard let outlets = context.outlets, let page = result.capture?.payload else { return [] }
        return EchoKeys.keys(
            headline: extract.title, blocks: extract.blocks, page: page, site: article.site, outlets: outlets
        ).map { EchoKeyEntry(key: $0, article: article.id) }
    }

    /// A doubt that ends with the story in its place tells how long addresses of this site stumble.
    private mutating func noteStumble() {
        guard let episode = article.openEpisode, episode.strength != .confirmed, let signal = episode.signal,
            signal.isStumble, watch.state.incident == nil, article.lastSeenLive != nil,
            watch.state.lastIncident.map({ $0.upperBound < episode.firstSeenGone }) ?? true
        else { return }
        watch.stumbled(
            Stumble(
                article: article.id, signal: signal, at: now,
                lasted: Int(now.since(episode.firstSeenGone).inSeconds)))
    }

    mutating func endEpisode(_ extract: Extract?) {
        guard article.openEpisode != nil else { return }
        var removal = removalStep()
        let isChanged = extract.map { Revising.textDigest($0) != article.revision?.textDigest } ?? false
        removal.isLive(
            capture: capture, isChanged: isChanged, siblings: context.siblings, feedName: context.feedName)
        article = removal.article
        removal.write(into: &result)
    }

    mutating func planRoutine() {
        article.nextCheck = engine.routineCheck(
            of: article.id, attentionReference: article.attentionReference, firstListedAt: article.firstListedAt,
            watchFor: context.watchFor, at: now)
        guard article.nextCheck == nil, article.phase != .unwatched else { return }
        article.phase = .unwatched
        result.events.append(event(.articleUnwatched, [:]))
    }

    // MARK: There, and hidden from search engines

    /// `noindex` that was not there before, seen twice, while other articles of the site do not have it.
    private mutating func noteRobots(_ extract: Extract?) {
        guard let extract else { return pursueRobots() }
        let isNoIndex = extract.signs.isNoIndex || RobotsHeader.hides(capture.outcome.response)
        guard isNoIndex, article.marks.isNoIndex == false else {
            article.marks.isNoIndex = isNoIndex
            if article.marks.claim?.kind == .deindexed { article.marks.claim = nil }
            return
        }
        if article.marks.claim == nil {
            article.marks.claim = PendingClaim(kind: .deindexed, since: now, from: article.url)
        }
        pursueRobots()
    }

    private mutating func pursueRobots() {
        guard let claim = article.marks.claim, claim.kind == .deindexed,
            now.since(claim.since) >= engine.policy.deindexedFor
        else { return }
        askForClaim()
    }

    // MARK: Not to be told

    private mutating func hidden(_ kind: SiteTrouble.Kind, _ detail: String) {
        article.consecutiveFailures += 1
        note(watch.failed(SiteTrouble(url: article.url, at: now, kind: kind, detail: detail)))
        planRetry(from: .minutes(5), atMost: .hours(1))
    }

    private mutating func unreadable(_ detail: String) {
        article.consecutiveFailures += 1
        planRetry(from: .minutes(10), atMost: .hours(6))
    }

    /// Later and later, up to a limit; a suspect sooner, since it is in doubt meanwhile.
    mutating func planRetry(from base: Duration, atMost most: Duration) {
        let doublings = min(article.consecutiveFailures - 1, 8)
        let limit: Duration = article.openEpisode?.isWorthControls == true ? min(most, .minutes(30)) : most
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

    func removalStep() -> RemovalStep {
        RemovalStep(engine: engine, article: article, site: watch.state, now: now)
    }

    mutating func note(_ change: SiteWatch.Change) {
        SiteChangeWriter(
            site: article.site, home: WebAddress(article.url)?.home, siblings: context.siblings, capture: capture.id,
            feedName: context.feedName, now: now
        ).write(change, into: &result)
    }

    func event(_ kind: EventKind, _ facts: [String: String]) -> Event {
        Event(
            kind: kind, at: now, article: article.id, feed: article.feed, site: article.site, capture: capture.id,
            snapshots: capture.outcome.response?.payload.map { [$0] } ?? [], facts: facts)
    }
}
