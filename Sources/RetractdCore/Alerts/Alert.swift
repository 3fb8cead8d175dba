/// What a person, or a program, is told.
///
/// The JSON form of this value is the published alert schema.
package struct Alert: Hashable, Codable, Sendable {
    /// The schema's version: grows when a key changes its meaning or goes; new keys may come at any time.
    package static let schemaVersion = 1

    package var schema: Int
    /// The same alert always has the same id: the key by which a repeat is dropped.
    package var id: String
    package var kind: AlertKind
    package var severity: Severity
    /// Probability that what is claimed is true, 0 to 1; nil where nothing is inferred.
    package var confidence: Double?
    package var article: ArticleID?
    package var site: SiteKey?
    /// The feed's name in feeds.json.
    package var feed: String?
    package var url: String?
    package var title: String?
    package var language: String?
    package var detectedAt: Timestamp
    package var publishedAt: Timestamp?
    package var lastSeenLive: Timestamp?
    package var firstSeenGone: Timestamp?
    /// Seconds from publication to `firstSeenGone`; nil where either is unknown.
    package var ageAtRemoval: Int?
    /// The takedown class or the edit class.
    package var how: String?
    /// `stealth`, `noted`, `flip` and the like.
    package var flags: [String]
    package var reasons: [VerdictReason]
    package var snapshotBefore: Digest?
    package var snapshotAfter: Digest?
    /// The new URL of a moved article.
    package var movedTo: String?
    /// URLs that a site incident touches, at most 50.
    package var members: [String]
    /// On `retraction.*`: watched articles that repeat the story, at most 20; nil where none is known.
    package var echoes: [Echo]?
    /// One line for a person, without control characters.
    package var summary: String

    package init(id: String, kind: AlertKind, severity: Severity, detectedAt: Timestamp, summary: String) {
        schema = Self.schemaVersion
        self.id = id
        self.kind = kind
        self.severity = severity
        self.detectedAt = detectedAt
        self.summary = summary
        flags = []
        reasons = []
        members = []
    }

    package enum CodingKeys: String, CodingKey {
        case schema, id, kind, severity, confidence, article, site, feed, url, title, language
        case detectedAt = "detected_at"
        case publishedAt = "published_at"
        case lastSeenLive = "last_seen_live"
        case firstSeenGone = "first_seen_gone"
        case ageAtRemoval = "age_at_removal"
        case how, flags, reasons
        case snapshotBefore = "snapshot_before"
        case snapshotAfter = "snapshot_after"
        case movedTo = "moved_to"
        case members, echoes, summary
    }
}
