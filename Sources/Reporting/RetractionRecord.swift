import RetractdCore
package import Storage

/// A removal as programs read it.
package struct RetractionRecord: Encodable {
    let id: String
    let status: String
    let how: String?
    let feed: String
    let site: String
    let title: String
    let url: String
    let publishedAt: Timestamp?
    let lastSeenLive: Timestamp?
    let firstSeenGone: Timestamp
    let suspectedAt: Timestamp?
    let confirmedAt: Timestamp?
    let endedAt: Timestamp?
    let score: Double
    let snapshotBefore: Digest?
    let snapshotAfter: Digest?

    package init(_ row: RetractionRow) {
        id = row.article.id.rawValue
        status = row.episode.strength.rawValue
        how = row.episode.signal?.rawValue
        feed = row.feedName
        site = row.article.site.rawValue
        title = row.article.title
        url = row.article.url
        publishedAt = row.article.publishedAt
        lastSeenLive = row.episode.lastSeenLive
        firstSeenGone = row.episode.firstSeenGone
        suspectedAt = row.episode.suspectedAt
        confirmedAt = row.episode.confirmedAt
        endedAt = row.episode.endedAt
        score = row.episode.score
        snapshotBefore = row.episode.snapshotBefore
        snapshotAfter = row.episode.snapshotAfter
    }

    enum CodingKeys: String, CodingKey {
        case id, status, how, feed, site, title, url
        case publishedAt = "published_at"
        case lastSeenLive = "last_seen_live"
        case firstSeenGone = "first_seen_gone"
        case suspectedAt = "suspected_at"
        case confirmedAt = "confirmed_at"
        case endedAt = "ended_at"
        case score
        case snapshotBefore = "snapshot_before"
        case snapshotAfter = "snapshot_after"
    }
}
