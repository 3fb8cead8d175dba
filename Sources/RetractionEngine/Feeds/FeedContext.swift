package import RetractdCore

/// What must be known to ingest a poll.
package struct FeedContext: Sendable {
    package var feed: FeedState
    package var site: SiteState
    /// Articles known under the keys that ``RetractionEngine/keys(of:in:)`` named.
    package var known: [String: ArticleState]
    /// Articles of the feed's window that are not among these.
    package var window: [ArticleID: ArticleState]
    /// Live articles of the feed's site, for a diagnosis.
    package var siblings: [SiblingCandidate]
    package var captureID: CaptureID

    package init(
        feed: FeedState, site: SiteState, known: [String: ArticleState], window: [ArticleID: ArticleState],
        siblings: [SiblingCandidate], captureID: CaptureID
    ) {
        self.feed = feed
        self.site = site
        self.known = known
        self.window = window
        self.siblings = siblings
        self.captureID = captureID
    }
}
