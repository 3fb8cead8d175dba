package import RetractdCore

/// Weighs an episode: a function of what was observed, nothing else, so that anyone can repeat it.
package struct Verdict: Sendable {
    let policy: Policy
    let episode: RemovalEpisode
    let ageReference: Timestamp
    let site: SiteState
    /// Since when the article has had its address; nil where that is not known.
    let addressSince: Timestamp?

    package init(
        policy: Policy, episode: RemovalEpisode, ageReference: Timestamp, site: SiteState,
        addressSince: Timestamp? = nil
    ) {
        self.policy = policy
        self.episode = episode
        self.ageReference = ageReference
        self.site = site
        self.addressSince = addressSince
    }

    package func assess(at now: Timestamp) -> Assessment {
        let reasons =
            [prior, returns, signal, edge].compactMap { $0 } + feed + persistence + controls + elsewhere + expiry
            + incident(at: now)
        let score = reasons.reduce(0) { $0 + $1.decibans }
        return Assessment(
            score: (score * 10).rounded() / 10,
            reasons: reasons,
            gatesToSuspected: gatesToSuspected(score, now),
            gatesToConfirmed: gatesToConfirmed(score, now),
            mostProbability: episode.lastSeenLive == nil ? policy.mostConfidenceUnseen : 1
        )
    }

    // MARK: Evidence

    private var prior: VerdictReason? {
        let age = max(0, episode.firstSeenGone.since(ageReference).inHours)
        let fall = max(0, age - policy.priorFallsAfterHours) / (6 * policy.priorFallsAfterHours)
        let weight = policy.prior + (policy.oldestPrior - policy.prior) * min(1, fall)
        return VerdictReason(
            rule: "prior", decibans: (weight * 10).rounded() / 10, detail: "how rarely a check finds an article removed"
        )
    }

    private var returns: VerdictReason? {
        guard let returns = episode.earlierReturns, returns > 0, !outlastsEarlierAbsences else { return nil }
        return VerdictReason(
            rule: "came-back-before",
            decibans: policy.cameBackBefore * Double(min(returns, policy.mostReturnsCounted)),
            detail: "it had come back \(returns == 1 ? "once" : "\(returns) times") within a day")
    }

    /// Whether it is gone for longer than it ever was before it came back: then that says nothing any more.
    private var outlastsEarlierAbsences: Bool {
        guard let longest = episode.earlierAbsence, let first = episode.observations.first,
            let last = episode.observations.last
        else { return false }
        return last.at.since(first.at) > .seconds(longest)
    }

    /// Where each look that found it gone was answered by a cache or a shield.
    private var edge: VerdictReason? {
        guard let signal = episode.signal else { return nil }
        let seen = episode.observations.filter { $0.signal == signal }
        guard !seen.isEmpty, seen.allSatisfy({ $0.isMadeAtEdge == true }) else { return nil }
        return VerdictReason(
            rule: "made-at-edge", decibans: policy.madeAtEdge, detail: "a cache answered, the site itself did not")
    }

    private var signal: VerdictReason? {
        guard let signal = episode.signal, let seen = episode.observations.last(where: { $0.signal == signal }) else {
            return nil
        }
        return VerdictReason(rule: signal.rawValue, decibans: weight(of: signal, seen), detail: seen.detail)
    }

    private func weight(of signal: RemovalSignal, _ seen: GoneObservation) -> Double {
        switch signal {
        case .notFound: probeSays(.pretends) ? policy.notFoundWhereOthersPretend : policy.notFound
        case .gone: policy.gone
        case .legal: policy.legal
        case .restricted: seen.detail.hasSuffix("401") ? policy.loginAsked : policy.restricted
        case .softNotFound: policy.softNotFound
        case .emptied: policy.emptied
        case .gutted: policy.gutted
        case .swapped: policy.swapped
        case .redirectedAway:
            probeSays(.honest) ? policy.redirectedOnPurpose : policy.redirectedAsUnknownURLs
        case .replaced: policy.replaced
        case .notice: policy.notice
        case .tombstone: policy.tombstone
        case .killed: policy.killed
        }
    }

    private var feed: [VerdictReason] {
        guard let absence = episode.feedAbsence else { return [] }
        var reasons: [VerdictReason] = []
        // The count of polls goes on after the weighing; what is said here must stay true beside it.
        let isAgain = absence.polls >= 2
        let detail = "\(absence.margin) older entries still listed" + (isAgain ? ", absent again and again" : "")
        if policy.isFromMiddle(absence) {
            let weight = isAgain ? policy.leftMidWindow : policy.leftMidWindowOnce
            reasons.append(VerdictReason(rule: "left-feed-mid-window", decibans: weight, detail: detail))
        } else if absence.margin > 0 {
            reasons.append(VerdictReason(rule: "left-feed-at-edge", decibans: policy.leftAtEdge, detail: detail))
        }
        if absence.nothingPushedItOut {
            reasons.append(
                VerdictReason(
                    rule: "nothing-pushed-it-out", decibans: policy.nothingPushedItOut,
                    detail: "no newer entry came in its place"))
        }
        return reasons
    }

    private var persistence: [VerdictReason] {
        guard let first = episode.observations.first, let last = episode.observations.last else { return [] }
        let span = last.at.since(first.at)
        return policy.stillGoneAfter.filter { span >= $0.0 }.map { after, weight in
            VerdictReason(
                rule: "still-gone", decibans: weight, detail: "still gone after \(Int(after.inSeconds) / 60) minutes")
        }
    }

    private var controls: [VerdictReason] {
        var reasons: [VerdictReason] = []
        let siblings = latest(.sibling)
        let live = siblings.filter { $0.finding == .live }.count
        if live >= policy.siblingsWanted {
            reasons.append(reason("siblings-live", policy.twoSiblingsLive, siblings.filter { $0.finding == .live }))
        } else if live == 1 {
            reasons.append(reason("sibling-live", policy.oneSiblingLive, siblings.filter { $0.finding == .live }))
        }
        // With two siblings live the site is fine, and a third that is gone is a case of its own.
        if live < policy.siblingsWanted, !isSettledMember {
            for sibling in siblings where sibling.finding == .gone {
                reasons.append(reason("sibling-gone", policy.siblingGone, [sibling]))
            }
        }
        for sibling in siblings where sibling.finding == .moved {
            reasons.append(reason("sibling-moved", policy.siblingMoved, [sibling]))
        }
        for sibling in siblings where sibling.finding == .blocked {
            reasons.append(reason("sibling-blocked", policy.siblingBlocked, [sibling]))
        }
        if let home = latest(.home).last, home.finding == .live {
            let weight = doesHomeStandIn(siblings) ? policy.homeStandsIn : policy.homeLive
            reasons.append(reason("home-live", weight, [home]))
        }
        return reasons + notDone
    }

    /// Whether the home page speaks for a site without siblings.
    ///
    /// Where a recording has it only because the suspect led there, and no answer to an unknown URL, it says nothing of where
    /// others lead.
    private func doesHomeStandIn(_ siblings: [ControlResult]) -> Bool {
        !siblings.contains { $0.finding != .notDone } && !(episode.signal == .redirectedAway && isNotDone(.probe))
    }

    /// What a recording lacks, each kind once, and what stands in for it.
    private var notDone: [VerdictReason] {
        var reasons = [
            (ControlResult.Kind.sibling, "siblings-not-done", policy.siblingsNotDone),
            (.home, "home-not-done", policy.homeNotDone), (.probe, "probe-not-done", policy.probeNotDone),
        ].compactMap { kind, rule, weight in
            isNotDone(kind) ? VerdictReason(rule: rule, decibans: weight, detail: "not in the recording") : nil
        }
        if areSiblingsLacking, let standIn { reasons.append(standIn) }
        return reasons
    }

    /// What lasts so long on every look was no trouble of the site.
    private var standIn: VerdictReason? {
        guard let first = episode.observations.first, let last = episode.observations.last else { return nil }
        let (looks, span) = (episode.observations.count, last.at.since(first.at))
        return policy.standsInForSiblings.last { looks >= $0.looks && span >= $0.over }.map { step in
            VerdictReason(
                rule: "gone-on-every-look", decibans: step.decibans,
                detail: "not there on any of \(looks) looks over \(Int(step.over.inHours)) hours or more")
        }
    }

    /// Whether a recording lacks them, or has followed none at all.
    private var areSiblingsLacking: Bool { isNotDone(.sibling) || latest(.sibling).isEmpty && isNotDone(.probe) }

    private func isNotDone(_ kind: ControlResult.Kind) -> Bool {
        let latest = latest(kind)
        return !latest.isEmpty && latest.allSatisfy { $0.finding == .notDone }
    }

    /// What was found out beside the site's own controls: from elsewhere, and at its other URLs.
    private var elsewhere: [VerdictReason] {
        var reasons: [VerdictReason] = []
        if let vantage = latest(.secondVantage).last {
            switch vantage.finding {
            case .gone: reasons.append(reason("second-vantage-agrees", policy.secondVantageAgrees, [vantage]))
            case .live, .moved: reasons.append(reason("second-vantage-sees-it", policy.secondVantageSeesIt, [vantage]))
            case .blocked, .unavailable, .honest, .pretends, .searched, .notDone: break
            }
        }
        if let search = episode.moveSearch {
            reasons.append(
                VerdictReason(
                    rule: "not-found-elsewhere", decibans: 0,
                    detail: search.compared == 0
                        ? "no other article of the site resembles it"
                        : "its text is in none of the site's others, \(search.compared) of them compared"))
        }
        return reasons
    }

    /// An old article whose coevals are gone too has come to the end of its licence.
    private var expiry: [VerdictReason] {
        guard isOfAge, latest(.sibling).contains(where: { $0.finding == .gone }) else { return [] }
        return [
            VerdictReason(rule: "expired", decibans: policy.expired, detail: "old, and others of its age are gone too")
        ]
    }

    private var isOfAge: Bool { episode.firstSeenGone.since(ageReference) >= policy.expiresFrom }

    private func reason(_ rule: String, _ weight: Double, _ controls: [ControlResult]) -> VerdictReason {
        VerdictReason(
            rule: rule, decibans: weight, detail: controls.map { "\($0.url) (\($0.detail))" }.joined(separator: ", "))
    }

    private func incident(at now: Timestamp) -> [VerdictReason] {
        guard let incident = site.incident, holdsConfirmation(at: now) else { return [] }
        return [
            VerdictReason(
                rule: "site-incident", decibans: policy.siteIncidentOpen,
                detail: "the site is in trouble (\(incident.kind.rawValue)) since \(incident.since)")
        ]
    }
}
