import Detection
import Hashing
import RetractdCore

/// Chooses the controls of one look at a suspect: at most two siblings, the home page and one URL that cannot exist.
struct ControlPlanner {
    let policy: Policy
    let article: ArticleState
    let episode: RemovalEpisode
    let now: Timestamp

    private var round: String { "\(article.id.rawValue)/\(episode.number)/\(episode.observations.count)" }

    /// The likest siblings: near in age, of another section where there is a choice, lately seen live.
    func siblings(among candidates: [SiblingCandidate]) -> [FollowUp] {
        let ranked = ranked(candidates)
        return ranked.prefix(policy.siblingsWanted).enumerated().map { index, candidate in
            followUp(.sibling, url: candidate.url, name: "sibling/\(index + 1)", sibling: candidate.article)
        }
    }

    /// One more sibling, where one has failed and the look has not used up its share: the one least like it in age, since
    /// what went together with the suspect is often of its age.
    func replacement(among candidates: [SiblingCandidate]) -> FollowUp? {
        let start = episode.observations.last?.at ?? episode.firstSeenGone
        let asked = episode.controls.filter { $0.kind == .sibling && $0.at >= start }.map(\.url)
        guard asked.count < policy.mostSiblings else { return nil }
        let planned = siblings(among: candidates).map(\.url)
        guard let next = ranked(candidates).last(where: { !asked.contains($0.url) && !planned.contains($0.url) })
        else { return nil }
        return followUp(.sibling, url: next.url, name: "sibling/\(asked.count + 2)", sibling: next.article)
    }

    var home: FollowUp {
        followUp(.home, url: WebAddress(article.url)?.home ?? article.url, name: "home", sibling: nil)
    }

    /// A URL of the article's shape that cannot exist: always the same for an episode.
    var probe: FollowUp {
        let letters = Digest(sha256Of: Array("\(article.id.rawValue)/\(episode.number)".utf8)).bytes.prefix(25)
            .map { Character(Unicode.Scalar(UInt8(ascii: "a") + $0 % 26)) }
        let url = URLTemplate.impossible(like: article.url, letters: String(letters))
        return followUp(.probe, url: url, name: "probe", sibling: nil)
    }

    /// The article itself, asked for through the configured proxy.
    var secondVantage: FollowUp {
        followUp(.secondVantage, url: article.url, name: "second-vantage", sibling: nil)
    }

    // MARK: Claims

    /// Two siblings to be asked whether they show what the article shows: for a move, such as stood beside it before, at
    /// addresses of the shape that its former one has where there are any.
    static func claimSiblings(
        of article: ArticleState, among candidates: [SiblingCandidate], policy: Policy, at now: Timestamp
    ) -> [FollowUp] {
        guard let claim = article.marks.claim else { return [] }
        let episode = RemovalEpisode(number: 0, lastSeenLive: nil, firstSeenGone: now, snapshotBefore: nil)
        let planner = ControlPlanner(policy: policy, article: article, episode: episode, now: now)
        return planner.ranked(witnesses(of: claim, among: candidates)).prefix(policy.siblingsWanted).enumerated().map {
            index, candidate in
            FollowUp(
                id: "\(article.id.rawValue)/\(claim.kind.rawValue)/\(claim.since.seconds)/\(index + 1)", kind: .sibling,
                site: article.site, url: candidate.url, dueAt: now, suspect: article.id, sibling: candidate.article)
        }
    }

    private static func witnesses(
        of claim: PendingClaim, among candidates: [SiblingCandidate]
    ) -> [SiblingCandidate] {
        guard let lastThere = claim.lastThere else { return candidates }
        let older = candidates.filter { $0.ageReference <= lastThere }
        let template = URLTemplate.of(claim.from)
        let alike = older.filter { URLTemplate.of($0.url) == template }
        return alike.isEmpty ? older : alike
    }

    /// The lists in which the suspect's story may stand at another address; `after` is the list that named them.
    static func lists(
        of article: ArticleState, _ episode: RemovalEpisode, _ urls: [String], after: FollowUp? = nil, at now: Timestamp
    ) -> [FollowUp] {
        let stem = after?.id ?? "\(article.id.rawValue)/\(episode.number)/\(now.seconds)/list"
        return urls.enumerated().map { index, url in
            FollowUp(
                id: "\(stem)/\(index + 1)", kind: .list, site: article.site, url: url, dueAt: now, suspect: article.id,
                sibling: nil)
        }
    }

    /// How many steps a list is from the suspect: one where no other list named it.
    static func step(of list: FollowUp) -> Int {
        guard let mark = list.id.ranges(of: "/list/").last else { return 0 }
        return list.id[mark.upperBound...].split(separator: "/").count
    }

    /// Another address that may be the suspect's: each once for each doubt.
    static func newAddress(
        of article: ArticleState, _ episode: RemovalEpisode, _ url: String, at now: Timestamp
    ) -> FollowUp {
        FollowUp(
            id: "\(article.id.rawValue)/\(episode.number)/new-address/\(url)", kind: .newAddress, site: article.site,
            url: url, dueAt: now, suspect: article.id, sibling: nil)
    }

    /// The address that an article had before its feed named another.
    static func formerAddress(of article: ArticleState, _ claim: PendingClaim, at now: Timestamp) -> FollowUp {
        FollowUp(
            id: "\(article.id.rawValue)/former/\(claim.since.seconds)", kind: .formerAddress, site: article.site,
            url: claim.from, dueAt: now, suspect: article.id, sibling: nil)
    }

    // MARK: Choosing

    private func ranked(_ candidates: [SiblingCandidate]) -> [SiblingCandidate] {
        let age = article.ageReference
        let fresh = candidates.filter { now.since($0.lastSeenLive) <= policy.siblingFreshness }
        return (fresh.isEmpty ? candidates : fresh)
            .sorted { one, other in
                let (near, far) = (distance(one.ageReference, age), distance(other.ageReference, age))
                return near == far ? one.article < other.article : near < far
            }
    }

    private func distance(_ one: Timestamp, _ other: Timestamp) -> Int64 {
        // An hour more or less makes no sibling likelier.
        abs(one.seconds - other.seconds) / 3600
    }

    private func followUp(_ kind: ControlResult.Kind, url: String, name: String, sibling: ArticleID?) -> FollowUp {
        FollowUp(
            id: "\(round)/\(name)", kind: kind, site: article.site, url: url, dueAt: now, suspect: article.id,
            sibling: sibling)
    }
}
