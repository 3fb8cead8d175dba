/// What an alert tells.
package enum AlertKind: String, Codable, Sendable, CaseIterable {
    case retractionSuspected = "retraction.suspected"
    case retractionConfirmed = "retraction.confirmed"
    /// We take a suspicion back.
    case retractionCleared = "retraction.cleared"
    case articleRestored = "article.restored"
    case articleEdited = "article.edited"
    /// Edited with a correction or editor's note.
    case articleCorrected = "article.corrected"
    case articleMoved = "article.moved"
    case articleUnlisted = "article.unlisted"
    case siteIncident = "site.incident"
    case siteRecovered = "site.recovered"
    case feedProblem = "feed.problem"
    case feedRecovered = "feed.recovered"
    /// No site answers us: until it is back, nothing is seen.
    case networkLost = "network.lost"
    case networkBack = "network.back"
}
