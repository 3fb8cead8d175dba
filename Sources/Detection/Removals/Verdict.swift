package import RetractdCore

/// Weighs an episode: a function of what was observed, nothing else, so that anyone can repeat it.
package struct Verdict: Sendable {
    let policy: Policy
    let episode: RemovalEpisode
    let ageReference: Timestamp
    let site: SiteState

    package init(policy: Policy, episode: RemovalEpisode, ageReference: Timestamp, site: SiteState) {
        self.policy = policy
        self.episode = episode
        self.ageReference = ageReference
        self.site = site
    }

    package func assess(at now: Timestamp) -> Assessment {
        let reasons = [prior, signal].compactMap { $0 } + feed + persistence + controls + incident(at: now)
        let score = reasons.reduce(0) { $0 + $1.decibans }
        return Assessment(
            score: (score * 10).rounded() / 10,
            reasons: reasons,
            gatesToSuspected: gatesToSuspected(score, now),
            gatesToConfirmed: gatesToConfirmed(score, now)
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
        case .restricted: policy.restricted
        case .softNotFound: policy.softNotFound
        case .emptied: policy.emptied
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
        let detail = "\(absence.margin) older entries still listed, absent from \(absence.polls) polls"
        if absence.margin >= policy.midWindowMargin {
            let weight = absence.polls >= 2 ? policy.leftMidWindow : policy.leftMidWindowOnce
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
        if live < policy.siblingsWanted {
            for sibling in siblings where sibling.finding == .gone {
                reasons.append(reason("sibling-gone", policy.siblingGone, [sibling]))
            }
        }
        for sibling in siblings where sibling.finding == .blocked {
            reasons.append(reason("sibling-blocked", policy.siblingBlocked, [sibling]))
        }
        if let home = latest(.home).last, home.finding == .live {
            reasons.append(reason("home-live", siblings.isEmpty ? policy.homeStandsIn : policy.homeLive, [home]))
        }
        return reasons
    }

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

    // MARK: Gates

    private func gatesToSuspected(_ score: Double, _ now: Timestamp) -> [String] {
        var gates = commonGates(now)
        if score < policy.probableScore {
            gates.append("score \(shown(score)) is below \(shown(policy.probableScore))")
        }
        if separateObservations < 2 { gates.append("seen gone only once") }
        if !isVouchedFor(since: nil, wanted: 1) { gates.append("no sibling seen live yet") }
        return gates
    }

    private func gatesToConfirmed(_ score: Double, _ now: Timestamp) -> [String] {
        var gates = commonGates(now)
        if score < policy.confirmedScore {
            gates.append("score \(shown(score)) is below \(shown(policy.confirmedScore))")
        }
        gates += timingGates
        if !isVouchedFor(since: nil, wanted: siblingsWanted) { gates.append("siblings not seen live at the start") }
        if let last = episode.observations.last, !isVouchedFor(since: last.at, wanted: siblingsWanted) {
            gates.append("siblings not seen live after the last look")
        }
        if episode.signal?.isExplicit != true, !hasProbe { gates.append("unknown-URL probe not done") }
        return gates
    }

    private func commonGates(_ now: Timestamp) -> [String] {
        var gates: [String] = []
        if episode.observations.isEmpty { gates.append("never seen gone") }
        if episode.lastSeenLive == nil { gates.append("never seen live") }
        if holdsConfirmation(at: now) { gates.append("held while the site is in trouble") }
        let siblings = latest(.sibling)
        if siblings.contains(where: { $0.finding == .gone }),
            siblings.filter({ $0.finding == .live }).count < policy.siblingsWanted
        {
            gates.append("a sibling is gone as well")
        }
        return gates
    }

    private var timingGates: [String] {
        if hasTimeForConfirmation { return [] }
        let isExplicit = episode.signal?.isExplicit == true
        return isExplicit
            ? ["needs \(policy.confirmingObservationsWhenExplicit) looks, a minute apart"]
            : [
                "needs \(policy.confirmingObservations) looks over "
                    + "\(Int(policy.confirmingSpan.inSeconds) / 60) minutes"
            ]
    }

    /// Whether it has been seen gone often and long enough, so that only the controls are wanting.
    package var hasTimeForConfirmation: Bool {
        guard let first = episode.observations.first, let last = episode.observations.last else { return false }
        if episode.signal?.isExplicit == true {
            return separateObservations >= policy.confirmingObservationsWhenExplicit
        }
        return separateObservations >= policy.confirmingObservations
            && last.at.since(first.at) >= policy.confirmingSpan
    }

    private var separateObservations: Int {
        var count = 0
        var previous: Timestamp?
        for observation in episode.observations {
            if let previous, observation.at.since(previous) < policy.separateObservations { continue }
            previous = observation.at
            count += 1
        }
        return count
    }

    private func holdsConfirmation(at now: Timestamp) -> Bool {
        guard let incident = site.incident, episode.signal?.isExplicit != true else { return false }
        return !(incident.kind == .notFound && now.since(incident.since) >= policy.massRemovalAfter)
    }

    // MARK: Controls

    /// The newest round's result of each control URL: the controls made after the last look that had any.
    private func latest(_ kind: ControlResult.Kind) -> [ControlResult] {
        let controls = episode.controls.filter { $0.kind == kind }
        let round = episode.observations.map(\.at).last { at in controls.contains { $0.at >= at } }
        var newest: [ControlResult] = []
        for control in controls where round.map({ control.at >= $0 }) ?? true {
            newest.removeAll { $0.url == control.url }
            newest.append(control)
        }
        return newest
    }

    private var siblingsWanted: Int {
        min(policy.siblingsWanted, max(1, Set(episode.controls.filter { $0.kind == .sibling }.map(\.url)).count))
    }

    /// Whether enough siblings, or the home page where the site has none, were live since a moment.
    private func isVouchedFor(since moment: Timestamp?, wanted: Int) -> Bool {
        let counted = episode.controls.filter { control in moment.map { control.at >= $0 } ?? true }
        let live = Set(counted.filter { $0.kind == .sibling && $0.finding == .live }.map(\.url)).count
        if live >= wanted { return true }
        let hasSiblings = episode.controls.contains { $0.kind == .sibling }
        return !hasSiblings && counted.contains { $0.kind == .home && $0.finding == .live }
    }

    private var hasProbe: Bool {
        probeSays(.honest) || probeSays(.pretends)
    }

    private func probeSays(_ finding: ControlResult.Finding) -> Bool {
        episode.controls.last { $0.kind == .probe }?.finding == finding
    }

    private func shown(_ score: Double) -> String {
        let tenths = Int((score * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
