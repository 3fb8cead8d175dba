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
    }

    // MARK: What was seen

    /// The article was not there: opens an episode, or adds to the open one.
    mutating func observe(
        _ sign: GoneSign, capture: Capture, fingerprint: [UInt64], siblings: [SiblingCandidate], feedName: String
    ) {
        var episode = article.openEpisode ?? newEpisode(capture)
        let isNew = episode.observations.isEmpty
        episode.observations.append(
            GoneObservation(
                at: now, capture: capture.id, signal: sign.signal, detail: sign.detail, fingerprint: fingerprint,
                remainingShare: sign.remainingShare))
        if let payload = capture.outcome.response?.payload, capture.request.purpose != .feed {
            episode.snapshotAfter = payload
        }
        episode.feedAbsence = article.feedAbsence ?? episode.feedAbsence
        borrowProbe(into: &episode)
        article.episode = episode
        if article.phase == .live { article.phase = .questioned }
        note(
            isNew ? .removalQuestioned : .removalObserved,
            ["signal": sign.signal.rawValue, "detail": sign.detail, "episode": "\(episode.number)"], capture)
        askControls(siblings: siblings)
        weigh(feedName: feedName)
        planNextLook()
    }

    /// A control came back.
    mutating func add(
        _ control: ControlResult, capture: Capture, replacements: [SiblingCandidate], feedName: String
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
        if control.kind == .sibling, control.finding != .live { askReplacement(among: replacements) }
        weigh(feedName: feedName)
    }

    /// The article is there: ends the open episode, and takes back what was said.
    mutating func isLive(capture: Capture, extract: Extract?, feedName: String) {
        guard var episode = article.openEpisode else { return }
        let was = episode.strength
        episode.strength = was == .confirmed ? .restored : .cleared
        episode.endedAt = now
        article.episode = episode
        article.phase = .live
        isSettled = true
        let writer = AlertWriter(feedName: feedName)
        let facts = ["episode": "\(episode.number)", "was": was.rawValue]
        switch was {
        case .confirmed:
            note(.articleRestored, facts, capture)
            alerts.append(writer.restored(article, episode, at: now))
        case .suspected:
            note(.retractionCleared, facts, capture)
            alerts.append(writer.cleared(article, episode, at: now))
        case .questioned, .cleared, .restored:
            note(.removalDismissed, facts, capture)
        }
    }

    // MARK: Weighing

    private mutating func weigh(feedName: String) {
        guard var episode = article.openEpisode else { return }
        let verdict = Verdict(
            policy: policy, episode: episode, ageReference: article.ageReference, site: site)
        let assessment = verdict.assess(at: now)
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

    private mutating func suspect(_ assessment: Assessment, _ feedName: String) {
        guard var episode = article.openEpisode else { return }
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
        note(.retractionConfirmed, ["episode": "\(episode.number)", "score": "\(assessment.score)"], nil)
        alerts.append(AlertWriter(feedName: feedName).confirmed(article, episode, assessment, at: now))
        planNextLook()
    }

    private mutating func planNextLook() {
        guard let episode = article.openEpisode else { return }
        article.nextCheck = Ladder.next(after: episode, at: now, policy: policy).map {
            PlannedCheck(at: $0, reason: episode.confirmedAt == nil ? .ladder : .restoration)
        }
    }

    // MARK: Controls

    /// Asks for siblings, home and probe at the first look, and again when only they are wanting.
    private mutating func askControls(siblings: [SiblingCandidate]) {
        guard let episode = article.openEpisode, episode.lastSeenLive != nil else { return }
        let verdict = Verdict(policy: policy, episode: episode, ageReference: article.ageReference, site: site)
        let isFirst = episode.observations.count == 1
        guard isFirst || (verdict.hasTimeForConfirmation && episode.strength != .confirmed) else { return }
        let planner = ControlPlanner(policy: policy, article: article, episode: episode, now: now)
        followUps += planner.siblings(among: siblings)
        followUps.append(planner.home)
        if !episode.controls.contains(where: { $0.kind == .probe }) { followUps.append(planner.probe) }
    }

    private mutating func askReplacement(among candidates: [SiblingCandidate]) {
        guard let episode = article.openEpisode else { return }
        let planner = ControlPlanner(policy: policy, article: article, episode: episode, now: now)
        followUps += planner.replacement(among: candidates).map { [$0] } ?? []
    }

    /// A probe of the site that is still fresh serves this suspect too.
    private func borrowProbe(into episode: inout RemovalEpisode) {
        guard !episode.controls.contains(where: { $0.kind == .probe }), let probe = site.probe,
            now.since(probe.at) < policy.probeFreshness
        else { return }
        let target = probe.redirectTarget.map { ", redirects to \($0)" } ?? ""
        episode.controls.append(
            ControlResult(
                kind: .probe, finding: probe.isHonest ? .honest : .pretends, url: article.site.rawValue, at: probe.at,
                capture: probe.capture, detail: "HTTP \(probe.status)\(target)"))
    }

    private func newEpisode(_ capture: Capture) -> RemovalEpisode {
        RemovalEpisode(
            number: (article.episode?.number ?? 0) + 1, lastSeenLive: article.lastSeenLive,
            firstSeenGone: capture.startedAt, snapshotBefore: article.revision?.snapshot)
    }

    private mutating func note(_ kind: EventKind, _ facts: [String: String], _ capture: Capture?) {
        events.append(
            Event(
                kind: kind, at: now, article: article.id, feed: article.feed, site: article.site,
                capture: capture?.id,
                snapshots: capture?.outcome.response?.payload.map { [$0] } ?? [], facts: facts))
    }
}
