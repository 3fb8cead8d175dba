package import RetractdCore

/// Many articles of a site gone or moved at once: one event, told as what it turned out to be.
extension SiteWatch {
    /// Notes that an article came under suspicion; many at once, by number and by share of those watched, are one event.
    package mutating func suspected(_ article: ArticleState, watched: Int, at now: Timestamp) -> Change {
        if isLeftBehind(article) { return .none }
        let window = now.advanced(by: .seconds(-Int(policy.suspectWindow.inSeconds)))
        var suspect = SiteState.Suspect(article: article.id, url: article.url, at: now)
        suspect.isLeftOver = state.suspects.first { $0.article == article.id }?.isLeftOver
        state.suspects.removeAll { $0.at < window || $0.article == article.id }
        state.suspects = state.suspects.suffix(Self.mostSuspects - 1) + [suspect]
        if state.incident != nil {
            add(member: article.url)
            return .none
        }
        let fresh = state.suspects.filter(isSeenSince)
        let count = fresh.count
        guard
            count >= policy.breakerSuspectsOfAny
                || count >= policy.breakerSuspects && Double(count) >= policy.breakerShare * Double(watched)
        else { return .none }
        return open(fresh, "\(count) articles of \(watched) gone within an hour")
    }

    /// Notes what its feed says of a suspect that was looked at again.
    ///
    /// Several that went at once and that their feed goes on listing are one event, however few. Where it drops them after
    /// all, they were pulled.
    package mutating func heard(of article: ArticleState, watched: Int, at now: Timestamp) -> Change {
        guard let index = state.suspects.firstIndex(where: { $0.article == article.id }),
            let episode = article.openEpisode, episode.signal?.isStumble == true
        else { return .none }
        let wasListed = state.suspects[index].isListed == true
        state.suspects[index].isListed = episode.isStillListed ? true : nil
        let since = state.suspects[index].at
        let listed = state.suspects.filter { suspect in
            suspect.isListed == true && isSeenSince(suspect) && suspect.at.apart(from: since) <= policy.suspectWindow
                && now.since(suspect.at) >= policy.breakerListedFor
        }
        if let incident = state.incident {
            guard incident.areListed == true, wasListed, article.feedAbsence != nil, state.recoveredURLs.isEmpty,
                listed.count < policy.breakerSuspectsListed
            else { return .none }
            return settle(as: .massRemoval, members: stillGone(incident), since: incident.since, at: now)
        }
        guard listed.count >= policy.breakerSuspectsListed else { return .none }
        let words = "\(listed.count) articles of \(watched) gone within an hour, and their feed goes on listing them"
        return open(listed, words, areListed: true)
    }

    /// Whether it was seen gone since the last incident passed: one that was not says nothing of how things are now.
    private func isSeenSince(_ suspect: SiteState.Suspect) -> Bool {
        suspect.isLeftOver != true || state.lastIncident.map { suspect.at > $0.upperBound } ?? true
    }

    private mutating func open(_ suspects: [SiteState.Suspect], _ words: String, areListed: Bool? = nil) -> Change {
        guard let first = suspects.map(\.at).min() else { return .none }
        let change = open(.manyGone, [], words, first)
        for suspect in suspects { add(member: suspect.url) }
        state.incident?.areListed = areListed
        return state.incident.map { .incidentOpened($0) } ?? change
    }

    /// The members of an incident but those that were seen again.
    private func stillGone(_ incident: SiteIncident) -> [String] {
        incident.members.filter { !state.recoveredURLs.contains($0) }
    }

    /// Whether it has the address of before its site moved to others, to which the former ones do not lead: that many of those
    /// are dead is part of the move.
    package func isLeftBehind(_ article: ArticleState) -> Bool {
        guard let settled = state.settled, settled.leadsNowhere == true else { return false }
        return article.addressSince < settled.since.advanced(by: .hours(-1))
    }

    /// Notes that an article's doubt is over, so that it no longer counts towards a mass event.
    package mutating func settled(_ article: ArticleID) {
        state.suspects.removeAll { $0.article == article }
    }

    /// Whether the move of an article that has its former address yet is told of it alone.
    package func tellsMove(of article: ArticleState, at now: Timestamp) -> Bool {
        if isOfMigration(article, at: now) { return false }
        return recentMigration(at: now) != nil || state.incident?.kind.isAnswer != true
    }

    /// Whether that an article moves is part of a migration that was told: once it has followed it stands at its place, and
    /// where it goes from there, it goes alone.
    package func isOfMigration(_ article: ArticleState, at now: Timestamp) -> Bool {
        guard let migration = recentMigration(at: now) else { return false }
        let hasFollowed = article.addressSince >= migration.since.advanced(by: .hours(-1))
        return !hasFollowed || now.since(article.addressSince) < policy.movesWindow
    }

    /// Whether a move that was to be told is told still: no migration was made out meanwhile.
    package func stillTells(_ claim: PendingClaim, at now: Timestamp) -> Bool {
        guard let resolvedAt = recentMigration(at: now)?.resolvedAt else {
            return state.incident?.kind.isAnswer != true
        }
        return claim.since > resolvedAt
    }

    private func recentMigration(at now: Timestamp) -> SiteIncident? {
        guard let settled = state.settled, settled.kind == .migration, let resolvedAt = settled.resolvedAt,
            now.since(resolvedAt) < policy.settledFor
        else { return nil }
        return settled
    }

    /// Notes that a member of an open incident was looked at and is gone still.
    package mutating func isGone(_ url: String, at now: Timestamp) {
        guard state.incident?.kind.isAnswer == true, state.incident?.members.contains(url) == true else { return }
        state.incident?.lastGoneAt = now
    }

    /// Notes that an article shows its text: in its place, or at an address that it has had only since the trouble began.
    package mutating func shown(_ article: ArticleState, at url: String, watched: Int, at now: Timestamp) -> Change {
        // What came since says nothing of those that went: a site may be at new addresses already, or have dropped the rest.
        if let incident = state.incident, incident.kind.isAnswer, article.firstListedAt > incident.since {
            return .none
        }
        guard let incident = state.incident, incident.kind.isAnswer, let readdressed = article.marks.readdressed,
            readdressed.at >= incident.since.advanced(by: .seconds(-Int(policy.movesWindow.inSeconds)))
        else { return succeeded(url, showsArticle: true, at: now) }
        return moved(article.id, from: readdressed.from, watched: watched, leadsNowhere: true, at: now)
    }

    /// Notes that an article answers at another URL; many at once are a migration.
    package mutating func moved(
        _ article: ArticleID, from url: String, watched: Int, leadsNowhere: Bool = false, at now: Timestamp
    ) -> Change {
        let window = now.advanced(by: .seconds(-Int(policy.movesWindow.inSeconds)))
        state.moves.removeAll { $0.at < window || $0.article == article }
        state.moves =
            state.moves.suffix(Self.mostRemembered - 1) + [SiteState.Suspect(article: article, url: url, at: now)]
        if var incident = state.incident, incident.kind.isAnswer {
            if !incident.movedMembers.contains(url) { incident.movedMembers.append(url) }
            state.incident = incident
            add(member: url)
            return review(at: now)
        }
        guard recentMigration(at: now) == nil, state.moves.count >= min(policy.migrationMoves, max(2, watched)) else {
            return .none
        }
        let change = settle(as: .migration, members: state.moves.map(\.url), since: state.moves[0].at, at: now)
        return leadsNowhere ? leadingNowhere(change) : change
    }

    /// Marks the migration that was just made out as one that leaves its readers at dead addresses.
    private mutating func leadingNowhere(_ change: Change) -> Change {
        state.settled?.leadsNowhere = true
        guard case .resolved(var incident) = change else { return change }
        incident.leadsNowhere = true
        return .resolved(incident)
    }

    /// Notes that an article was found in its place: what moved meanwhile moved alone.
    ///
    /// One that was itself given another address lately is no witness.
    package mutating func stayed(_ article: ArticleState?, at now: Timestamp) {
        if let lately = article?.marks.readdressed?.at, now.since(lately) < policy.settledFor { return }
        state.moves = []
    }

    /// Says what an open incident of missing articles turned out to be, once that is known.
    package mutating func review(at now: Timestamp) -> Change {
        guard let incident = state.incident, incident.kind.isAnswer else { return .none }
        let members = max(1, incident.members.count)
        if incident.movedMembers.count >= 2,
            Double(incident.movedMembers.count) >= policy.migrationShare * Double(members)
        {
            return leadingNowhere(settle(as: .migration, members: incident.members, since: incident.since, at: now))
        }
        let wait = incident.kind == .manyGone ? policy.manyGoneAfter : policy.massRemovalAfter
        // Only what is still seen gone by then is gone for good: a wall may have come before it meanwhile.
        guard let last = incident.lastGoneAt, last.since(incident.since) >= wait, incident.kind != .redesign else {
            return .none
        }
        return settle(as: .massRemoval, members: stillGone(incident), since: incident.since, at: now)
    }

    private mutating func settle(
        as kind: SiteTrouble.Kind, members: [String], since: Timestamp, at now: Timestamp
    ) -> Change {
        state.incidentCount += 1
        let words = kind == .migration ? "answer at other URLs" : "are gone for good"
        var settled = SiteIncident(
            number: state.incidentCount, kind: kind, since: since, members: members,
            detail: "\(members.count) articles \(words)")
        settled.resolvedAt = now
        settled.areListed = state.incident?.areListed.flatMap { members.count < policy.breakerSuspects ? $0 : nil }
        state.settled = settled
        end()
        state.moves = []
        return .resolved(settled)
    }
}
