/// What happened, as an appended fact.
package enum EventKind: String, Codable, Sendable, CaseIterable {
    case articleListed = "article.listed"
    case articleSeenLive = "article.seen-live"
    case articleEdited = "article.edited"
    /// Its text was read otherwise, though its page hardly changed: no edit.
    case articleHeld = "article.held"
    case articleMoved = "article.moved"
    case articleUnlisted = "article.unlisted"
    case articleRelisted = "article.relisted"
    case articleRestored = "article.restored"
    case articleDeindexed = "article.deindexed"
    case articleExpired = "article.expired"
    case articleUnwatched = "article.unwatched"
    case removalQuestioned = "removal.questioned"
    case removalObserved = "removal.observed"
    case removalDismissed = "removal.dismissed"
    case controlDone = "control.done"
    case retractionSuspected = "retraction.suspected"
    case retractionConfirmed = "retraction.confirmed"
    case retractionCleared = "retraction.cleared"
    /// A person said whether it was truly pulled.
    case retractionJudged = "retraction.judged"
    case siteIncident = "site.incident"
    case siteRecovered = "site.recovered"
    case feedProblem = "feed.problem"
    case feedRecovered = "feed.recovered"
    case feedDoubted = "feed.doubted"
    case feedRebuilt = "feed.rebuilt"
    case feedOverrun = "feed.overrun"
    case feedMoved = "feed.moved"
    case feedValidatorsFalse = "feed.validators-false"
    case feedConfigured = "feed.configured"
    case feedRemoved = "feed.removed"
    case networkLost = "network.lost"
    case networkBack = "network.back"
    /// Records were kept, and nothing else happened.
    case recordsKept = "records.kept"
    /// Retention let captures and snapshots go.
    case recordsForgotten = "records.forgotten"
    /// A program, a configuration or a policy began to write that is not the one before.
    case programStarted = "program.started"
    /// An archive was asked to keep a page, and answered.
    case archiveAsked = "archive.asked"
    /// A witness of the log, or an archive, began to fail.
    case witnessFailed = "witness.failed"
    /// The machine's clock was found to lie behind what was written last, and what was planned was planned anew.
    case clockSetBack = "clock.set-back"
}
