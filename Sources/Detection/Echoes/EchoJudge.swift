package import RetractdCore

/// Says whether an article repeats a retracted story, and how it stands since.
///
/// A link is enough. So is half the story's text. The outlet's name is enough only with the event's own words: a good part
/// of those of the headline and the first paragraph, or, across languages, numbers and names that both have.
package struct EchoJudge: Sendable {
    /// The share of the story's text from which another holds the same text.
    static let sameText = 0.5
    /// The share of the event's words from which it is the same event.
    static let sameEvent = 0.5
    static let leastWords = 4
    /// Across languages: so many numbers and names that both have.
    static let leastInCommon = 2
    static let mostTold = 20
    /// A story is repeated within this time.
    static let longest = Duration.days(14)

    let story: EchoStory
    let outlets: OutletBook

    package init(story: EchoStory, outlets: OutletBook) {
        self.story = story
        self.outlets = outlets
    }

    /// The echo that a candidate is; nil where it is none.
    package func judge(_ candidate: EchoCandidate) -> Echo? {
        let article = candidate.article
        guard article.site != story.site, article.firstListedAt.since(story.firstListedAt) <= Self.longest,
            article.firstListedAt >= story.listedSince
        else { return nil }
        let text = EchoText(headline: candidate.revision.headline, blocks: candidate.revision.blocks)
        var ways: [Echo.Way] = []
        var details: [String] = []
        if candidate.isLinked {
            ways.append(.link)
            details.append("links to it")
        }
        let share = TextSimilarity.remainingShare(of: story.text.text, in: text.text)
        if share >= Self.sameText {
            ways.append(.text)
            details.append("holds \(Int(share * 100)) % of its text")
        }
        if let detail = citation(in: text) {
            ways.append(.outlet)
            details.append(detail)
        }
        guard !ways.isEmpty else { return nil }
        return Echo(
            article: article.id, site: article.site, url: article.url, title: article.title, language: article.language,
            ways: ways, standing: standing(candidate), firstListedAt: article.firstListedAt,
            detail: details.joined(separator: "; "))
    }

    /// The surest first, and of these the earliest; at most ``mostTold``.
    package static func ranked(_ echoes: [Echo]) -> [Echo] {
        let ranked = echoes.sorted { one, other in
            let (surest, others) = (one.ways.min() ?? .outlet, other.ways.min() ?? .outlet)
            if surest != others { return surest < others }
            return (one.firstListedAt, one.article) < (other.firstListedAt, other.article)
        }
        return Array(ranked.prefix(mostTold))
    }

    // MARK: By name

    private func citation(in text: EchoText) -> String? {
        guard let name = outlets.names(of: story.site).intersection(text.skeletons).sorted().first else { return nil }
        let event = story.headline.skeletons.filter(NameSkeleton.isTelling)
            .subtracting(outlets.names(of: story.site))
        let common = event.intersection(text.skeletons)
        let numbers = story.headline.numbers.intersection(text.numbers)
        if common.count >= Self.leastWords, Double(common.count) >= Self.sameEvent * Double(event.count) {
            return "names the outlet (\(text.words(of: [name]))), "
                + "has \(common.count) of the event's \(event.count) words"
        }
        // A number is a word too, and would count twice.
        let words = common.filter { !EchoWords.isNumber($0) }
        guard !numbers.isEmpty, words.count + numbers.count >= Self.leastInCommon else { return nil }
        let shared = numbers.sorted() + [text.words(of: Array(words.sorted().prefix(4)))]
        return "names the outlet (\(text.words(of: [name]))), both have "
            + shared.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    // MARK: Since

    private func standing(_ candidate: EchoCandidate) -> Echo.Standing {
        if candidate.article.phase == .confirmed || candidate.article.phase == .suspected { return .gone }
        let since = candidate.edits.filter { $0.at >= story.firstSeenGone && $0.severity > .cosmetic }
        if since.contains(where: { $0.flags.contains("noted") }) { return .noted }
        return since.isEmpty ? .stands : .changed
    }
}
