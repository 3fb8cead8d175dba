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
        self.reading = PageReading(
            capture: fetched.capture, extract: reading.extract, fault: reading.fault, surface: reading.surface)
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
        let keys = SiteMask(context.neighbours).inManyArticles
        guard !keys.isEmpty, let lastGood = context.lastGood else { return [] }
        let own = lastGood.blocks.filter { !keys.contains(FoldedText.key(of: $0.text)) }
        return own.reduce(0) { $0 + $1.text.utf8.count } >= 2 * engine.policy.shortestArticle ? keys : []
    }

    // MARK: There

    private mutating func live(_ extract: Extract?) {
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
            foldedForComparison(title) == foldedForComparison(twin.revision?.headline ?? twin.title)
        else { return }
        article.phase = .unwatched
        article.nextCheck = nil
        result.events.append(event(.articleUnwatched, ["twin": twin.id.rawValue]))
    }

    private mutating func keep(_ extract: Extract) {
        var revising = Revising(
            engine: engine, article: article, feedName: context.feedName, lastGood: context.lastGood,
            neighbours: context.neighbours, reading: reading)
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

    private mutating func endEpisode(_ extract: Extract?) {
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

    // MARK: There, at another URL

    private mutating func moved(to target: String, _ extract: Extract?) {
        let from = readdress(to: target)
        article.marks.claim = PendingClaim(kind: .moved, since: now, from: from, lastThere: article.lastSeenLive)
        article.marks.readdressed = Readdressing(from: from, at: now)
        note(watch.moved(article.id, from: from, watched: context.watched, at: now))
        if watch.tellsMoves(at: now) { askForClaim() } else { article.marks.claim = nil }
        live(extract)
    }

    /// What the new address of an article in doubt shows is for the next look to judge, which goes there: to follow it is not
    /// to have seen it again.
    private mutating func followInDoubt(to target: String) {
        readdress(to: target)
        article.consecutiveFailures += 1
        planRetry(from: .minutes(2), atMost: .hours(6))
    }

    /// Gives the address it had before.
    @discardableResult
    private mutating func readdress(to target: String) -> String {
        let from = article.url
        article.url = target
        result.keys.append(IdentityKeyEntry(key: EntryIdentity.key(ofURL: target), article: article.id))
        result.events.append(event(.articleMoved, ["from": from, "to": target]))
        return from
    }

    /// What would be told waits for siblings, who may show the same; where the site has none, it is told.
    private mutating func askForClaim() {
        let siblings = ControlPlanner.claimSiblings(
            of: article, among: context.siblings, policy: engine.policy, at: now)
        result.followUps += siblings
        let isLastTime = article.marks.claim?.kind == .deindexed || article.marks.claim?.isAskedAgain == true
        if siblings.isEmpty, context.siblings.isEmpty || isLastTime { tellClaim() }
    }

    private mutating func tellClaim() {
        ClaimTeller(feedName: context.feedName, capture: capture, now: now).tell(&article, into: &result)
    }

    /// A move that nobody could vouch for in an hour is told all the same, since the text itself was seen; but first those who
    /// could are asked once more: the hour may have been one without a network.
    private mutating func tellMoveAtLast() {
        guard article.marks.claim?.kind == .moved else { return }
        article.marks.claim?.isSeen = true
        guard let claim = article.marks.claim, !claim.awaitsFormerAddress,
            claim.isVouchedFor || now.since(claim.since) >= .hours(1)
        else { return }
        guard watch.tellsMoves(at: now) else { return article.marks.claim = nil }
        if !claim.isVouchedFor, claim.isAskedAgain != true {
            article.marks.claim = claim.askedAgain(at: now)
            return askForClaim()
        }
        tellClaim()
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

    // MARK: Not there

    /// Another text under the old headline is an edit, unless it is another story's, or the feed drops the story from its middle.
    private mutating func swapped(_ extract: Extract, _ sign: GoneSign) {
        // What was told to be another story's is so whatever neighbours it is compared with next.
        if isToldAsAnother { return gone(GoneSign(.replaced, sign.detail, remainingShare: sign.remainingShare)) }
        let isSettled =
            sign.signal == .swapped
            && !(article.feedAbsence.map { engine.policy.isFromMiddle($0) } ?? false)
            && article.openEpisode.map { now.since($0.firstSeenGone) >= doubt(of: $0) } ?? false
        let isAlwaysRewritten = (article.revision?.number ?? 0) >= engine.policy.revisionsOfWhatIsRewritten
        if article.isLiveBlog || isAlwaysRewritten || isSettled { live(extract) } else { gone(sign) }
    }

    private var isToldAsAnother: Bool {
        guard let episode = article.openEpisode, episode.strength != .questioned else { return false }
        return episode.signal == .replaced
    }

    /// How long a swapped text is doubted: longer where the feed has not been heard since.
    private func doubt(of episode: RemovalEpisode) -> Duration {
        let isListed = episode.stillListedAt.map {
            $0 > episode.firstSeenGone && now.since($0) <= engine.policy.listedLately
        }
        return isListed == true ? engine.policy.swapDoubtedFor : engine.policy.swapDoubtedUnheardFor
    }

    /// What walls or outages broke off before anybody was told, or what turns into something else after a while, says nothing
    /// of when the story went: it begins anew.
    private mutating func dropBrokenEpisode(_ sign: GoneSign) {
        guard let episode = article.openEpisode, episode.strength == .questioned, article.lastSeenLive != nil,
            !episode.isOnlySaidInFeed, let last = episode.observations.last
        else { return }
        let isBroken = article.consecutiveFailures > 0 || last.signal != sign.signal
        guard isOfIncident(episode) || isBroken && now.since(last.at) >= engine.policy.brokenOffAfter else {
            return
        }
        var removal = removalStep()
        removal.breakOff(capture)
        article = removal.article
        removal.write(into: &result)
    }

    private func isOfIncident(_ episode: RemovalEpisode) -> Bool {
        Verdict(policy: engine.policy, episode: episode, ageReference: article.ageReference, site: watch.state)
            .isOfIncident
    }

    private mutating func gone(_ sign: GoneSign) {
        // While the site is in trouble its page says nothing of what a feed said.
        if watch.state.incident != nil, article.openEpisode?.isOnlySaidInFeed == true {
            article.consecutiveFailures += 1
            return planRetry(from: .minutes(5), atMost: .hours(1))
        }
        dropBrokenEpisode(sign)
        article.consecutiveFailures = article.lastSeenLive == nil ? article.consecutiveFailures + 1 : 0
        if article.lastSeenLive != nil, becameAnother() { return }
        if let words = expiryWords { return expire(words) }
        if article.openEpisode == nil, !sign.signal.isExplicit, article.lastSeenLive != nil {
            note(watch.suspected(article, watched: context.watched, at: now))
        }
        noteSink(sign)
        watch.isGone(article.url, at: now)
        note(watch.heard(of: article, watched: context.watched, at: now))
        var removal = removalStep()
        removal.observe(
            sign, capture: capture, fingerprint: reading.fingerprint, siblings: context.siblings,
            moveSearch: moveSearch, feedName: context.feedName)
        article = removal.article
        removal.write(into: &result)
        // A link that never led anywhere is asked for less and less.
        if article.openEpisode?.isWorthControls == false { planRetry(from: .minutes(10), atMost: .hours(6)) }
    }

    private var search: MoveSearch.Finding {
        MoveSearch(
            policy: engine.policy, article: article, lastGood: context.lastGood, neighbours: context.neighbours
        ).search(context.lookalikes)
    }

    private var moveSearch: MoveSearchRecord? {
        guard article.openEpisode != nil || capture.outcome.response?.saysGone == true,
            case .nothing(let compared) = search
        else { return nil }
        return MoveSearchRecord(at: now, compared: compared)
    }

    /// Whether another article of the site has its text: then it moved there, and the doubt is over.
    private mutating func becameAnother() -> Bool {
        guard article.openEpisode != nil, case .found(let other) = search else { return false }
        let (from, lastThere) = (article.url, article.lastSeenLive)
        endEpisode(nil)
        article.marks.continuedAs = other.article
        article.marks.claim = nil
        article.url = other.url
        article.phase = .unwatched
        article.nextCheck = nil
        result.events.append(event(.articleMoved, ["from": from, "to": other.url, "as": other.article.rawValue]))
        note(watch.moved(article.id, from: from, watched: context.watched, leadsNowhere: true, at: now))
        guard watch.tellsMoves(at: now) else { return true }
        article.marks.claim = PendingClaim(kind: .moved, since: now, from: from, lastThere: lastThere)
        askForClaim()
        return true
    }

    /// What an old story's page says of its licence being over.
    private var expiryWords: String? {
        guard now.since(article.ageReference) >= engine.policy.expiresFrom, let extract = reading.extract else {
            return nil
        }
        return engine.policy.phrases.expiry(in: String(extract.signs.visibleText.prefix(2_000)))?.quote
    }

    /// It ended as was agreed: a fact, and no accusation.
    private mutating func expire(_ words: String) {
        endEpisode(nil)
        article.phase = .unwatched
        article.nextCheck = nil
        result.events.append(event(.articleExpired, ["detail": words]))
    }

    /// Remembers where it ended: several that end in one place are on an error page.
    private mutating func noteSink(_ sign: GoneSign) {
        guard let response = capture.outcome.response, (200...299).contains(response.status) else { return }
        switch sign.signal {
        case .softNotFound, .emptied, .redirectedAway, .replaced:
            let key = response.hops.isEmpty ? nil : URLIdentity.key(of: response.finalURL)
            watch.ended(article.id, target: key, fingerprint: reading.fingerprint, at: now)
        case .notFound, .gone, .legal, .restricted, .gutted, .swapped, .notice, .tombstone, .killed: break
        }
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
    private mutating func planRetry(from base: Duration, atMost most: Duration) {
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
