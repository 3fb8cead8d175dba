/// What a person says of an episode: that the article was pulled, or that it was not.
package struct Judgement: Hashable, Codable, Sendable {
    /// The longest note, in bytes.
    package static let longestNote = 2_000

    package let article: ArticleID
    /// The episode's number.
    package let episode: Int
    package let at: Timestamp
    /// Whether it was truly pulled.
    package let isTrue: Bool
    package let note: String?

    package init(article: ArticleID, episode: Int, at: Timestamp, isTrue: Bool, note: String?) {
        self.article = article
        self.episode = episode
        self.at = at
        self.isTrue = isTrue
        self.note = note
    }

    /// The judgement as the log keeps it.
    package func event(about article: ArticleState) -> Event {
        var facts = ["episode": "\(episode)", "verdict": isTrue ? "true" : "false"]
        facts["note"] = note
        return Event(
            kind: .retractionJudged, at: at, article: article.id, feed: article.feed, site: article.site, facts: facts)
    }

    /// Reads one out of the log; nil where the event is none.
    package init?(_ event: Event) {
        guard event.kind == .retractionJudged, let article = event.article,
            let episode = event.facts["episode"].flatMap({ Int($0) }), let verdict = event.facts["verdict"]
        else { return nil }
        self.init(
            article: article, episode: episode, at: event.at, isTrue: verdict == "true", note: event.facts["note"])
    }
}
