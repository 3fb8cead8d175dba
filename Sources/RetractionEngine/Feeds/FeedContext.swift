package import RetractdCore

/// What must be known to ingest a poll.
package struct FeedContext: Sendable {
    package var feed: FeedState
    package var site: SiteState
    /// Articles known under the keys that ``RetractionEngine/keys(of:in:)`` named.
    package var known: [String: ArticleState]
    /// Articles of the feed's window that are not among these.
    package var window: [ArticleID: ArticleState]
    /// Articles that other feeds of the site list at present.
    package var elsewhere: Set<ArticleID>
    /// Live articles of the feed's site, for a diagnosis.
    package var siblings: [SiblingCandidate]
    package var captureID: CaptureID

    package init(
        feed: FeedState, site: SiteState, known: [String: ArticleState], window: [ArticleID: ArticleState],
        elsewhere: Set<ArticleID>, siblings: [SiblingCandidate], captureID: CaptureID
    ) {
        self.feed = feed
        self.site = site
        self.known = known
        self.window = window
        self.elsewhere = elsewhere
        self.siblings = siblings
        self.captureID = captureID
    }
}
