import Detection
import InternationalText
import RetractdCore
import Scheduling

/// What a readable feed lists: its entries become articles, its absences signals, its tombstones observations.
struct FeedListing {
    private let parsed: ParsedFeed

    init(_ parsed: ParsedFeed) {
        self.parsed = parsed
    }

    func apply(to poll: inout FeedIngestion) {
        let identities = EntryIdentity.identities(of: parsed, site: poll.feed.site)
        let present = Set(identities.compactMap { $0 }.compactMap { article(for: $0, in: poll)?.id })
        let absent = poll.feed.window.filter { $0.absence == nil && !present.contains($0.article) }
        let earlier = Dictionary(poll.feed.window.map { ($0.article, $0.firstSeen) }) { first, _ in first }
        var listed: [WindowItem] = []
        var seen: Set<ArticleID> = []
        var read: [(entry: FeedEntry, article: ArticleID)] = []
        for (entry, identity) in zip(parsed.entries, identities) {
            guard let identity else { continue }
            // Of entries that share a page, the first speaks for it.
            if let known = self.article(for: identity, in: poll), seen.contains(known.id) { continue }
            guard let article = meet(entry, identity, absent: absent, in: &poll), seen.insert(article.id).inserted
            else { continue }
            read.append((entry, article.id))
            listed.append(
                WindowItem(
                    article: article.id, key: identity.urlKey, titleKey: identity.titleKey,
                    firstSeen: earlier[article.id] ?? article.firstListedAt, published: entry.published ?? entry.updated
                ))
        }
        FeedKills.apply(read, to: &poll)
        FeedMigration.limitClaims(to: poll.engine.policy.migrationMoves, in: &poll)
        compare(listed, in: &poll)
        for tombstone in parsed.tombstones { bury(tombstone, in: &poll) }
    }

    // MARK: Entries

    private func article(for identity: EntryIdentity, in poll: FeedIngestion) -> ArticleState? {
        if let known = poll.roster.article(under: identity.urlKey) { return known }
        guard let key = identity.identifierKey, let known = poll.roster.article(under: key) else { return nil }
        return ReusedIdentifier.holds(identity, of: known) ? nil : known
    }

    /// The entry's article: known by its keys, by taking the place of an entry that has just left, or new.
    private func meet(
        _ entry: FeedEntry, _ identity: EntryIdentity, absent: [WindowItem], in poll: inout FeedIngestion
    ) -> ArticleState? {
        if let known = article(for: identity, in: poll) { return update(known, entry, identity, in: &poll) }
        let published = entry.published ?? entry.updated
        if let renamed = Renaming(identity, published).earlier(among: absent),
            let article = poll.roster[renamed.article]
        {
            return update(article, entry, identity, in: &poll)
        }
        return add(entry, identity, in: &poll)
    }

    private func add(_ entry: FeedEntry, _ identity: EntryIdentity, in poll: inout FeedIngestion) -> ArticleState? {
        guard let site = SiteKey(url: identity.url) else { return nil }
        var article = ArticleState(
            id: identity.newArticle, site: site, url: identity.url, feed: poll.feed.id, title: entry.title ?? "",
            publishedAt: entry.published ?? entry.updated, firstListedAt: poll.now)
        // Nothing tells how old it is, but somebody has just put it there.
        if article.publishedAt == nil, poll.feed.lastGoodAt != nil { article.stirredAt = poll.now }
        if poll.now.since(article.ageReference) > poll.feed.watchFor {
            article.phase = .unwatched
            article.nextCheck = nil
        }
        if let title = entry.title { article.listedTitles = [title] }
        learnKeys(identity, article.id, in: &poll)
        poll.roster.change(article)
        poll.result.events.append(
            poll.event(
                .articleListed, ["url": identity.url, "title": entry.title ?? ""], article: article.id))
        return article
    }

    private func update(
        _ known: ArticleState, _ entry: FeedEntry, _ identity: EntryIdentity, in poll: inout FeedIngestion
    ) -> ArticleState {
        var article = known
        learnKeys(identity, article.id, in: &poll)
        if let published = entry.published, article.publishedAt == nil { article.publishedAt = published }
        if article.openEpisode != nil, poll.feed.freshness.last != .older { article.episode?.stillListedAt = poll.now }
        if isNewAddress(identity, of: article) {
            claimMove(&article, to: identity.url, in: poll)
            bringForward(&article, at: poll.now)
        }
        if let title = entry.title, !isKnownHeadline(title, of: article) {
            article.listedTitles = article.listedTitles.suffix(ArticleState.mostHeadlines - 1) + [title]
            if article.title.isEmpty { article.title = title }
            bringForward(&article, at: poll.now)
        }
        poll.roster.change(article)
        return article
    }

    /// The feed gives another address: a move, if the former one no longer answers with the story.
    private func claimMove(_ article: inout ArticleState, to url: String, in poll: FeedIngestion) {
        let (from, now) = (article.url, poll.now)
        let isOfMigration = poll.watch.isOfMigration(article, at: now)
        article.url = url
        article.marks.readdressed = Readdressing(from: from, at: now)
        // Where it was missed it may be found.
        if article.openEpisode != nil { article.nextCheck = PlannedCheck(at: now, reason: .restoration) }
        guard !isOfMigration, article.lastSeenLive != nil, article.phase != .unwatched else { return }
        article.marks.claim = PendingClaim(
            kind: .moved, since: now, from: from, lastThere: article.lastSeenLive, awaitsFormerAddress: true)
    }

    private func isNewAddress(_ identity: EntryIdentity, of article: ArticleState) -> Bool {
        identity.urlKey != EntryIdentity.key(ofURL: article.url)
            && identity.urlKey != EntryIdentity.key(ofURL: article.listedURL)
    }

    private func isKnownHeadline(_ title: String, of article: ArticleState) -> Bool {
        let known = [article.title] + article.listedTitles + article.seenHeadlines
        if known.contains(title) { return true }
        let key = foldedForComparison(title)
        return known.contains { foldedForComparison($0) == key }
    }

    private func bringForward(_ article: inout ArticleState, at now: Timestamp) {
        guard article.phase == .live, let check = article.nextCheck, check.at > now else { return }
        article.nextCheck = PlannedCheck(at: now, reason: .feedChanged)
    }

    private func learnKeys(_ identity: EntryIdentity, _ article: ArticleID, in poll: inout FeedIngestion) {
        for key in identity.keys where !poll.roster.knows(key) {
            poll.roster.learn(key, of: article)
            poll.result.keys.append(IdentityKeyEntry(key: key, article: article))
        }
    }

    // MARK: Absences

    private func compare(_ listed: [WindowItem], in poll: inout FeedIngestion) {
        let comparison = FeedWindow(policy: poll.engine.policy, previous: poll.feed.window)
            .compare(with: listed, answer: answer(in: poll), at: poll.now)
        if listed.contains(where: { $0.firstSeen == poll.now }) { poll.feed.pulse.newAt = poll.now }
        poll.feed.window = comparison.window
        noteDoubt(comparison, in: &poll)
        if comparison.isOverrun {
            poll.feed.overrunCount += 1
            poll.feed.hurriedUntil = poll.now.advanced(by: .days(1))
            poll.result.events.append(poll.event(.feedOverrun, ["entries": "\(listed.count)"]))
        }
        for item in comparison.missing { poll.noteMissing(item) }
        for item in comparison.returned { poll.noteReturned(item) }
    }

    private func answer(in poll: FeedIngestion) -> FeedWindow.Answer {
        FeedWindow.Answer(
            isPartial: parsed.isPartial, age: poll.feed.freshness.last,
            ageLimit: parsed.format == .newsSitemap ? FeedWindow.newsSitemapAge : nil,
            isSettled: isSettled(poll.feed.doubt, in: poll), gone: seenGone(in: poll))
    }

    /// Entries whose pages were seen gone, so that no rebuilding of the feed explains that they left.
    private func seenGone(in poll: FeedIngestion) -> Set<ArticleID> {
        if let incident = poll.watch.state.incident, incident.areListed != true { return [] }
        return Set(
            poll.feed.window.map(\.article).filter { article in
                poll.roster[article]?.openEpisode.map { $0.lastSeenLive != nil && !$0.isOnlySaidInFeed } ?? false
            })
    }

    private func isSettled(_ doubt: FeedDoubt?, in poll: FeedIngestion) -> Bool {
        guard let doubt else { return false }
        let policy = poll.engine.policy
        return doubt.polls >= policy.doubtfulPolls && poll.now.since(doubt.since) >= policy.doubtfulFor
    }

    /// A doubt that is new is an event; what a rebuilt feed no longer lists is looked at, without a word about it.
    private func noteDoubt(_ comparison: FeedWindow.Comparison, in poll: inout FeedIngestion) {
        let earlier = poll.feed.doubt
        poll.feed.doubt = comparison.distrust.map {
            FeedDoubt(reason: $0, since: earlier?.since ?? poll.now, polls: (earlier?.polls ?? 0) + 1)
        }
        if earlier == nil, let doubt = poll.feed.doubt {
            poll.result.events.append(poll.event(.feedDoubted, ["reason": doubt.reason]))
        }
        guard !comparison.dropped.isEmpty else { return }
        poll.result.events.append(poll.event(.feedRebuilt, ["dropped": "\(comparison.dropped.count)"]))
        for item in comparison.dropped { poll.lookAt(item) }
    }

    // MARK: Tombstones

    /// The publisher says the entry was deleted: an observation of its own, and the page is looked at.
    private func bury(_ tombstone: FeedTombstone, in poll: inout FeedIngestion) {
        let keys = [
            EntryIdentity.key(ofIdentifier: tombstone.reference, site: poll.feed.site),
            EntryIdentity.key(ofURL: tombstone.reference),
        ]
        guard let known = keys.compactMap({ poll.roster.article(under: $0) }).first,
            known.phase == .live || known.phase == .questioned, !isBuriedAlready(known),
            known.openEpisode?.observations.contains(where: { $0.signal == .tombstone }) != true
        else { return }
        let when = tombstone.when.map { " at \($0)" } ?? ""
        let sign = GoneSign(.tombstone, "the feed declares it deleted\(when)")
        var removal = RemovalStep(engine: poll.engine, article: known, site: poll.watch.state, now: poll.now)
        removal.observe(
            sign, capture: poll.capture, fingerprint: [], siblings: [], saidAt: tombstone.when,
            feedName: poll.feed.name)
        poll.roster.change(removal.article)
        removal.write(into: &poll.result)
    }

    /// Whether its tombstone was weighed already, its page being there.
    private func isBuriedAlready(_ article: ArticleState) -> Bool {
        article.episode.map { $0.signal == .tombstone && !$0.strength.isOpen } ?? false
    }
}
