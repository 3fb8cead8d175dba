package import RetractdCore
package import Storage

/// An article that a search found, with the newest revision that holds the words.
package struct SearchFinding: Sendable {
    package let article: ArticleState
    package let feedName: String
    package let revision: Revision
    /// The number of the article's last revision.
    package let latest: Int

    /// Whether a later revision does not hold the words any more.
    package var isGone: Bool { revision.number < latest }

    /// Reads what stands behind hits; an article that is not there any more is left out.
    package static func read(
        _ hits: some Sequence<SearchHit>, from reader: StoreReader
    ) throws(StoreError) -> [SearchFinding] {
        var findings: [SearchFinding] = []
        for hit in hits {
            let revisions = try reader.revisions(of: hit.article)
            guard let article = try reader.article(hit.article), let latest = revisions.last,
                let found = revisions.last(where: { hit.revisions.contains($0.number) })
            else { continue }
            findings.append(
                SearchFinding(
                    article: article, feedName: try reader.feedName(of: article), revision: found, latest: latest.number
                ))
        }
        return findings
    }
}
