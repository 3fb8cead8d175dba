import Detection
import RetractdCore

/// One control's way through the engine.
struct ControlIngestion {
    let engine: RetractionEngine
    let context: ControlContext
    let reading: PageReading
    let now: Timestamp
    var watch: SiteWatch
    var result = Ingestion()
    private var found: SiteList.Finding?

    init(engine: RetractionEngine, fetched: FetchedCapture, reading: PageReading, context: ControlContext) {
        var fetched = fetched
        fetched.capture.id = context.captureID
        self.engine = engine
        self.context = context
        self.reading = PageReading(capture: fetched.capture, extract: reading.extract, fault: reading.fault)
        now = context.countsFrom
        watch = SiteWatch(policy: engine.policy, state: context.site)
        result.capture = fetched
        result.answeredFollowUp = context.followUp.id
    }

    private var followUp: FollowUp { context.followUp }

    mutating func run() -> Ingestion {
        let control = judge()
        noteSite(control)
        if var sibling = context.sibling { look(again: &sibling, control) }
        if let suspect = context.suspect { hand(control, to: suspect) }
        note(watch.review(at: now))
        if watch.state != context.site { result.site = watch.state }
        return result
    }

    /// A control that a recording lacks: nothing is known, and that is handed on.
    mutating func runUnanswered() -> Ingestion {
        result.capture = nil
        let control = ControlResult(
            kind: followUp.kind, finding: .notDone, url: followUp.url, at: now, capture: .uncommitted,
            detail: "not in the recording")
        if let suspect = context.suspect { hand(control, to: suspect) }
        if watch.state != context.site { result.site = watch.state }
        return result
    }

    private mutating func hand(_ control: ControlResult, to suspect: ArticleState) {
        var article = suspect
        if article.marks.claim != nil { settleClaim(of: &article, control) }
        if control.kind != .formerAddress {
            var removal = RemovalStep(engine: engine, article: article, site: watch.state, now: now)
            removal.add(
                control, capture: control.finding == .notDone ? nil : reading.capture, replacements: context.siblings,
                feedName: context.suspectFeedName)
            article = removal.article
            removal.write(into: &result)
            search(control, for: article)
            if control.kind == .newAddress, control.finding == .live || control.finding == .moved { follow(&article) }
        }
        if article != suspect { result.articles.append(article) }
    }

    // MARK: Judging

    private mutating func judge() -> ControlResult {
        let judge = ControlJudge(policy: engine.policy)
        let finding: ControlResult.Finding
        let detail: String
        switch followUp.kind {
        case .sibling: (finding, detail) = judge.sibling(siblingSighting)
        case .secondVantage, .formerAddress, .newAddress: (finding, detail) = judge.sibling(suspectSighting)
        case .home: (finding, detail) = judge.home(reading, furniture: furniture)
        case .list: (finding, detail) = readList()
        case .probe:
            let (found, said, probe) = judge.probe(reading, furniture: furniture)
            (finding, detail) = (found, said)
            if let probe { watch.learned(probe) }
        }
        return ControlResult(
            kind: followUp.kind, finding: finding, url: followUp.url, at: now, capture: reading.capture.id,
            detail: detail)
    }

    /// What stands in several articles of the site: keys of folded blocks.
    private var furniture: Set<UInt32> { SiteMask(context.neighbours).inManyArticles }

    private var siblingSighting: ArticleSighting {
        sighting(context.siblingLastGood, title: context.sibling?.title)
    }

    private var suspectSighting: ArticleSighting {
        sighting(context.suspectLastGood, title: context.suspect?.title)
    }

    private func sighting(_ lastGood: Revision?, title: String?) -> ArticleSighting {
        ArticleJudge(
            policy: engine.policy, lastGood: lastGood, listedTitle: title ?? "", requestedURL: followUp.url,
            probe: context.site.probe(template: URLTemplate.of(followUp.url)), neighbours: context.neighbours,
            isElsewhere: followUp.kind == .newAddress
        ).judge(reading)
    }

    // MARK: Claims

    /// What the article shows is its own where its siblings do not show it too.
    private mutating func settleClaim(of article: inout ArticleState, _ control: ControlResult) {
        guard var claim = article.marks.claim else { return }
        if claim.awaitsFormerAddress {
            guard control.kind == .formerAddress else { return }
            switch control.finding {
            case .live: article.marks.claim = nil
            case .gone, .moved, .notDone:
                claim.awaitsFormerAddress = false
                article.marks.claim = claim
                note(
                    watch.moved(
                        article.id, from: claim.from, watched: context.watched,
                        leadsNowhere: control.finding == .gone, at: now))
                if claim.isOneOfMany { return }
                askForClaim(of: &article)
            case .blocked, .unavailable, .honest, .pretends, .searched: break
            }
            return
        }
        guard control.kind == .sibling else { return }
        switch control.finding {
        case .live where claim.kind == .deindexed && isNoIndex:
            article.marks.claim = nil
            article.marks.isNoIndex = true
        case .live where claim.kind == .deindexed || isWitness(of: claim): tell(&article)
        // What cannot be compared speaks for a move by its text, and not for a mere mark.
        case .notDone where claim.kind == .moved: tell(&article)
        case .notDone: article.marks.claim = nil
        case .moved where claim.kind == .moved && !watch.stillTells(claim, at: now): article.marks.claim = nil
        case .live, .moved, .gone, .blocked, .unavailable, .honest, .pretends, .searched: break
        }
    }

    private mutating func askForClaim(of article: inout ArticleState) {
        let siblings = ControlPlanner.claimSiblings(
            of: article, among: context.siblings, policy: engine.policy, at: now)
        result.followUps += siblings
        if siblings.isEmpty, context.siblings.isEmpty { tell(&article) }
    }

    /// Whether the sibling stood where it stands while the article still stood at its former address: one that has moved
    /// itself, or came later, does not tell a move from a migration.
    private func isWitness(of claim: PendingClaim) -> Bool {
        guard let sibling = context.sibling, let lastThere = claim.lastThere else { return true }
        return max(sibling.firstListedAt, sibling.addressSince) <= lastThere
    }

    private var isNoIndex: Bool {
        let header = reading.capture.outcome.response?.headers.first("x-robots-tag")?.lowercased() ?? ""
        return reading.extract?.signs.isNoIndex == true || header.contains("noindex")
    }

    private mutating func tell(_ article: inout ArticleState) {
        if let claim = article.marks.claim, claim.kind == .moved, !watch.stillTells(claim, at: now) {
            article.marks.claim = nil
            return
        }
        ClaimTeller(feedName: context.suspectFeedName, capture: reading.capture, now: now).tell(&article, into: &result)
    }

    // MARK: Moves

    /// A page or list of the site that leads to another address which may be the suspect's: its text may be there.
    private mutating func search(_ control: ControlResult, for article: ArticleState) {
        guard let episode = article.openEpisode, episode.strength != .confirmed, episode.signal?.isSaidInWords == false,
            article.lastSeenLive != nil
        else { return }
        switch (control.kind, found) {
        case (.list, .more(let lists)):
            guard ControlPlanner.step(of: followUp) < SiteList.deepest else { return }
            result.followUps += ControlPlanner.lists(of: article, episode, lists, after: followUp, at: now)
        case (.list, .leads(let targets)):
            for target in targets { askNewAddress(target, of: article, episode) }
        case (.home, _), (.sibling, _):
            guard let page = result.capture?.payload,
                let target = HeadlineLink(article).target(in: page, at: followUp.url)
            else { return }
            askNewAddress(target, of: article, episode)
        default: return
        }
    }

    private mutating func askNewAddress(_ target: String, of article: ArticleState, _ episode: RemovalEpisode) {
        guard episode.controls.count(where: { $0.kind == .newAddress }) < engine.policy.mostNewAddresses else { return }
        result.followUps.append(ControlPlanner.newAddress(of: article, episode, target, at: now))
    }

    private mutating func readList() -> (ControlResult.Finding, String) {
        guard let suspect = context.suspect else { return (.unavailable, "no suspect") }
        let list = SiteList(
            policy: engine.policy, article: suspect, url: followUp.url, capture: reading.capture,
            payload: result.capture?.payload ?? [])
        let (finding, goesBack) = list.search()
        found = finding
        switch finding {
        case .leads(let targets):
            return (goesBack ? .searched : .live, "leads to \(targets.joined(separator: ", "))")
        case .more(let lists): return (.live, "names \(lists.count) lists of the site")
        case .nothing(let words): return (goesBack ? .searched : .live, words)
        case .unreadable(let words): return (.unavailable, words)
        }
    }

    /// The text is there: the story moved, and the doubt is over.
    private mutating func follow(_ article: inout ArticleState) {
        guard article.openEpisode != nil else { return }
        let claim = PendingClaim(kind: .moved, since: now, from: article.url, lastThere: article.lastSeenLive)
        let (from, isTold) = (article.url, watch.tellsMove(of: article, at: now))
        var removal = RemovalStep(engine: engine, article: article, site: watch.state, now: now)
        removal.isLive(
            capture: reading.capture, isChanged: false, siblings: context.siblings, feedName: context.suspectFeedName)
        article = removal.article
        removal.write(into: &result)
        article.url = reading.capture.outcome.response?.finalURL ?? followUp.url
        article.lastSeenLive = max(reading.freshAsOf, article.lastSeenLive ?? .earliest)
        article.marks.readdressed = Readdressing(from: from, at: now)
        article.nextCheck = PlannedCheck(at: now.advanced(by: engine.policy.shortestLadderStep), reason: .routine)
        result.keys.append(IdentityKeyEntry(key: EntryIdentity.key(ofURL: article.url), article: article.id))
        result.events.append(
            Event(
                kind: .articleMoved, at: now, article: article.id, feed: article.feed, site: article.site,
                capture: reading.capture.id, facts: ["from": from, "to": article.url]))
        note(watch.moved(article.id, from: from, watched: context.watched, leadsNowhere: true, at: now))
        guard isTold, watch.stillTells(claim, at: now) else { return }
        article.marks.claim = claim
        askForClaim(of: &article)
    }

    // MARK: The site

    private mutating func noteSite(_ control: ControlResult) {
        switch followUp.kind {
        case .probe, .list, .secondVantage, .formerAddress, .newAddress: return
        case .sibling, .home: break
        }
        switch control.finding {
        case .live:
            if followUp.kind == .sibling {
                showed()
            } else {
                note(watch.succeeded(followUp.url, showsArticle: false, at: now))
            }
        case .moved:
            note(watch.succeeded(followUp.url, showsArticle: true, at: now))
            if let sibling = context.sibling {
                note(watch.moved(sibling.id, from: followUp.url, watched: context.watched, at: now))
            }
        case .unavailable, .blocked:
            note(
                watch.failed(SiteTrouble(url: followUp.url, at: now, kind: hiddenKind(control), detail: control.detail))
            )
        case .gone: noteGone(control)
        case .honest, .pretends, .searched, .notDone: break
        }
    }

    private mutating func showed() {
        guard let sibling = context.sibling else {
            return note(watch.succeeded(followUp.url, showsArticle: true, at: now))
        }
        note(watch.shown(sibling, at: followUp.url, watched: context.watched, at: now))
        watch.stayed(sibling, at: now)
    }

    private func hiddenKind(_ control: ControlResult) -> SiteTrouble.Kind {
        if case .hidden(let kind, _) = siblingSighting, followUp.kind == .sibling { return kind }
        if followUp.kind == .home, let kind = ControlJudge(policy: engine.policy).homeTrouble(reading) { return kind }
        return control.finding == .blocked ? .botWall : .outage
    }

    /// A sibling that is gone too: with its suspect, a sign that it is the site.
    private mutating func noteGone(_ control: ControlResult) {
        guard followUp.kind == .sibling, let sign = siblingSign,
            context.sibling.map({ watch.isLeftBehind($0) }) != true
        else { return }
        let kind = sign.signal == .softNotFound && !saysMissing ? .redesign : Self.trouble(of: sign.signal)
        if let suspect = context.suspect, suspect.openEpisode != nil, !watch.isLeftBehind(suspect) {
            note(watch.failed(SiteTrouble(url: suspect.url, at: now, kind: kind, detail: control.detail)))
        }
        note(watch.failed(SiteTrouble(url: followUp.url, at: now, kind: kind, detail: control.detail)))
    }

    private var siblingSign: GoneSign? {
        switch siblingSighting {
        case .gone(let sign), .swapped(_, let sign): sign
        case .live, .unchanged, .moved, .cutByPaywall, .hidden, .unreadable: nil
        }
    }

    /// Whether the page says so itself, and is not merely like the page of an unknown URL: where no page has a text, all
    /// are alike.
    private var saysMissing: Bool {
        guard let signs = reading.extract?.signs else { return false }
        let words = (signs.documentTitle ?? "") + "\n" + signs.visibleText.prefix(2_000)
        return engine.policy.phrases.notFound(in: words) != nil
    }

    /// What it would be of the whole site that a sign is of an article.
    private static func trouble(of signal: RemovalSignal) -> SiteTrouble.Kind {
        switch signal {
        case .restricted: .botWall
        case .legal: .geoBlock
        case .emptied, .gutted, .swapped, .replaced: .redesign
        case .notFound, .gone, .softNotFound, .redirectedAway, .notice, .tombstone, .killed: .notFound
        }
    }

    /// A sibling that did not show its text is looked at for itself.
    private mutating func look(again sibling: inout ArticleState, _ control: ControlResult) {
        guard followUp.kind == .sibling, sibling.phase == .live, sibling.id != context.suspect?.id else { return }
        switch control.finding {
        case .live:
            sibling.lastSeenLive = max(reading.freshAsOf, sibling.lastSeenLive ?? .earliest)
            result.articles.append(sibling)
        case .gone, .moved:
            sibling.nextCheck = PlannedCheck(at: now, reason: .failedControl)
            result.articles.append(sibling)
        case .blocked, .unavailable, .honest, .pretends, .searched, .notDone: break
        }
    }

    private mutating func note(_ change: SiteWatch.Change) {
        // What a diagnosis finds asks for no further diagnosis.
        if change == .diagnose, context.suspect == nil { return }
        SiteChangeWriter(
            site: followUp.site, home: WebAddress(followUp.url)?.home, siblings: context.siblings,
            capture: reading.capture.id, feedName: context.suspectFeedName, now: now
        ).write(change, into: &result)
    }
}
