import RetractdCore
package import Storage

extension RetractionRow {
    /// From publication to when it was first seen gone; nil where the publication is not known.
    package var lived: Duration? {
        guard let published = article.publishedAt, published <= episode.firstSeenGone else { return nil }
        return episode.firstSeenGone.since(published)
    }
}
