import InternationalText

/// The headlines that an article's page has shown.
struct HeadlineMemory {
    let seen: [String]

    /// Whether a headline was shown before and then another took its place: the page tries several in turn.
    func holds(_ headline: String?, besides present: String?) -> Bool {
        guard let headline, headline != present else { return false }
        let key = foldedForComparison(headline)
        return present.map({ foldedForComparison($0) }) != key && seen.contains { foldedForComparison($0) == key }
    }
}
