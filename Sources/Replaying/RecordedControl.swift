import Detection
import RetractdCore

/// A capture that may serve as a control.
struct RecordedControl: Sendable {
    enum Role: Hashable, Sendable {
        /// Another article, live until this capture.
        case sibling(ArticleID)
        case home
        /// A page that no feed ever lists, in a folder of articles; in none, it is at an address that cannot exist.
        case stranger(folder: String?)
        /// An article's page under whatever address.
        case page
    }

    let site: SiteKey
    let key: String
    let role: Role
    let fetched: FetchedCapture
    let reading: PageReading

    var at: Timestamp { fetched.capture.startedAt }

    /// Whether the site answered at all.
    var isAnswered: Bool {
        if case .failure = fetched.capture.outcome { return false }
        return true
    }

    /// Whether it may serve for the same as another.
    func isKin(of other: RecordedControl) -> Bool {
        switch (role, other.role) {
        case (.sibling, .sibling), (.home, .home), (.stranger, .stranger), (.page, .page): true
        default: false
        }
    }

    /// Whether it answers what a follow-up asks.
    func answers(_ followUp: FollowUp) -> Bool {
        guard site == followUp.site else { return false }
        switch (followUp.kind, role) {
        case (.sibling, .sibling(let article)): return article != followUp.suspect
        case (.home, .home): return true
        case (.formerAddress, .sibling), (.formerAddress, .page), (.newAddress, .sibling), (.newAddress, .page):
            return key == URLIdentity.key(of: followUp.url)
        case (.probe, .stranger(let folder)): return folder.map { $0 == Self.folder(of: followUp.url) } ?? true
        default: return false
        }
    }

    /// The follow-up as this capture answers it: about the page that was captured instead of the one asked for.
    func answer(to followUp: FollowUp) -> FollowUp {
        var sibling = followUp.sibling
        if case .sibling(let article) = role, followUp.kind == .sibling { sibling = article }
        return FollowUp(
            id: followUp.id, kind: followUp.kind, site: followUp.site, url: fetched.capture.request.url,
            dueAt: followUp.dueAt, suspect: followUp.suspect, sibling: sibling)
    }

    static func folder(of url: String) -> String {
        guard let address = WebAddress(url), let slash = address.path.lastIndex(of: "/") else { return "" }
        return String(address.path[...slash])
    }
}
