/// A change of an article's words between two revisions.
package struct Edit: Hashable, Codable, Sendable {
    package let article: ArticleID
    /// The revision that it made; the one before is `revision - 1`.
    package let revision: Int
    package let at: Timestamp
    /// The edit class, such as `fact-number`, `headline` or `passage-removed`.
    package let kind: String
    package let severity: Severity
    package let score: Double
    package let flags: [String]
    /// One line: what changed.
    package let summary: String
    package let reasons: [VerdictReason]
    package let headlineBefore: String?
    package let headlineAfter: String?

    package init(
        article: ArticleID, revision: Int, at: Timestamp, kind: String, severity: Severity, score: Double,
        flags: [String], summary: String, reasons: [VerdictReason], headlineBefore: String?, headlineAfter: String?
    ) {
        self.article = article
        self.revision = revision
        self.at = at
        self.kind = kind
        self.severity = severity
        self.score = score
        self.flags = flags
        self.summary = summary
        self.reasons = reasons
        self.headlineBefore = headlineBefore
        self.headlineAfter = headlineAfter
    }
}
