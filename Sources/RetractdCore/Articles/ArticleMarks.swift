/// What is remembered of an article beside its text and its removals.
package struct ArticleMarks: Hashable, Codable, Sendable {
    /// Whether its page asked search engines not to list it, when it was last seen live.
    package var isNoIndex: Bool?
    /// What would be told of it if the site's other articles do not show the same.
    package var claim: PendingClaim?
    /// Returns after doubts within the last day, the latest last; at most 10.
    package var returns: [Timestamp]
    /// When and from where its address last changed, told or not.
    package var readdressed: Readdressing?
    /// The last move that was told.
    package var movedAt: Timestamp?
    /// The article that this one, a kill notice, withdraws.
    package var kills: ArticleID?
    /// What its last edits changed, at most 3, the latest last; nil where there were none.
    package var changes: [TextChange]?
    /// An earlier text that came back after one of them.
    package var relapse: TextRelapse?
    /// The article that has its text now.
    package var continuedAs: ArticleID?

    package init() {
        returns = []
    }

    package var isEmpty: Bool { self == ArticleMarks() }
}
