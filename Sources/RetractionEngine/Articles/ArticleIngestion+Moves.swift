import Detection
import RetractdCore

// MARK: There, at another URL

extension ArticleIngestion {
    mutating func moved(to target: String, _ extract: Extract?) {
        let isTold = watch.tellsMove(of: article, at: now)
        let from = readdress(to: target)
        let claim = PendingClaim(kind: .moved, since: now, from: from, lastThere: article.lastSeenLive)
        article.marks.claim = claim
        article.marks.readdressed = Readdressing(from: from, at: now)
        note(watch.moved(article.id, from: from, watched: context.watched, at: now))
        if isTold, watch.stillTells(claim, at: now) { askForClaim() } else { article.marks.claim = nil }
        live(extract)
    }

    /// What the new address of an article in doubt shows is for the next look to judge, which goes there: to follow it is not
    /// to have seen it again.
    mutating func followInDoubt(to target: String) {
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
    mutating func askForClaim() {
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
    mutating func tellMoveAtLast() {
        guard article.marks.claim?.kind == .moved else { return }
        article.marks.claim?.isSeen = true
        guard let claim = article.marks.claim, !claim.awaitsFormerAddress,
            claim.isVouchedFor || now.since(claim.since) >= .hours(1)
        else { return }
        guard watch.stillTells(claim, at: now) else { return article.marks.claim = nil }
        if !claim.isVouchedFor, claim.isAskedAgain != true {
            article.marks.claim = claim.askedAgain(at: now)
            return askForClaim()
        }
        tellClaim()
    }
}
