import Detection
import RetractdCore

// MARK: Not there

extension ArticleIngestion {
    /// Another text under the old headline is an edit, unless it is another story's, or the feed drops the story from its middle.
    mutating func swapped(_ extract: Extract, _ sign: GoneSign) {
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

    mutating func gone(_ sign: GoneSign) {
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
        let claim = PendingClaim(kind: .moved, since: now, from: article.url, lastThere: article.lastSeenLive)
        let (from, isTold) = (article.url, watch.tellsMove(of: article, at: now))
        endEpisode(nil)
        article.marks.continuedAs = other.article
        article.marks.claim = nil
        article.url = other.url
        article.phase = .unwatched
        article.nextCheck = nil
        result.events.append(event(.articleMoved, ["from": from, "to": other.url, "as": other.article.rawValue]))
        note(watch.moved(article.id, from: from, watched: context.watched, leadsNowhere: true, at: now))
        guard isTold, watch.stillTells(claim, at: now) else { return true }
        article.marks.claim = claim
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
}
