import InternationalText
import RetractdCore

/// Tells an id that a publisher gave a second time, to another story, from a story that got another address.
///
/// Ids are meant to stay one entry's own (RSS 2.0, Atom 1.0), but counters begin again and ids made by chance meet. A story that
/// moves keeps its date, or at least words of its headline.
enum ReusedIdentifier {
    /// Two headlines of one story share at least this part of the shorter one's words.
    static let leastShared = 0.34

    /// Whether an entry known by its id alone is not the article that has the id.
    static func holds(_ identity: EntryIdentity, of article: ArticleState) -> Bool {
        guard let published = identity.published, let before = article.publishedAt else { return false }
        guard published.apart(from: before) > Renaming.mostApart else { return false }
        let headlines = [article.title] + article.listedTitles + article.seenHeadlines
        return !identity.titleKey.isEmpty && !headlines.contains { isKin($0, identity.titleKey) }
    }

    private static func isKin(_ headline: String, _ other: String) -> Bool {
        let (one, two) = (Set(SearchWords.of(headline)), Set(SearchWords.of(other)))
        let fewest = min(one.count, two.count)
        guard fewest > 0 else { return true }
        return Double(one.intersection(two).count) >= leastShared * Double(fewest)
    }
}
