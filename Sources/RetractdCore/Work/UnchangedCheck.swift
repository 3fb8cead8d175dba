/// A check that found a quiet article as it was: extends what we know instead of adding a row.
package struct UnchangedCheck: Hashable, Sendable {
    package let article: ArticleID
    package let checkedAt: Timestamp
    /// The latest moment at which it is known to have been live; nil where the answer does not prove it (a cache's).
    package let liveAsOf: Timestamp?
    /// nil ends the watch.
    package let nextCheck: PlannedCheck?
    /// Validators of the answer, where it brought new ones.
    package let validators: Validators?
    /// The page's bytes, where they are others although all that is read of them is the same: they are kept too.
    package var snapshot: Digest?

    package init(
        article: ArticleID, checkedAt: Timestamp, liveAsOf: Timestamp?, nextCheck: PlannedCheck?,
        validators: Validators?
    ) {
        self.article = article
        self.checkedAt = checkedAt
        self.liveAsOf = liveAsOf
        self.nextCheck = nextCheck
        self.validators = validators
    }
}
