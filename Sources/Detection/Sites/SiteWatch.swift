package import RetractdCore

/// Keeps a site's health: tells one URL's trouble from the site's.
package struct SiteWatch: Sendable {
    /// The most failures, moves and members remembered of a site.
    package static let mostRemembered = 50
    package static let mostSuspects = 200
    package static let mostStumbles = 60
    package static let mostStanding = 8

    /// What a capture changed about the site.
    package enum Change: Hashable, Sendable {
        case none
        /// The first failure after things were well: ask the home page and a sibling whether it is the site.
        case diagnose
        case incidentOpened(SiteIncident)
        /// Fine again in one place: ask its members before telling.
        case recheck(members: [String])
        case recovered(SiteIncident)
        /// Others stand while its members are gone: many went at once, which is the same incident under its right name.
        case renamed(SiteIncident)
        /// Others stand while its members are gone: not the site is in trouble, and each is a case of its own.
        case dissolved(SiteIncident)
        /// It turned out what an incident was, or what never was an open one: told as an incident of that kind.
        case resolved(SiteIncident)
    }

    let policy: Policy
    package internal(set) var state: SiteState

    package init(policy: Policy, state: SiteState) {
        self.policy = policy
        self.state = state
    }

    // MARK: Trouble

    /// Notes that a URL failed in a way that may be the site's.
    package mutating func failed(_ trouble: SiteTrouble) -> Change {
        let wasWell = state.troubles.isEmpty
        if !state.troubles.contains(where: { $0.url == trouble.url && $0.kind == trouble.kind }) {
            state.troubles = state.troubles.suffix(Self.mostRemembered - 1) + [trouble]
        }
        state.recoveredURLs = []
        if let incident = state.incident { return failed(trouble, during: incident) }
        let kin = state.troubles.filter { $0.kind.isAnswer == trouble.kind.isAnswer }
        let needed = trouble.kind.isAnswer ? policy.incidentURLsNotFound : policy.incidentURLs
        if Set(kin.map(\.url)).count >= needed { return open(trouble.kind, kin, trouble.detail, trouble.at) }
        return wasWell && !trouble.kind.isAnswer ? .diagnose : .none
    }

    private mutating func failed(_ trouble: SiteTrouble, during incident: SiteIncident) -> Change {
        add(member: trouble.url)
        let change = changed(incident, by: trouble)
        guard change == .none else { return change }
        state.incident?.lastFailedAt = trouble.at
        state.incident?.standing?.removeAll { $0 == trouble.url }
        if trouble.kind.isAnswer { return isGone(trouble.url, at: trouble.at) }
        if othersStand { state.incident?.isPartial = true }
        return .none
    }

    /// Whether enough others showed their text while it lasts.
    var othersStand: Bool { (state.incident?.standing?.count ?? 0) >= policy.recoveryURLs }

    /// A site whose pages went missing may turn out to be shut behind a banner: that is told, once.
    private mutating func changed(_ incident: SiteIncident, by trouble: SiteTrouble) -> Change {
        guard trouble.kind == .seized || trouble.kind == .parked, incident.kind != trouble.kind else { return .none }
        state.incident = nil
        return open(trouble.kind, [trouble], trouble.detail, trouble.at)
    }

    /// Notes that a URL is fine.
    ///
    /// `showsArticle` is false for a feed or a home page, which may be fine while every article is not.
    package mutating func succeeded(_ url: String, showsArticle: Bool, at now: Timestamp) -> Change {
        state.troubles.removeAll { showsArticle || !$0.kind.isAnswer }
        guard let incident = state.incident, showsArticle || !incident.kind.isAnswer else { return .none }
        guard incident.members.contains(url) else { return stands(url, beside: incident, showsArticle, at: now) }
        if !state.recoveredURLs.contains(url) {
            state.recoveredURLs = state.recoveredURLs.suffix(Self.mostRemembered - 1) + [url]
        }
        let members = incident.members.count
        let needed = incident.kind == .manyGone ? (members + 1) / 2 : min(policy.recoveryURLs, members)
        if state.recoveredURLs.count >= needed { return recover(from: incident, at: now) }
        return incident.kind == .manyGone ? .none : recheck(at: now)
    }

    /// Notes that a URL which never failed is fine.
    ///
    /// That says nothing of those that did: they are asked. Only where none of them failed for longer than they are left
    /// alone, and others show their text, is it over without them.
    private mutating func stands(
        _ url: String, beside incident: SiteIncident, _ showsArticle: Bool, at now: Timestamp
    ) -> Change {
        guard incident.kind != .manyGone else { return .none }
        if showsArticle, incident.standing?.contains(url) != true {
            state.incident?.standing = (incident.standing ?? []).suffix(Self.mostStanding - 1) + [url]
        }
        if !incident.kind.isAnswer, othersStand,
            now.since(incident.lastFailedAt ?? incident.since) >= policy.recoveryUnheardAfter
        {
            return recover(from: incident, at: now)
        }
        return recheck(at: now)
    }

    /// Asks those that failed, now and then.
    private mutating func recheck(at now: Timestamp) -> Change {
        guard let incident = state.incident,
            incident.recheckedAt.map({ now.since($0) >= policy.recheckPause }) ?? true
        else { return .none }
        state.incident?.recheckedAt = now
        return .recheck(members: incident.members)
    }

    private mutating func recover(from incident: SiteIncident, at now: Timestamp) -> Change {
        end()
        // Where articles ended while the whole site was in trouble is where trouble leads.
        state.sinks.removeAll { $0.at >= incident.since }
        if now > incident.since { state.lastIncident = incident.since..<now }
        return .recovered(incident)
    }

    mutating func end() {
        state.incident = nil
        state.troubles = []
        state.recoveredURLs = []
        state.suspects = []
    }

    // MARK: What is learned

    /// Notes how the site answers for a URL that cannot exist.
    package mutating func learned(_ probe: SiteProbe) {
        state.probes.removeAll { $0.template == probe.template }
        state.probes = state.probes.suffix(7) + [probe]
    }

    /// Notes that a single address which was not to be found came back.
    package mutating func stumbled(_ stumble: Stumble) {
        let known = (state.stumbles ?? []).filter { stumble.at.since($0.at) < policy.stumblesCountFor }
        state.stumbles = known.suffix(Self.mostStumbles - 1) + [stumble]
    }

    /// Notes until when nothing may be sent.
    package mutating func mustWait(until moment: Timestamp) {
        state.notBefore = max(moment, state.notBefore ?? moment)
    }

    /// Notes where an article ended that is gone.
    package mutating func ended(_ article: ArticleID, target: String?, fingerprint: [UInt64], at now: Timestamp) {
        guard target != nil || !fingerprint.isEmpty, state.incident == nil else { return }
        let index = state.sinks.firstIndex { sink in
            if let target { return sink.target == target }
            return sink.target == nil
                && TextSimilarity.similarity(sink.fingerprint, fingerprint) >= policy.sameErrorPage
        }
        guard let index else {
            state.sinks =
                state.sinks.suffix(11)
                + [ErrorSink(target: target, fingerprint: fingerprint, articles: [article], at: now)]
            return
        }
        state.sinks[index].at = now
        if !state.sinks[index].articles.contains(article) {
            state.sinks[index].articles = state.sinks[index].articles.suffix(9) + [article]
        }
    }

    // MARK: Parts

    mutating func open(
        _ kind: SiteTrouble.Kind, _ troubles: [SiteTrouble], _ detail: String, _ now: Timestamp
    ) -> Change {
        var members: [String] = []
        for trouble in troubles where !members.contains(trouble.url) { members.append(trouble.url) }
        state.incidentCount += 1
        let incident = SiteIncident(
            number: state.incidentCount, kind: kind, since: troubles.first?.at ?? now, members: members, detail: detail)
        state.incident = incident
        state.recoveredURLs = []
        return .incidentOpened(incident)
    }

    mutating func add(member url: String) {
        guard var incident = state.incident, incident.members.count < Self.mostRemembered,
            !incident.members.contains(url)
        else { return }
        incident.members.append(url)
        state.incident = incident
    }
}
