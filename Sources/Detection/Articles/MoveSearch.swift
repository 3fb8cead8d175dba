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
    /// What was read of other articles of the site.
    let neighbours: [Revision]

    package init(policy: Policy, article: ArticleState, lastGood: Revision?, neighbours: [Revision] = []) {
        self.policy = policy
        self.article = article
        self.lastGood = lastGood
        self.neighbours = neighbours
    }

    /// Those whose words are worth loading: the same headline or the same words in the address first, then what was first
    /// listed since the suspect was last seen.
    package func worthReading(_ candidates: [Lookalike]) -> [Lookalike] {
        let others = candidates.filter { URLIdentity.key(of: $0.url) != URLIdentity.key(of: article.url) }
        let namesakes = others.filter(isNamesake)
        let newcomers = others.filter { isNewcomer($0) && !isNamesake($0) }
        return Array((namesakes + newcomers).prefix(policy.lookalikesCompared))
    }

    /// Compares those that were read.
    package func search(_ candidates: [Lookalike]) -> Finding {
        let worth = worthReading(candidates)
        if let text = lastGood?.text, text.utf8.count >= policy.shortestArticle,
            let found = worth.first(where: { holds(text, $0, among: worth) })
        {
            return .found(found)
        }
        if let unread = worth.first(where: { $0.text == nil && isNamesake($0) }) { return .waits(for: unread) }
        return .nothing(compared: worth.filter { $0.text != nil }.count)
    }

    private func holds(_ text: String, _ candidate: Lookalike, among worth: [Lookalike]) -> Bool {
        // What stood beside it before is another story of its kind, a daily report say, unless it is the same to the letter.
        let share = isNewcomer(candidate) ? policy.presentShare : policy.sameTextBeside
        guard let its = candidate.text, TextSimilarity.remainingShare(of: text, in: its) >= share else { return false }
        let others =
            worth.filter { $0.article != candidate.article }.compactMap(\.text)
            + neighbours.filter { $0.article != candidate.article && $0.article != article.id }.map(\.text)
        // Where all of it stands in others too, the headline alone tells which is the same.
        return TextSimilarity.isSameStory(text, in: its, besides: others, from: policy.movedPassages)
            ?? (headlineSimilarity(candidate) >= policy.headlineAlone)
    }

    private func isNamesake(_ candidate: Lookalike) -> Bool { bearsHeadline(candidate) || bearsAddress(candidate) }

    /// Whether its address says the same at its end: a sitemap lists many without a headline.
    private func bearsAddress(_ candidate: Lookalike) -> Bool {
        isNewcomer(candidate)
            && AddressWords.shared(AddressWords.of(article.url), with: candidate.url, policy: policy)
                >= policy.sameAddressWords
    }

    private func bearsHeadline(_ candidate: Lookalike) -> Bool {
        headlineSimilarity(candidate) >= policy.lookalikeHeadline
    }

    private func headlineSimilarity(_ candidate: Lookalike) -> Double {
        guard !candidate.title.isEmpty, !article.title.isEmpty else { return 0 }
        return TextSimilarity.similarity(candidate.title, article.title)
    }

    private func isNewcomer(_ candidate: Lookalike) -> Bool {
        guard let seen = article.lastSeenLive else { return true }
        return candidate.firstListedAt >= min(seen, article.openEpisode?.lastSeenLive ?? seen).advanced(by: .hours(-2))
    }
}
