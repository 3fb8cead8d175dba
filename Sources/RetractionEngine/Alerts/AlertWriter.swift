import Detection
import RetractdCore
import TextDiff

/// Puts into an alert what the engine knows.
///
/// Ids are made of what the alert is about, so that the same fact, met twice, is the same alert.
struct AlertWriter {
    let feedName: String

    // MARK: Removals

    func suspected(
        _ article: ArticleState, _ episode: RemovalEpisode, _ assessment: Assessment, at now: Timestamp
    ) -> Alert {
        var alert = removal(.retractionSuspected, "suspected", article, episode, at: now)
        alert.severity = .material
        alert.confidence = assessment.probability
        alert.reasons = assessment.reasons
        alert.summary = "probably pulled: \(story(article)); \(how(episode))"
        return alert
    }

    func confirmed(
        _ article: ArticleState, _ episode: RemovalEpisode, _ assessment: Assessment, at now: Timestamp
    ) -> Alert {
        var alert = removal(.retractionConfirmed, "confirmed", article, episode, at: now)
        alert.severity = .major
        alert.confidence = assessment.probability
        alert.reasons = assessment.reasons
        alert.summary = "pulled: \(story(article)); \(how(episode))"
        return alert
    }

    func cleared(_ article: ArticleState, _ episode: RemovalEpisode, at now: Timestamp) -> Alert {
        var alert = removal(.retractionCleared, "cleared", article, episode, at: now)
        alert.severity = .material
        alert.summary = "taken back, it is there: \(story(article)); it only looked pulled (\(detail(episode)))"
        return alert
    }

    func restored(
        _ article: ArticleState, _ episode: RemovalEpisode, isChanged: Bool, at now: Timestamp
    ) -> Alert {
        var alert = removal(.articleRestored, "restored", article, episode, at: now)
        alert.severity = .major
        if isChanged { alert.flags = ["changed"] }
        let away = SpanText.text(now.since(episode.firstSeenGone))
        alert.summary =
            "back after \(away): \(story(article)); it had been pulled (\(detail(episode)))"
            + (isChanged ? "; it came back changed" : "")
        return alert
    }

    func unlisted(_ article: ArticleState, _ absence: FeedAbsence, at now: Timestamp) -> Alert {
        var alert = about(article, .articleUnlisted, "unlisted-\(absence.since.seconds)", at: now)
        alert.severity = .material
        alert.how = "unlisted"
        alert.summary =
            "taken off the feed, its page still there: \(story(article)); "
            + "\(absence.margin) older entries are still listed"
        return alert
    }

    /// Declared deleted by the feed, while its page stands.
    func buried(_ article: ArticleState, _ episode: RemovalEpisode, at now: Timestamp) -> Alert {
        var alert = about(article, .articleUnlisted, "buried-\(episode.number)", at: now)
        alert.severity = .material
        alert.how = "tombstone"
        alert.summary = "taken off the feed with a tombstone, its page still there: \(story(article))"
        return alert
    }

    func deindexed(_ article: ArticleState, since: Timestamp, at now: Timestamp) -> Alert {
        var alert = about(article, .articleUnlisted, "deindexed-\(since.seconds)", at: now)
        alert.severity = .minor
        alert.how = "deindexed"
        alert.summary =
            "hidden from search engines, its page still there: \(story(article)); noindex was added, and other articles of "
            + "the site do not have it"
        return alert
    }

    private func removal(
        _ kind: AlertKind, _ name: String, _ article: ArticleState, _ episode: RemovalEpisode, at now: Timestamp
    ) -> Alert {
        var alert = about(article, kind, "\(episode.number)-\(name)", at: now)
        alert.lastSeenLive = episode.lastSeenLive
        alert.firstSeenGone = episode.firstSeenGone
        alert.how = episode.signal?.rawValue
        alert.snapshotBefore = episode.snapshotBefore
        alert.snapshotAfter = episode.snapshotAfter
        if let published = article.publishedAt, published <= episode.firstSeenGone {
            alert.ageAtRemoval = Int(episode.firstSeenGone.since(published).inSeconds)
        }
        return alert
    }

    private func how(_ episode: RemovalEpisode) -> String {
        var parts = [detail(episode)]
        if let live = episode.lastSeenLive { parts.append("last seen live \(live.truncatedToSecond)") }
        parts.append("first seen gone \(episode.firstSeenGone.truncatedToSecond)")
        return parts.joined(separator: ", ")
    }

    private func detail(_ episode: RemovalEpisode) -> String {
        let signal = episode.signal
        return episode.observations.last { $0.signal == signal }?.detail ?? "not found"
    }

    // MARK: Articles

    func moved(_ article: ArticleState, from: String, at now: Timestamp) -> Alert {
        var alert = about(article, .articleMoved, "moved-\(now.seconds)", at: now)
        alert.severity = .minor
        alert.how = "moved"
        alert.url = from
        alert.movedTo = article.url
        alert.summary = "moved, same text: \(story(article)); now at \(article.url)"
        return alert
    }

    func edited(
        _ article: ArticleState, _ edit: Edit, snapshots: (before: Digest, after: Digest), at now: Timestamp
    )
        -> Alert
    {
        let isCorrected = edit.reasons.contains { $0.rule == EditKind.correctedWithNote.rawValue }
        var alert = about(article, isCorrected ? .articleCorrected : .articleEdited, "edit-\(edit.revision)", at: now)
        alert.severity = edit.severity
        alert.how = edit.kind
        alert.flags = edit.flags
        alert.reasons = edit.reasons
        alert.snapshotBefore = snapshots.before
        alert.snapshotAfter = snapshots.after
        let course = isCorrected ? "corrected" : edit.kind == EditKind.annotated.rawValue ? "annotated" : "edited"
        alert.summary = "\(course): \(story(article)); \(edit.summary)"
        return alert
    }

    // MARK: Sites and feeds

    func incident(_ incident: SiteIncident, site: SiteKey, at now: Timestamp) -> Alert {
        let outcome =
            incident.resolvedAt == nil
            ? "\(site.rawValue) is in trouble (\(incident.kind.rawValue)): \(incident.detail); "
                + "nothing of it is called pulled meanwhile"
            : "\(site.rawValue) had a \(incident.kind == .migration ? "migration" : "mass removal"): \(incident.detail)"
        var alert = Alert(
            id: "\(site.rawValue)-incident-\(incident.number)", kind: .siteIncident,
            severity: incident.kind == .massRemoval ? .major : .material, detectedAt: now, summary: outcome)
        alert.site = site
        alert.how = incident.kind.rawValue
        alert.members = incident.members
        return alert
    }

    func recovered(_ incident: SiteIncident, site: SiteKey, at now: Timestamp) -> Alert {
        var alert = Alert(
            id: "\(site.rawValue)-recovered-\(incident.number)", kind: .siteRecovered, severity: .minor,
            detectedAt: now,
            summary: "\(site.rawValue) is well again after \(SpanText.text(now.since(incident.since))) "
                + "(\(incident.kind.rawValue))")
        alert.site = site
        alert.how = incident.kind.rawValue
        alert.members = incident.members
        return alert
    }

    func feedProblem(_ feed: FeedState, at now: Timestamp) -> Alert {
        var alert = Alert(
            id: "\(feed.id.rawValue)-problem-\(feed.pollCount)", kind: .feedProblem, severity: .material,
            detectedAt: now,
            summary: feed.problem.map { "cannot be watched: \($0)" }
                ?? "answers, but may not be watched well: \(feed.concern ?? "")")
        describe(&alert, feed)
        return alert
    }

    func feedMoved(_ feed: FeedState, at now: Timestamp) -> Alert {
        var alert = Alert(
            id: "\(feed.id.rawValue)-moved-\(feed.pollCount)", kind: .feedProblem, severity: .minor, detectedAt: now,
            summary: "has moved for good to \(feed.pollURL): it is polled there now; put that into feeds.json")
        describe(&alert, feed)
        return alert
    }

    func feedRecovered(_ feed: FeedState, from trouble: String, at now: Timestamp) -> Alert {
        var alert = Alert(
            id: "\(feed.id.rawValue)-recovered-\(feed.pollCount)", kind: .feedRecovered, severity: .minor,
            detectedAt: now, summary: "is well again; what was wrong: \(trouble)")
        describe(&alert, feed)
        return alert
    }

    private func describe(_ alert: inout Alert, _ feed: FeedState) {
        alert.feed = feed.name
        alert.site = feed.site
        alert.url = feed.url
    }

    // MARK: Parts

    private func about(_ article: ArticleState, _ kind: AlertKind, _ name: String, at now: Timestamp) -> Alert {
        var alert = Alert(
            id: "\(article.id.rawValue)-\(name)", kind: kind, severity: .material, detectedAt: now, summary: "")
        alert.article = article.id
        alert.site = article.site
        alert.feed = feedName
        alert.url = article.url
        alert.title = article.title
        alert.language = article.language
        alert.publishedAt = article.publishedAt
        return alert
    }

    private func story(_ article: ArticleState) -> String {
        article.title.isEmpty ? article.url : "“\(article.title)”"
    }
}
