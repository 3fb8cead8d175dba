import InternationalText
package import RetractdCore

/// Looks for a suspect's text among the other articles of its site: most stories that seem gone have moved.
package struct MoveSearch: Sendable {
    /// What a search comes to.
    package enum Finding: Hashable, Sendable {
        case found(Lookalike)
        /// An article of the same headline has not been read yet.
        case waits(for: Lookalike)
        case nothing(compared: Int)
    }

    let policy: Policy
    let lastGood: Revision?
    let article: ArticleState

    package init(policy: Policy, article: ArticleState, lastGood: Revision?) {
        self.policy = policy
        self.article = article
        self.lastGood = lastGood
    }

    /// Those whose words are worth loading: the same headline first, then what was first listed since the suspect was
    /// last seen.
    package func worthReading(_ candidates: [Lookalike]) -> [Lookalike] {
        let others = candidates.filter { URLIdentity.key(of: $0.url) != URLIdentity.key(of: article.url) }
        let namesakes = others.filter(bearsHeadline)
        let newcomers = others.filter { isNewcomer($0) && !bearsHeadline($0) }
        return Array((namesakes + newcomers).prefix(policy.lookalikesCompared))
    }

    /// Compares those that were read.
    package func search(_ candidates: [Lookalike]) -> Finding {
        let worth = worthReading(candidates)
        if let text = lastGood?.text, text.utf8.count >= policy.shortestArticle,
            let found = worth.first(where: { holds(text, $0) })
        {
            return .found(found)
        }
        if let unread = worth.first(where: { $0.text == nil && bearsHeadline($0) }) { return .waits(for: unread) }
        return .nothing(compared: worth.filter { $0.text != nil }.count)
    }

    private func holds(_ text: String, _ candidate: Lookalike) -> Bool {
        candidate.text.map { TextSimilarity.remainingShare(of: text, in: $0) >= policy.presentShare } ?? false
    }

    private func bearsHeadline(_ candidate: Lookalike) -> Bool {
        guard !candidate.title.isEmpty, !article.title.isEmpty else { return false }
        return TextSimilarity.similarity(candidate.title, article.title) >= policy.lookalikeHeadline
    }

    private func isNewcomer(_ candidate: Lookalike) -> Bool {
        guard let seen = article.lastSeenLive else { return true }
        return candidate.firstListedAt >= min(seen, article.openEpisode?.lastSeenLive ?? seen).advanced(by: .hours(-2))
    }
}
