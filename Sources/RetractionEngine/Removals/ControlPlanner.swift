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

    /// One more sibling, where one has failed and the look has not used up its share.
    func replacement(among candidates: [SiblingCandidate]) -> FollowUp? {
        let start = episode.observations.last?.at ?? episode.firstSeenGone
        let asked = episode.controls.filter { $0.kind == .sibling && $0.at >= start }.map(\.url)
        guard asked.count < policy.mostSiblings else { return nil }
        let planned = siblings(among: candidates).map(\.url)
        guard let next = ranked(candidates).first(where: { !asked.contains($0.url) && !planned.contains($0.url) })
        else { return nil }
        return followUp(.sibling, url: next.url, name: "sibling/\(asked.count + 2)", sibling: next.article)
    }

    var home: FollowUp {
        followUp(.home, url: WebAddress(article.url)?.home ?? article.url, name: "home", sibling: nil)
    }

    /// The article's own folder with a last segment of letters that nobody wrote: always the same for an episode.
    var probe: FollowUp {
        let letters = Digest(sha256Of: Array("\(article.id.rawValue)/\(episode.number)".utf8)).bytes.prefix(25)
            .map { Character(Unicode.Scalar(UInt8(ascii: "a") + $0 % 26)) }
        let address = WebAddress(article.url)
        let path = address?.path ?? "/"
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
        let url = (address?.origin ?? article.url) + folder + String(letters)
        return followUp(.probe, url: url, name: "probe", sibling: nil)
    }

    private func ranked(_ candidates: [SiblingCandidate]) -> [SiblingCandidate] {
        let age = article.ageReference
        return candidates.filter { now.since($0.lastSeenLive) <= policy.siblingFreshness }
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
