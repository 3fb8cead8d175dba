import RetractdCore

/// Tells what was held back until the site's other articles had been asked.
struct ClaimTeller {
    let feedName: String
    let capture: Capture
    let now: Timestamp

    /// Tells the article's claim, if it is still to be told, and forgets it.
    func tell(_ article: inout ArticleState, into result: inout Ingestion) {
        guard let claim = article.marks.claim, !claim.awaitsFormerAddress else { return }
        guard claim.isSeen else {
            article.marks.claim?.isVouchedFor = true
            return
        }
        article.marks.claim = nil
        let writer = AlertWriter(feedName: feedName)
        switch claim.kind {
        case .moved:
            // A page that wanders from address to address is told of once a day.
            if let last = article.marks.movedAt, now.since(last) < .hours(24) { return }
            article.marks.movedAt = now
            result.alerts.append(writer.moved(article, from: claim.from, at: now))
        case .deindexed:
            article.marks.isNoIndex = true
            result.events.append(
                Event(
                    kind: .articleDeindexed, at: now, article: article.id, feed: article.feed, site: article.site,
                    capture: capture.id, facts: ["since": "\(claim.since)"]))
            result.alerts.append(writer.deindexed(article, since: claim.since, at: now))
        }
    }
}
