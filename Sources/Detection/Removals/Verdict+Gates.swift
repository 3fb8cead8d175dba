import RetractdCore

/// What must hold besides the score: each gate that does not is a sentence.
extension Verdict {
    func gatesToSuspected(_ score: Double, _ now: Timestamp) -> [String] {
        var gates = commonGates(now)
        if score < policy.probableScore {
            gates.append("score \(shown(score)) is below \(shown(policy.probableScore))")
        }
        if separateObservations < 2, !isSaidByTwo(for: policy.confirmingSpanOfTwoSigns, at: now) {
            gates.append("seen gone only once")
        }
        if !hasLastedForSuspicion { gates.append("gone for less than \(minutes(spanForSuspicion)) minutes") }
        if !isVouchedFor(since: nil, wanted: 1) { gates.append("no sibling seen live yet") }
        if episode.lastSeenLive == nil, !isUnseenButGone { gates.append("never seen live, and still listed") }
        return gates
    }

    func gatesToConfirmed(_ score: Double, _ now: Timestamp) -> [String] {
        var gates = commonGates(now)
        if episode.lastSeenLive == nil { gates.append("never seen live") }
        if lacksFeed(at: now) { gates.append("a feed of its site is not found either") }
        if score < policy.confirmedScore {
            gates.append("score \(shown(score)) is below \(shown(policy.confirmedScore))")
        }
        if !isSaidByTwo(for: policy.confirmingSpanOfTwo, at: now) || episode.feedAbsence?.nothingPushedItOut != true {
            gates += timingGates
        }
        if !isVouchedFor(since: nil, wanted: siblingsWanted) { gates.append("siblings not seen live at the start") }
        if let last = episode.observations.last, !isVouchedFor(since: last.at, wanted: siblingsWanted) {
            gates.append("siblings not seen live after the last look")
        }
        guard episode.signal?.isExplicit != true else { return gates }
        if !hasProbe { gates.append("unknown-URL probe not done") }
        if episode.lastSeenLive != nil, episode.moveSearch == nil { gates.append("not looked for elsewhere yet") }
        if mayHaveMoved { gates.append("no list of its site goes back to it: it may have moved") }
        return gates
    }

    private func commonGates(_ now: Timestamp) -> [String] {
        var gates: [String] = []
        if episode.observations.isEmpty { gates.append("never seen gone") }
        if episode.signal == .swapped, !isTakenOffFeed { gates.append("its feed did not drop it") }
        if holdsConfirmation(at: now) { gates.append("held while the site is in trouble") }
        if isLeftOver(at: now) { gates.append("several that went with trouble of the site are not back yet") }
        if awaitsFeed(at: now) { gates.append("several went at once, and its feed was not asked since") }
        if isOfIncident { gates.append("seen gone only while the whole site was in trouble") }
        if isLeftBehind { gates.append("its site moved, and its former addresses lead nowhere") }
        let siblings = latest(.sibling)
        if siblings.contains(where: { $0.finding == .gone }), !isSettledMember,
            siblings.filter({ $0.finding == .live }).count < policy.siblingsWanted
        {
            gates.append("a sibling is gone as well")
        }
        if let vantage = latest(.secondVantage).last, vantage.finding == .live || vantage.finding == .moved {
            gates.append("seen live from elsewhere")
        }
        return gates
    }

    /// Whether it may stand at an address of which nobody tells: its feed no longer lists what is as old, and of the lists of its
    /// site that were asked none does.
    private var mayHaveMoved: Bool {
        guard episode.signal?.isLikeMove == true, episode.feedAbsence == nil, !episode.isStillListed else {
            return false
        }
        let lists = episode.controls.filter { $0.kind == .list && $0.finding != .notDone }
        return !lists.isEmpty && !lists.contains { $0.finding == .searched }
    }

    /// Whether its entry left the middle of the feed.
    private var isTakenOffFeed: Bool { episode.feedAbsence.map { policy.isFromMiddle($0) } ?? false }

    // MARK: Time

    /// What the publisher says, or the feed too, need not last to be told as a suspicion; what only one page says must.
    private var hasLastedForSuspicion: Bool {
        if episode.signal?.isSaidInWords == true { return true }
        if let absence = episode.feedAbsence, absence.margin > 0, absence.polls > 0, wentTogether(absence) {
            return true
        }
        return span >= spanForSuspicion
    }

    private var spanForSuspicion: Duration {
        if isBareStatus, !isBorneOut, episode.isStillListed { return policy.suspectedSpanOfBareStatusWhenListed }
        if isBareStatus, !isBorneOut { return max(policy.suspectedSpanOfBareStatus, spanOfStumbles) }
        let isDoubted = episode.isStillListed || episode.signal == .gone && !isBorneOut
        return max(isDoubted ? policy.suspectedSpanWhenListed : policy.suspectedSpan, spanOfStumbles)
    }

    /// Whether its feed says so too: it dropped the story at about that time, and was not seen to list it since.
    private var isBorneOut: Bool { !episode.isStillListed && episode.feedAbsence.map(wentTogether) == true }

    /// Whether it says no more than a server that stumbles; a 410 or 451 is said on purpose.
    private var isBareStatus: Bool { episode.signal == .notFound || episode.signal == .restricted }

    /// As long as addresses of this site stumble, this one may: nine in ten of those that lately did had come back by then.
    private var spanOfStumbles: Duration {
        guard episode.signal?.isStumble == true, let lengths = episode.siteStumbles?.sorted(), !lengths.isEmpty else {
            return .zero
        }
        let usual = lengths[min(lengths.count - 1, lengths.count * 9 / 10)]
        return min(.seconds(usual), policy.longestSuspectedSpan)
    }

    private var timingGates: [String] {
        if hasTimeForConfirmation { return [] }
        return episode.signal?.isSaidInWords == true
            ? ["needs \(policy.confirmingObservationsWhenExplicit) looks, a minute apart"]
            : ["needs \(policy.confirmingObservations) looks over \(minutes(spanForConfirmation)) minutes"]
    }

    /// Whether it has been seen gone often and long enough, so that only the controls are wanting.
    package var hasTimeForConfirmation: Bool {
        if episode.signal?.isSaidInWords == true {
            return separateObservations >= policy.confirmingObservationsWhenExplicit
        }
        if separateObservations >= policy.confirmingObservations { return span >= spanForConfirmation }
        return separateObservations == 2 && span >= max(spanForConfirmation, policy.confirmingSpanOfTwo)
    }

    /// Page and feed together say sooner what a page alone takes longer to say, if they went together: an entry taken off
    /// hours before is no second witness.
    private var spanForConfirmation: Duration {
        if let absence = episode.feedAbsence, policy.isFromMiddle(absence), absence.polls >= 2, wentTogether(absence),
            episode.signal?.isStatus == true
        {
            return policy.confirmingSpanOfTwoSigns
        }
        return isBareStatus && !isBorneOut ? policy.confirmingSpanOfStatus : policy.confirmingSpan
    }

    /// Where nobody looked again: a status that says gone, and a feed that dropped the story from its middle at the same
    /// time and was asked again since, for so long.
    private func isSaidByTwo(for span: Duration, at now: Timestamp) -> Bool {
        guard separateObservations == 1, episode.signal?.isStatus == true, let absence = episode.feedAbsence,
            policy.isFromMiddle(absence), absence.polls >= policy.pollsThatBearOut, wentTogether(absence),
            absence.since.since(episode.firstSeenGone) <= policy.sameTime
        else { return false }
        return now.since(episode.firstSeenGone) >= span
    }

    private func wentTogether(_ absence: FeedAbsence) -> Bool {
        episode.firstSeenGone.since(absence.since) <= policy.sameTime
    }

    /// Whether the next look may be the one that confirms.
    package var isAlmostConfirmed: Bool {
        separateObservations >= 2 && (episode.signal?.isSaidInWords == true || span >= .minutes(8))
    }

    private var span: Duration {
        guard let first = episode.observations.first, let last = episode.observations.last else { return .zero }
        return last.at.since(first.at)
    }

    package var separateObservations: Int {
        var count = 0
        var previous: Timestamp?
        for observation in episode.observations {
            if let previous, observation.at.since(previous) < policy.separateObservations { continue }
            previous = observation.at
            count += 1
        }
        return count
    }

    // MARK: The site

    func holdsConfirmation(at now: Timestamp) -> Bool {
        guard let incident = site.incident, episode.signal?.isExplicit != true else { return false }
        // What holds a few is that their feed lists them.
        return !(incident.areListed == true && isTakenOffFeed)
    }

    /// Whether nothing but a status says so, and what could bear it out or not is lost too, as where a site is built anew.
    private func lacksFeed(at now: Timestamp) -> Bool {
        let isBack = site.feedsBackAt.map { now.since($0) >= policy.feedBackFor } ?? true
        return isBareStatus && !isBorneOut && (site.missingFeeds != nil || !isBack)
            && span < policy.missingFeedAwaitedFor
    }

    /// Whether several went at about the same time and its feed has said nothing of it since: it may list them all.
    private func awaitsFeed(at now: Timestamp) -> Bool {
        guard episode.signal?.isStumble == true, episode.signal?.isExplicit != true, episode.feedAbsence == nil,
            episode.stillListedAt == nil, !isSettledMember, let last = episode.observations.last,
            last.at.since(episode.firstSeenGone) < policy.feedAwaitedFor
        else { return false }
        let window = Int(policy.suspectWindow.inSeconds)
        let together = site.suspects.filter { abs($0.at.seconds - episode.firstSeenGone.seconds) <= window }
        return together.count >= policy.breakerSuspectsListed
    }

    /// Whether others too are not back that went during trouble of the whole site which has passed elsewhere: a part of it may
    /// be down still.
    private func isLeftOver(at now: Timestamp) -> Bool {
        guard let incident = site.lastIncident, episode.signal?.isExplicit != true, !isTakenOffFeed,
            now.since(incident.upperBound) < policy.manyGoneAfter
        else { return false }
        return site.suspects.count { $0.isLeftOver == true } >= policy.breakerSuspectsListed
    }

    /// Whether the article is one of many that were told of together, as a mass removal or a migration.
    package var isSettledMember: Bool {
        guard let settled = site.settled, let resolvedAt = settled.resolvedAt else { return false }
        return episode.firstSeenGone >= settled.since.advanced(by: .hours(-2))
            && episode.firstSeenGone <= resolvedAt.advanced(by: policy.settledFor)
            && settled.kind == .massRemoval
    }

    /// Whether so many were told of together that none is told of by itself.
    package var isToldWithOthers: Bool {
        isSettledMember && site.settled?.areListed != true
    }

    /// Whether everything it rests on was seen during trouble of the whole site that has passed since.
    package var isOfIncident: Bool {
        guard let incident = site.lastIncident, episode.signal?.isExplicit != true, let last = episode.observations.last
        else { return false }
        return episode.firstSeenGone >= incident.lowerBound && last.at <= incident.upperBound
    }

    /// Whether all that is known is its address from before its site moved, of which none leads on: the story may be at another
    /// that nobody told us.
    private var isLeftBehind: Bool {
        guard let settled = site.settled, settled.leadsNowhere == true, episode.signal?.isExplicit != true,
            let addressSince
        else { return false }
        let moved = settled.since.advanced(by: .hours(-1))
        return addressSince < moved && episode.firstSeenGone >= moved
    }

    /// Never seen live by us, and no longer listed either: the feed's entry is all there is.
    private var isUnseenButGone: Bool {
        if episode.observations.contains(where: { $0.signal.isSaidInFeed }) { return true }
        guard let absence = episode.feedAbsence, absence.polls >= 2 else { return false }
        return (absence.margin >= policy.midWindowMargin || absence.margin > 0 && absence.nothingPushedItOut)
            && hasTimeForConfirmation
    }

    // MARK: Controls

    /// The newest round's result of each control URL: the controls made after the last look that had any.
    func latest(_ kind: ControlResult.Kind) -> [ControlResult] {
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
        let asked = episode.controls.filter { $0.kind == .sibling && $0.finding != .notDone }
        return min(policy.siblingsWanted, max(1, Set(asked.map(\.url)).count))
    }

    /// Whether enough siblings, or the home page where the site has none, were live since a moment.
    private func isVouchedFor(since moment: Timestamp?, wanted: Int) -> Bool {
        let all = episode.controls.filter { control in moment.map { control.at >= $0 } ?? true }
        let counted = all.filter { $0.finding != .notDone }
        let live = Set(counted.filter { $0.kind == .sibling && $0.finding == .live }.map(\.url)).count
        if live >= wanted { return true }
        // What a recording lacks leaves the question open, and lowers the score; what it has must have been live.
        let isLacking = !counted.contains { $0.kind != .probe } && all.contains { $0.kind != .probe }
        if isLacking { return true }
        let done = episode.controls.filter { $0.finding != .notDone }
        let hasSiblings = done.contains { $0.kind == .sibling && ($0.finding != .gone || !isSettledMember) }
        // Where others are in doubt at the same time, a home page alone does not tell a removal from the site's trouble.
        return !hasSiblings && (!hasOtherSuspects || isSettledMember)
            && counted.contains { $0.kind == .home && $0.finding == .live }
    }

    private var hasOtherSuspects: Bool {
        episode.signal?.isExplicit != true && site.suspects.count > 1
    }

    private var hasProbe: Bool {
        probeSays(.honest) || probeSays(.pretends) || probeSays(.notDone)
    }

    func probeSays(_ finding: ControlResult.Finding) -> Bool {
        episode.controls.last { $0.kind == .probe }?.finding == finding
    }

    // MARK: Words

    private func minutes(_ duration: Duration) -> Int { Int(duration.inSeconds) / 60 }

    private func shown(_ score: Double) -> String {
        let tenths = Int((score * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
