/// Many URLs of a site failing together: one event, never many retractions.
package struct SiteIncident: Hashable, Codable, Sendable {
    package let number: Int
    package var kind: SiteTrouble.Kind
    package let since: Timestamp
    /// Distinct URLs that failed, at most 50.
    package var members: [String]
    /// Those of them whose text was found at another URL.
    package var movedMembers: [String]
    package var detail: String
    /// When one of its members was last seen gone.
    package var lastGoneAt: Timestamp?
    /// Of a migration: whether the former addresses do not lead on to the new ones.
    package var leadsNowhere: Bool?
    /// Whether its members are few, and held because their feed goes on listing them.
    package var areListed: Bool?
    /// When it turned out what it was; nil while it is open.
    package var resolvedAt: Timestamp?

    package init(number: Int, kind: SiteTrouble.Kind, since: Timestamp, members: [String], detail: String) {
        self.number = number
        self.kind = kind
        self.since = since
        self.members = members
        self.detail = detail
        movedMembers = []
    }
}
