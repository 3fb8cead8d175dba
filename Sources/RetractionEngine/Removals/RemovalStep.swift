import Detection
import RetractdCore

/// One step of an article's removal: an observation or a control is added, the evidence weighed, and what follows from
/// it written down.
struct RemovalStep {
    let engine: RetractionEngine
    let site: SiteState
    let now: Timestamp
    private(set) var article: ArticleState
    private var events: [Event] = []
    private var alerts: [Alert] = []
    private var followUps: [FollowUp] = []
    private var isSettled = false
    private var hurriedFeed: FeedID?

    init(engine: RetractionEngine, article: ArticleState, site: SiteState, now: Timestamp) {
        self.engine = engine
        self.article = article
        self.site = site
        self.now = now
    }

    private var policy: Policy { engine.policy }

    func write(into result: inout Ingestion) {
        result.events += events
        result.alerts += alerts
        result.followUps += followUps
        if isSettled { result.settledSuspects.append(article.id) }
        result.hurriedFeed = hurriedFeed ?? result.hurriedFeed
    }

    // MARK: What was seen

    /// The article was not there: opens an episode, or adds to the open one.
    mutating func observe(
        _ sign: GoneSign, capture: Capture, fingerprint: [UInt64], siblings: [SiblingCandidate],
        moveSearch: MoveSearchRecord? = nil, saidAt: Timestamp? = nil, feedName: String
    ) {
        var episode = article.openEpisode ?? newEpisode(capture)
        let isNew = episode.observations.isEmpty
        episode.observations.append(
            GoneObservation(
                at: now, capture: capture.id, signal: sign.signal, detail: sign.detail, fingerprint: fingerprint,
                remainingShare: sign.remainingShare, isMadeAtEdge: sign.isMadeAtEdge ? true : nil))
        if let payload = capture.outcome.response?.payload, capture.request.purpose != .feed {
            episode.snapshotAfter = payload
        }
        episode.feedAbsence = article.feedAbsence ?? episode.feedAbsence
        episode.moveSearch = moveSearch ?? episode.moveSearch
        borrowProbe(into: &episode)
        if let saidAt { episode.wasWithdrawn(at: saidAt, notBefore: article.firstSeenLive) }
        article.episode = episode
        if article.phase == .live { article.phase = .questioned }
        note(
            isNew ? .removalQuestioned : .removalObserved,
            ["signal": sign.signal.rawValue, "detail": sign.detail, "episode": "\(episode.number)"], capture)
        askControls(siblings: siblings)
        askLists()
        askFeed()
        weigh(feedName: feedName)
        planNextLook()
    }

    /// Its feed was asked again and does not list it: what was seen once may be enough with that.
    mutating func hear(feedName: String) {
        weigh(feedName: feedName)
    }

    /// A control came back.
    mutating func add(
        _ control: ControlResult, capture: Capture?, replacements: [SiblingCandidate], feedName: String
    ) {
        guard var episode = article.openEpisode else { return }
        episode.controls.append(control)
        article.episode = episode
        note(
            .controlDone,
            [
                "kind": control.kind.rawValue, "finding": control.finding.rawValue, "url": control.url,
                "detail": control.detail,
            ], capture)
        let isWanting = control.finding != .live && control.finding != .notDone
        if control.kind == .sibling, isWanting { askReplacement(among: replacements) }
        weigh(feedName: feedName)
    }

    /// The article is there: ends the open episode, and takes back what was said.
    ///
    /// What only a feed said is not taken back by a page that still stands.
    mutating func isLive(
        capture: Capture, isChanged: Bool, siblings: [SiblingCandidate], feedName: String
    ) {
        guard let episode = article.openEpisode else { return }
        if episode.isOnlySaidInFeed || hasOnlyStumbled(episode) { return stands(episode, capture, siblings, feedName) }
        end(episode, capture, isChanged: isChanged, feedName)
    }

    /// A killed story whose page stumbled for minutes had not gone, and has not come back.
    private func hasOnlyStumbled(_ episode: RemovalEpisode) -> Bool {
        let looks = episode.observations.filter { !$0.signal.isSaidInFeed }.map(\.at)
        guard episode.signal == .killed, let first = looks.first, let last = looks.last else { return false }
        return last.since(first) < policy.confirmingSpan
    }

    /// A doubt of which nobody was told is dropped: what it rested on was seen too long ago.
    mutating func breakOff(_ capture: Capture) {
        guard var episode = article.openEpisode else { return }
        episode.strength = .cleared
        episode.endedAt = now
        article.episode = episode
        article.phase = .live
        isSettled = true
        note(.removalDismissed, ["episode": "\(episode.number)", "was": "broken off by walls or outages"], capture)
    }

    private mutating func end(_ open: RemovalEpisode, _ capture: Capture, isChanged: Bool, _ feedName: String) {
        var episode = open
        let was = episode.strength
        episode.strength = was == .confirmed ? .restored : .cleared
        episode.endedAt = now
        article.episode = episode
        article.phase = .live
        if isItsOwn(episode) { article.marks.returns = article.marks.returns.suffix(9) + [now] }
        isSettled = true
        let writer = AlertWriter(feedName: feedName)
        let facts = ["episode": "\(episode.number)", "was": was.rawValue]
        switch was {
        case .confirmed:
            note(.articleRestored, facts, capture)
            guard !episode.wasToldWithOthers else { return }
            alerts.append(writer.restored(article, episode, isChanged: isChanged, at: now))
        case .suspected:
            note(.retractionCleared, facts, capture)
            alerts.append(writer.cleared(article, episode, at: now))
        case .questioned, .cleared, .restored:
            note(.removalDismissed, facts, capture)
        }
    }

    /// Whether what is over was the article's alone: what the whole site went through says nothing of how one story flaps.
    private func isItsOwn(_ episode: RemovalEpisode) -> Bool {
        guard episode.strength != .restored else { return true }
        return site.incident == nil && site.lastIncident.map { $0.upperBound < episode.firstSeenGone } ?? true
    }

    /// The publisher has said in a feed that it is withdrawn, and its page is still there.
    private mutating func stands(
        _ episode: RemovalEpisode, _ capture: Capture, _ siblings: [SiblingCandidate], _ feedName: String
    ) {
        if episode.signal == .killed {
            guard episode.strength != .confirmed else { return planNextLook() }
            let sign = GoneSign(.killed, episode.observations.last?.detail ?? "withdrawn")
            return observe(sign, capture: capture, fingerprint: [], siblings: siblings, feedName: feedName)
        }
        // A tombstone takes an entry off the list; the story itself may stay, and then it was unlisted.
        let isListedAgain = article.feedAbsence == nil
        guard isListedAgain || now.since(episode.firstSeenGone) >= policy.confirmingSpan else {
            let settled = episode.firstSeenGone.advanced(by: policy.confirmingSpan)
            article.nextCheck = PlannedCheck(
                at: max(settled, now.advanced(by: policy.shortestLadderStep)), reason: .ladder)
            return
        }
        end(episode, capture, isChanged: false, feedName)
        guard !isListedAgain, !article.isUnlistedTold else { return }
        article.isUnlistedTold = true
        note(.articleUnlisted, ["tombstone": "true"], capture)
        alerts.append(AlertWriter(feedName: feedName).buried(article, episode, at: now))
    }

    // MARK: Weighing

    private mutating func weigh(feedName: String) {
        guard var episode = article.openEpisode else { return }
        let assessment = verdict(episode).assess(at: now)
        episode.score = assessment.score
        episode.reasons = assessment.reasons
        episode.openGates = assessment.gatesToConfirmed
        if episode.scoreHistory.last?.score != assessment.score {
            episode.scoreHistory = episode.scoreHistory.suffix(199) + [ScorePoint(at: now, score: assessment.score)]
        }
        article.episode = episode
        if assessment.isConfirmed, episode.strength != .confirmed {
            confirm(assessment, feedName)
        } else if assessment.isProbable, episode.strength == .questioned {
            suspect(assessment, feedName)
        }
    }

    private func verdict(_ episode: RemovalEpisode) -> Verdict {
        Verdict(
            policy: policy, episode: episode, ageReference: article.ageReference, site: site,
            addressSince: article.addressSince)
    }

    private mutating func suspect(_ assessment: Assessment, _ feedName: String) {
        guard var episode = article.openEpisode, !verdict(episode).isSettledMember else { return }
        episode.strength = .suspected
        episode.suspectedAt = now
        article.episode = episode
        article.phase = .suspected
        note(.retractionSuspected, ["episode": "\(episode.number)", "score": "\(assessment.score)"], nil)
        alerts.append(AlertWriter(feedName: feedName).suspected(article, episode, assessment, at: now))
    }

    private mutating func confirm(_ assessment: Assessment, _ feedName: String) {
        guard var episode = article.openEpisode else { return }
        episode.strength = .confirmed
        episode.confirmedAt = now
        episode.openGates = []
        article.episode = episode
        article.phase = .confirmed
        isSettled = true
        let isTold = episode.suspectedAt != nil || !verdict(episode).isToldWithOthers
        if !isTold { article.episode?.wasToldWithOthers = true }
        note(.retractionConfirmed, ["episode": "\(episode.number)", "score": "\(assessment.score)"], nil)
        if isTold {
            alerts.append(AlertWriter(feedName: feedName).confirmed(article, episode, assessment, at: now))
        }
        planNextLook()
    }

    private mutating func planNextLook() {
        guard let episode = article.openEpisode else { return }
        let soon = isOfFew(episode) ? now.advanced(by: policy.fewMembersEvery) : .latest
        article.nextCheck = Ladder.next(after: episode, at: now, policy: policy).map {
            PlannedCheck(at: min($0, soon), reason: episode.confirmedAt == nil ? .ladder : .restoration)
        }
    }

    /// Whether it is one of a few that wait together for what their site's trouble turns out to be.
    private func isOfFew(_ episode: RemovalEpisode) -> Bool {
        guard episode.confirmedAt == nil else { return false }
        return site.incident?.areListed == true
            || site.settled?.areListed == true && verdict(episode).isSettledMember
    }

    // MARK: Controls

    /// Asks for siblings, home and probe at the first look, and again when only they are wanting.
    private mutating func askControls(siblings: [SiblingCandidate]) {
        guard let episode = article.openEpisode, episode.isWorthControls else { return }
        let verdict = verdict(episode)
        let planner = ControlPlanner(policy: policy, article: article, episode: episode, now: now)
        // Asked for at the second look, so that what is only kept from us is not told as gone.
        let asksElsewhere = episode.observations.count == 2 || verdict.hasTimeForConfirmation
        if engine.settings.hasSecondVantage, asksElsewhere, episode.strength != .confirmed {
            followUps.append(planner.secondVantage)
        }
        let isFirst = episode.observations.count == 1 || !episode.controls.contains { $0.kind == .home }
        guard isFirst || (verdict.hasTimeForConfirmation && episode.strength != .confirmed) else { return }
        followUps += planner.siblings(among: siblings)
        followUps.append(planner.home)
        if !episode.isProbed { followUps.append(planner.probe) }
    }

    /// What does not say so in words may have moved, and out of the feed's sight: its site's lists are searched before anybody
    /// is told, and once more each time that it would be confirmed, if there was none to be had.
    private mutating func askLists() {
        guard let episode = article.openEpisode, episode.strength != .confirmed, site.incident == nil,
            article.lastSeenLive != nil, episode.signal?.isSaidInWords == false, !episode.isStillListed,
            episode.observations.count > 1
        else { return }
        let lists = episode.controls.filter { $0.kind == .list }
        guard lists.isEmpty || isWorthAnotherSearch(lists, episode) else { return }
        followUps += ControlPlanner.lists(of: article, episode, SiteList.first(for: article), at: now)
    }

    private func isWorthAnotherSearch(_ lists: [ControlResult], _ episode: RemovalEpisode) -> Bool {
        guard !lists.contains(where: { $0.finding == .searched }), let last = lists.map(\.at).max() else {
            return false
        }
        return now.since(last) >= policy.listsAskedEvery && verdict(episode).hasTimeForConfirmation
    }

    /// The feed is asked soon: whether it goes on listing the story tells a stumble of its page from a removal.
    private mutating func askFeed() {
        guard let episode = article.openEpisode, episode.strength == .questioned, article.lastSeenLive != nil,
            article.feedAbsence == nil, episode.signal?.isSaidInWords == false,
            (2...(episode.signal == .swapped ? 7 : 4)).contains(episode.observations.count)
        else { return }
        hurriedFeed = article.feed
    }

    private mutating func askReplacement(among candidates: [SiblingCandidate]) {
        guard let episode = article.openEpisode else { return }
        let planner = ControlPlanner(policy: policy, article: article, episode: episode, now: now)
        followUps += planner.replacement(among: candidates).map { [$0] } ?? []
    }

    /// A probe of the site that is still fresh serves this suspect too.
    private func borrowProbe(into episode: inout RemovalEpisode) {
        guard !episode.isProbed,
            let probe = site.probes.last(where: { $0.template == URLTemplate.of(article.url) }),
            now.since(probe.at) < policy.probeFreshness
        else { return }
        let target = probe.redirectTarget.map { ", redirects to \($0)" } ?? ""
        episode.controls.append(
            ControlResult(
                kind: .probe, finding: probe.isHonest ? .honest : .pretends, url: article.site.rawValue, at: probe.at,
                capture: probe.capture, detail: "HTTP \(probe.status)\(target)"))
    }

    private func newEpisode(_ capture: Capture) -> RemovalEpisode {
        var episode = RemovalEpisode(
            number: (article.episode?.number ?? 0) + 1, lastSeenLive: article.lastSeenLive,
            firstSeenGone: capture.startedAt, snapshotBefore: article.revision?.snapshot)
        let returns = article.marks.returns.filter { now.since($0) < policy.returnsCountFor }.count
        if returns > 0 { episode.earlierReturns = returns }
        let stumbles = (site.stumbles ?? []).filter { now.since($0.at) < policy.stumblesCountFor }
        if !stumbles.isEmpty { episode.siteStumbles = stumbles.map(\.lasted) }
        let own = stumbles.filter { $0.article == article.id && now.since($0.at) < policy.returnsCountFor }
        if returns > 0, own.count >= returns { episode.earlierAbsence = own.map(\.lasted).max() }
        return episode
    }

    private mutating func note(_ kind: EventKind, _ facts: [String: String], _ capture: Capture?) {
        events.append(
            Event(
                kind: kind, at: now, article: article.id, feed: article.feed, site: article.site,
                capture: capture?.id,
                snapshots: capture?.outcome.response?.payload.map { [$0] } ?? [], facts: facts))
    }
}
