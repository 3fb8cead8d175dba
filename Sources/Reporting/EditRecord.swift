import RetractdCore
package import Storage

/// An edit as programs read it.
package struct EditRecord: Encodable {
    let id: String
    let at: Timestamp
    let severity: String
    let kind: String
    let score: Double
    let flags: [String]
    let feed: String
    let title: String
    let url: String
    let revision: Int
    let summary: String
    let reasons: [VerdictReason]
    let headlineBefore: String?
    let headlineAfter: String?

    package init(_ row: EditRow) {
        id = row.article.id.rawValue
        at = row.edit.at
        severity = row.edit.severity.rawValue
        kind = row.edit.kind
        score = row.edit.score
        flags = row.edit.flags
        feed = row.feedName
        title = row.article.title
        url = row.article.url
        revision = row.edit.revision
        summary = row.edit.summary
        reasons = row.edit.reasons
        headlineBefore = row.edit.headlineBefore
        headlineAfter = row.edit.headlineAfter
    }

    enum CodingKeys: String, CodingKey {
        case id, at, severity
        case kind = "class"
        case score, flags, feed, title, url, revision, summary, reasons
        case headlineBefore = "headline_before"
        case headlineAfter = "headline_after"
    }
}
