import Detection
import RetractdCore
import Scheduling

/// One poll's way through the engine.
struct FeedIngestion {
    let engine: RetractionEngine
    let context: FeedContext
    let reading: FeedReading
    let now: Timestamp
    var feed: FeedState
    var watch: SiteWatch
    var roster: ArticleRoster
    var result = Ingestion()

    init(engine: RetractionEngine, reading: FeedReading, context: FeedContext) {
        var fetched = reading.fetched
        fetched.capture.id = context.captureID
        self.engine = engine
        self.context = context
        self.reading = FeedReading(fetched: fetched, parsed: reading.parsed, fault: reading.fault)
        now = fetched.capture.startedAt
        feed = context.feed
        watch = SiteWatch(policy: engine.policy, state: context.site)
        roster = ArticleRoster(known: context.known, window: context.window)
        result.capture = fetched
    }

    var capture: Capture { reading.fetched.capture }

    mutating func run() -> Ingestion {
        noteRequest()
        switch FeedJudge.judge(capture, parsed: reading.parsed, fault: reading.fault) {
        case .listed(let parsed): listed(parsed)
        case .unchanged: unchanged()
        case .failed(let detail, let trouble): failed(detail, trouble)
        case .notReached(let detail): notReached(detail)
        case .ended: ended()
        }
        note(watch.review(at: now))
        feed.quietUntil = quietUntil
        result.feed = feed
        if watch.state != context.site { result.site = watch.state }
        result.articles = roster.changed
        return result
    }

    private mutating func noteRequest() {
        feed.pollCount += 1
        feed.lastPolledAt = now
        feed.receivedBytes += Int64(capture.outcome.response?.payloadLength ?? 0)
        if let wait = retryAfter(capture.outcome.response, at: now) { watch.mustWait(until: now.advanced(by: wait)) }
    }

    // MARK: Outcomes

    private mutating func listed(_ parsed: ParsedFeed) {
        let payload = capture.outcome.response?.payload
        let isSameBody = payload != nil && payload == feed.lastPayload
        let before = listedArticles
        learnAddress()
        learnFreshness(parsed)
        feed.pulse.note(entries: parsed.entries.count, at: now)
        if isSameBody, !parsed.isPartial, feed.doubt == nil {
            // The same bytes list the same entries: absences go on counting, nothing else can have changed.
            countAbsences()
            noteStillListed()
        } else {
            feed.lastPayload = payload
            feed.pulse.bytesSince = now
            feed.title = parsed.title ?? feed.title
            feed.format = parsed.format
            FeedListing(parsed).apply(to: &self)
        }
        learnValidators(isNotModified: false, isSameBody: isSameBody, isSameList: listedArticles == before)
        succeeded(parsed.rhythm)
    }

    private mutating func learnFreshness(_ parsed: ParsedFeed) {
        let modified = capture.outcome.response?.headers.first("last-modified").flatMap(HTTPDate.parse)
        feed.freshness.learn(updated: parsed.updated, modified: modified, at: now)
    }

    private var listedArticles: Set<ArticleID> { Set(feed.window.filter { $0.absence == nil }.map(\.article)) }

    private mutating func unchanged() {
        feed.notModifiedCount += 1
        learnValidators(isNotModified: true, isSameBody: true, isSameList: true)
        learnAddress()
        // What is as doubtful as before tells no more of what it lacks.
        if feed.doubt == nil { countAbsences() }
        succeeded(nil)
    }

    private mutating func learnValidators(isNotModified: Bool, isSameBody: Bool, isSameList: Bool) {
        guard let headers = capture.outcome.response?.headers else { return }
        let isCaught = ConditionalRequests.learn(
            &feed, sent: capture.request.validators, answer: Validators(headers: headers),
            isNotModified: isNotModified, isSameBody: isSameBody, isSameList: isSameList, at: now)
        if isCaught { result.events.append(event(.feedValidatorsFalse, [:])) }
    }

    private mutating func learnAddress() {
        guard let response = capture.outcome.response, FeedMoves.learn(&feed, from: response, at: now) else { return }
        result.events.append(event(.feedMoved, ["from": feed.url, "to": feed.pollURL]))
        feed.isMoveTold = true
        result.alerts.append(AlertWriter(feedName: feed.name).feedMoved(feed, at: now))
    }

    private mutating func succeeded(_ rhythm: FeedRhythm?) {
        feed.consecutiveFailures = 0
        feed.lastGoodAt = now
        watch.noted(feed.id, isMissing: false, at: now)
        // At first every date may be new; once it has been polled a few times our own first sights count too.
        feed.hurriedInterval = feed.pollCount > 3 ? FeedPace.hurriedInterval(for: feed.window, at: now) : nil
        plan(
            FeedPace(feed: feed, at: now)
                .afterAnswer(headers: capture.outcome.response?.headers ?? HeaderFields([:]), rhythm: rhythm))
        note(watch.succeeded(feed.url, showsArticle: false, at: now))
        settle()
    }

    /// It can be read; what is still wrong with it is told once, and its end once.
    private mutating func settle() {
        let trouble = feed.problem ?? feed.concern
        feed.problem = nil
        feed.concern = FeedHealth(policy: engine.policy, feed: feed, at: now).concern
        if feed.concern != nil {
            if !feed.isProblemTold { tellProblem() }
        } else if feed.isProblemTold {
            feed.isProblemTold = false
            recovered(from: trouble ?? "")
        }
        if feed.isMoveTold, feed.move?.isTaken != true {
            feed.isMoveTold = false
            recovered(from: "it had moved")
        }
    }

    private mutating func recovered(from trouble: String) {
        result.events.append(event(.feedRecovered, ["problem": trouble]))
        result.alerts.append(AlertWriter(feedName: feed.name).feedRecovered(feed, from: trouble, at: now))
    }

    private mutating func failed(_ detail: String, _ trouble: SiteTrouble.Kind?) {
        feed.consecutiveFailures += 1
        feed.problem = detail
        FeedMoves.learnFailure(&feed)
        // It answers, and with no feed.
        watch.noted(feed.id, isMissing: trouble == nil, at: now)
        plan(FeedPace(feed: feed, at: now).afterFailure(wait: retryAfter(capture.outcome.response, at: now)))
        if let trouble {
            note(watch.failed(SiteTrouble(url: feed.url, at: now, kind: trouble, detail: detail)))
        }
        guard feed.consecutiveFailures >= engine.policy.feedFailuresBeforeProblem, !feed.isProblemTold,
            watch.state.incident == nil
        else { return }
        tellProblem()
    }

    private mutating func notReached(_ detail: String) {
        feed.problem = detail
        plan(PollPlan(at: now.advanced(by: feed.interval), reason: "our own network was down"))
    }

    private mutating func plan(_ next: PollPlan) {
        feed.nextPollAt = next.at
        feed.nextPollReason = next.reason
        feed.nextValidators = ConditionalRequests.next(for: feed)
    }

    private mutating func ended() {
        feed.consecutiveFailures += 1
        feed.problem = "HTTP 410: the publisher has ended this feed"
        plan(PollPlan(at: now.advanced(by: .days(7)), reason: "once a week: its publisher has ended it"))
        if !feed.isProblemTold { tellProblem() }
    }

    private mutating func tellProblem() {
        feed.isProblemTold = true
        result.events.append(event(.feedProblem, ["problem": feed.problem ?? feed.concern ?? ""]))
        result.alerts.append(AlertWriter(feedName: feed.name).feedProblem(feed, at: now))
    }

    /// Entries that were missing are missing still: one more poll without them.
    private mutating func countAbsences() {
        guard feed.window.contains(where: { $0.absence != nil }) else { return }
        feed.window = FeedWindow(policy: engine.policy, previous: feed.window).afterSameList(
            feed.freshness.last, at: now)
        for item in feed.window where item.absence != nil { noteStillMissing(item) }
    }

    /// What is in doubt and listed as before.
    private mutating func noteStillListed() {
        guard feed.freshness.last != .older else { return }
        for item in feed.window where item.absence == nil {
            guard var article = roster[item.article], article.openEpisode != nil else { continue }
            article.episode?.stillListedAt = now
            roster.change(article)
        }
    }

    // MARK: Quiet

    /// Until when a 304 says all there is to say, as long as its site has no trouble.
    private var quietUntil: Timestamp? {
        let isWell =
            feed.consecutiveFailures == 0 && feed.problem == nil && feed.concern == nil && !feed.isProblemTold
        guard isWell, feed.move == nil, !feed.isMoveTold, feed.doubt == nil, !isHurried, !feed.trust.areFalse,
            feed.trust.fruitless == 0, feed.window.allSatisfy({ $0.absence == nil })
        else { return nil }
        return FeedHealth(policy: engine.policy, feed: feed, at: now).concernAt
    }

    /// Whether its interval depends on more than what feeds.json asks for, now or from the next poll on.
    private var isHurried: Bool {
        if feed.isIntervalExplicit { return false }
        // An interval that the window asks for only grows while the window stays as it is.
        let asked = FeedPace.hurriedInterval(for: feed.window, at: now)
        return asked.map { $0 < feed.interval } ?? false || feed.hurriedUntil.map { $0 > now } ?? false
    }

    // MARK: Absence

    /// An entry that has just gone missing: the page is looked at, at once where it left mid-window.
    mutating func noteMissing(_ item: WindowItem) {
        guard let absence = item.absence, absence.since == now, var article = roster[item.article],
            !isListedElsewhere(article)
        else {
            noteStillMissing(item)
            return
        }
        article.feedAbsence = absence
        article.episode =
            article.openEpisode.map { episode in
                var episode = episode
                episode.feedAbsence = absence
                episode.stillListedAt = nil
                return episode
            } ?? article.episode
        // What an older copy lacks is looked at as well, without hurry.
        let isMidWindow =
            feed.freshness.last != .older
            && (absence.margin >= engine.policy.midWindowMargin || absence.nothingPushedItOut)
        planLook(&article, at: isMidWindow ? now : now.advanced(by: .minutes(5)))
        if isMidWindow { hurryLook(&article) }
        roster.change(article)
    }

    /// A suspect whose feed says so too at last, as one that was not to be read for hours, does not wait for its next turn.
    private func hurryLook(_ article: inout ArticleState) {
        guard article.openEpisode.map({ $0.strength != .confirmed }) == true, let next = article.nextCheck,
            next.at.since(now) > engine.policy.longestWaitWhenBorneOut
        else { return }
        article.nextCheck = PlannedCheck(at: now, reason: .leftFeed)
    }

    /// Brings the look at an entry's page forward, without hurry.
    mutating func lookAt(_ item: WindowItem) {
        guard !context.elsewhere.contains(item.article), var article = roster[item.article] else { return }
        planLook(&article, at: now.advanced(by: .minutes(5)))
        roster.change(article)
    }

    private func planLook(_ article: inout ArticleState, at moment: Timestamp) {
        guard article.phase == .live || article.phase == .unfetched, article.nextCheck.map({ $0.at > moment }) ?? true
        else { return }
        article.nextCheck = PlannedCheck(at: moment, reason: .leftFeed)
    }

    mutating func noteStillMissing(_ item: WindowItem) {
        guard let absence = item.absence, var article = roster[item.article] else { return }
        guard !isListedElsewhere(article) else { return forgetAbsence(&article) }
        article.feedAbsence = absence
        // One that is confirmed learns of it with its next look: a record for every poll would say nothing new.
        if var episode = article.openEpisode, episode.strength != .confirmed {
            episode.feedAbsence = absence
            article.episode = episode
            weighAgain(&article, episode)
        }
        tellUnlistedIfSo(&article, absence)
        roster.change(article)
    }

    /// Whether it was not taken off: another feed of the site lists it still, or another entry of this one has the address at
    /// which it is now.
    private func isListedElsewhere(_ article: ArticleState) -> Bool {
        if context.elsewhere.contains(article.id) { return true }
        guard article.url != article.listedURL else { return false }
        let key = EntryIdentity.key(ofURL: article.url)
        return feed.window.contains { $0.absence == nil && $0.key == key && $0.article != article.id }
    }

    /// What was noted of an absence that is none, as it turned out.
    private mutating func forgetAbsence(_ article: inout ArticleState) {
        article.feedAbsence = nil
        if article.openEpisode.map({ $0.strength != .confirmed }) == true { article.episode?.feedAbsence = nil }
        roster.change(article)
    }

    /// Where nobody looks at a suspect a second time, as in a recording whose crawler gave it up, its feed is the second
    /// witness.
    private mutating func weighAgain(_ article: inout ArticleState, _ episode: RemovalEpisode) {
        let verdict = Verdict(
            policy: engine.policy, episode: episode, ageReference: article.ageReference, site: watch.state)
        guard verdict.separateObservations == 1, article.consecutiveFailures == 0, watch.state.incident == nil else {
            return
        }
        var removal = RemovalStep(engine: engine, article: article, site: watch.state, now: now)
        removal.hear(feedName: feed.name)
        article = removal.article
        removal.write(into: &result)
    }

    /// Off the list on two polls, while its page goes on standing: unlisted.
    private mutating func tellUnlistedIfSo(_ article: inout ArticleState, _ absence: FeedAbsence) {
        guard absence.polls >= 2, engine.policy.isFromMiddle(absence), !article.isUnlistedTold,
            article.phase == .live, let live = article.lastSeenLive
        else { return }
        // One that was pulled left the feed with its page, and a feed may be later than the page to have it back.
        let since = max(absence.since, article.episode?.endedAt ?? absence.since)
        let settled = since.advanced(by: engine.policy.unlistedFor)
        guard live >= settled else { return planLook(&article, at: max(now, settled)) }
        article.isUnlistedTold = true
        result.events.append(event(.articleUnlisted, ["margin": "\(absence.margin)"], article: article.id))
        result.alerts.append(AlertWriter(feedName: feed.name).unlisted(article, absence, at: now))
    }

    mutating func noteReturned(_ item: WindowItem) {
        guard var article = roster[item.article], article.feedAbsence != nil else { return }
        article.feedAbsence = nil
        // Listed again while thought to be gone: it may be back.
        if article.openEpisode != nil { article.nextCheck = PlannedCheck(at: now, reason: .restoration) }
        if article.isUnlistedTold { result.events.append(event(.articleRelisted, [:], article: article.id)) }
        article.isUnlistedTold = false
        roster.change(article)
    }

    // MARK: The site

    mutating func note(_ change: SiteWatch.Change) {
        SiteChangeWriter(
            site: feed.site, home: WebAddress(feed.url)?.home, siblings: context.siblings, capture: capture.id,
            feedName: feed.name, now: now
        ).write(change, into: &result)
    }

    func event(_ kind: EventKind, _ facts: [String: String], article: ArticleID? = nil) -> Event {
        Event(
            kind: kind, at: now, article: article, feed: feed.id, site: feed.site, capture: capture.id,
            snapshots: capture.outcome.response?.payload.map { [$0] } ?? [], facts: facts)
    }
}

/// The wait that a 429 or 503 asks for; nil for other answers.
func retryAfter(_ response: HTTPResponse?, at now: Timestamp) -> Duration? {
    guard let response, response.status == 429 || response.status == 503 else { return nil }
    let asked = response.headers.first("retry-after").flatMap { RetryAfter.parse($0, at: now) }
    return asked ?? (response.status == 429 ? .minutes(10) : nil)
}
