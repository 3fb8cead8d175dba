package import RetractdCore

/// Keeps a site's health: tells one URL's trouble from the site's.
package struct SiteWatch: Sendable {
    /// The most failures, suspects and members remembered of a site.
    package static let mostRemembered = 50

    /// What a capture changed about the site.
    package enum Change: Hashable, Sendable {
        case none
        /// The first failure after things were well: ask the home page and a sibling whether it is the site.
        case diagnose
        case incidentOpened(SiteIncident)
        /// Fine again in one place: ask another before telling.
        case recheck
        case recovered(SiteIncident)
    }

    let policy: Policy
    package private(set) var state: SiteState

    package init(policy: Policy, state: SiteState) {
        self.policy = policy
        self.state = state
    }

    /// Notes that a URL failed in a way that may be the site's.
    package mutating func failed(_ trouble: SiteTrouble) -> Change {
        let wasWell = state.troubles.isEmpty
        if !state.troubles.contains(where: { $0.url == trouble.url && $0.kind == trouble.kind }) {
            state.troubles = state.troubles.suffix(Self.mostRemembered - 1) + [trouble]
        }
        state.recoveredURLs = []
        if state.incident != nil {
            add(member: trouble.url)
            return .none
        }
        let kin = state.troubles.filter { isKin($0.kind, trouble.kind) }
        let needed = trouble.kind == .notFound ? policy.incidentURLsNotFound : policy.incidentURLs
        if Set(kin.map(\.url)).count >= needed { return open(trouble.kind, kin, trouble.detail, trouble.at) }
        return wasWell && trouble.kind != .notFound ? .diagnose : .none
    }

    /// Notes that an article came under suspicion; many at once, by number and by share of those watched, are one event.
    package mutating func suspected(_ article: ArticleID, watched: Int, at now: Timestamp) -> Change {
        let window = now.advanced(by: .seconds(-Int(policy.suspectWindow.inSeconds)))
        state.suspects.removeAll { $0.at < window || $0.article == article }
        state.suspects = state.suspects.suffix(199) + [.init(article: article, at: now)]
        guard state.incident == nil, state.suspects.count >= policy.breakerSuspects,
            Double(state.suspects.count) >= policy.breakerShare * Double(watched)
        else { return .none }
        return open(.notFound, [], "\(state.suspects.count) articles of \(watched) gone within an hour", now)
    }

    /// Notes that a URL is fine.
    ///
    /// `showsArticle` is false for a feed or a home page, which may be fine while every article is not.
    package mutating func succeeded(_ url: String, showsArticle: Bool, at now: Timestamp) -> Change {
        state.troubles.removeAll { showsArticle || $0.kind != .notFound }
        guard let incident = state.incident else { return .none }
        guard showsArticle || incident.kind != .notFound else { return .none }
        if !state.recoveredURLs.contains(url) {
            state.recoveredURLs = state.recoveredURLs.suffix(Self.mostRemembered - 1) + [url]
        }
        guard state.recoveredURLs.count >= policy.recoveryURLs else { return .recheck }
        state.incident = nil
        state.troubles = []
        state.recoveredURLs = []
        state.suspects = []
        return .recovered(incident)
    }

    /// Notes that an article's doubt is over, so that it no longer counts towards a mass event.
    package mutating func settled(_ article: ArticleID) {
        state.suspects.removeAll { $0.article == article }
    }

    /// Notes how the site answers for a URL that cannot exist.
    package mutating func learned(_ probe: SiteProbe) {
        state.probe = probe
    }

    /// Notes until when nothing may be sent.
    package mutating func mustWait(until moment: Timestamp) {
        state.notBefore = max(moment, state.notBefore ?? moment)
    }

    /// Walls and outages are different names for not getting through; "not found" is an answer.
    private func isKin(_ one: SiteTrouble.Kind, _ other: SiteTrouble.Kind) -> Bool {
        (one == .notFound) == (other == .notFound)
    }

    private mutating func open(
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

    private mutating func add(member url: String) {
        guard var incident = state.incident, incident.members.count < Self.mostRemembered,
            !incident.members.contains(url)
        else { return }
        incident.members.append(url)
        state.incident = incident
    }
}
