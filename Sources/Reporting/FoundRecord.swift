import RetractdCore

/// A finding of the search as programs read it.
package struct FoundRecord: Encodable {
    let id: String
    let feed: String
    let title: String
    let url: String
    let phase: String
    /// The newest revision that holds the words.
    let revision: Int
    let latestRevision: Int

    package init(_ finding: SearchFinding) {
        id = finding.article.id.rawValue
        feed = finding.feedName
        title = finding.article.title
        url = finding.article.url
        phase = finding.article.phase.rawValue
        revision = finding.revision.number
        latestRevision = finding.latest
    }

    enum CodingKeys: String, CodingKey {
        case id, feed, title, url, phase, revision
        case latestRevision = "latest_revision"
    }
}
