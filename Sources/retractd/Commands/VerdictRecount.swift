import Detection
import RetractdCore

/// Judges a stored episode again, from its observations and controls alone.
enum VerdictRecount {
    /// What came out otherwise than it is stored; nil where it is the same.
    static func problem(_ episode: RemovalEpisode, _ article: ArticleState) -> String? {
        // Trouble of the site was a matter of the moment: its weight is taken from what is stored.
        let trouble = episode.reasons.filter { $0.rule == "site-incident" }
        let again = Verdict(
            policy: .standard, episode: episode, ageReference: article.ageReference, site: SiteState(key: article.site)
        ).assess(at: episode.observations.last?.at ?? episode.firstSeenGone)
        let score = ((again.reasons + trouble).reduce(0) { $0 + $1.decibans } * 10).rounded() / 10
        guard abs(score - episode.score) > 0.05 else { return nil }
        return
            "judged again it weighs \(score), not \(episode.score): the policy or the article's date has changed since"
    }
}
