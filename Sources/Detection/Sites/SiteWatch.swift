package import RetractdCore

/// Keeps a site's health: tells one URL's trouble from the site's.
package struct SiteWatch: Sendable {
    /// The most failures, moves and members remembered of a site.
    package static let mostRemembered = 50
    package static let mostSuspects = 200
    package static let mostStumbles = 60

    /// What a capture changed about the site.
    package enum Change: Hashable, Sendable {
        case none
        /// The first failure after things were well: ask the home page and a sibling whether it is the site.
        case diagnose
        case incidentOpened(SiteIncident)
        /// Fine again in one place: ask another before telling.
        case recheck
        case recovered(SiteIncident)
        /// It turned out what an incident was, or what never was an open one: told as an incident of that kind.
        case resolved(SiteIncident)
    }

    let policy: Policy
    package internal(set) var state: SiteState

    package init(policy: Policy, state: SiteState) {
        self.policy = policy
        self.state = state
    }

    // MARK: Feeds

    /// Notes whether a feed is missing: where a site is built anew it may have another address, and its stories too.
    package mutating func noted(_ feed: FeedID, isMissing: Bool, at now: Timestamp) {
        let others = (state.missingFeeds ?? []).filter { $0 != feed }
        let missing = isMissing ? others.suffix(Self.mostRemembered - 1) + [feed] : others
        if missing.isEmpty, state.missingFeeds != nil { state.feedsBackAt = now }
        state.missingFeeds = missing.isEmpty ? nil : missing
    }

    // MARK: Trouble

    /// Notes that a URL failed in a way that may be the site's.
    package mutating func failed(_ trouble: SiteTrouble) -> Change {
        let wasWell = state.troubles.isEmpty
        if !state.troubles.contains(where: { $0.url == trouble.url && $0.kind == trouble.kind }) {
            state.troubles = state.troubles.suffix(Self.mostRemembered - 1) + [trouble]
        }
        state.recoveredURLs = []
        if let incident = state.incident {
            add(member: trouble.url)
            if trouble.kind.isAnswer { isGone(trouble.url, at: trouble.at) }
            return changed(incident, by: trouble)
        }
        let kin = state.troubles.filter { $0.kind.isAnswer == trouble.kind.isAnswer }
        let needed = trouble.kind.isAnswer ? policy.incidentURLsNotFound : policy.incidentURLs
        if Set(kin.map(\.url)).count >= needed { return open(trouble.kind, kin, trouble.detail, trouble.at) }
        return wasWell && !trouble.kind.isAnswer ? .diagnose : .none
    }

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
        // Those that stand say nothing of the many that went.
        if incident.kind == .manyGone, !incident.members.contains(url) { return .none }
        if !state.recoveredURLs.contains(url) {
            state.recoveredURLs = state.recoveredURLs.suffix(Self.mostRemembered - 1) + [url]
        }
        let needed = incident.kind == .manyGone ? (incident.members.count + 1) / 2 : policy.recoveryURLs
        guard state.recoveredURLs.count >= needed else { return incident.kind == .manyGone ? .none : .recheck }
        // Where articles ended while the whole site was in trouble is where trouble leads.
        state.sinks.removeAll { $0.at >= incident.since }
        let left = incident.kind.isAnswer ? notSeenAgain : []
        end()
        state.suspects = left
        if now > incident.since { state.lastIncident = incident.since..<now }
        return .recovered(incident)
    }

    /// Suspects that did not answer since the incident began to pass: a part of the site may be down still.
    private var notSeenAgain: [SiteState.Suspect] {
        state.suspects.filter { !state.recoveredURLs.contains($0.url) }.map { suspect in
            var left = suspect
            left.isLeftOver = true
            return left
        }
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
