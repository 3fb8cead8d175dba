package import Detection
package import RetractdCore

/// What must be known to ingest a capture of an article.
package struct ArticleContext: Sendable {
    package var article: ArticleState
    package var feedName: String
    /// How long the article is followed after it was first listed.
    package var watchFor: Duration
    package var site: SiteState
    package var lastGood: Revision?
    /// The article known under the address that the page calls its own, where that is another one.
    package var twin: ArticleState?
    /// Revisions of other articles of the site, to tell what the site puts into each; only where the text was read
    /// otherwise than before.
    package var neighbours: [Revision]
    /// Live articles of the site, for controls.
    package var siblings: [SiblingCandidate]
    /// Other articles of the site that a suspect, or a kill notice, may be about; those worth it with their words.
    package var lookalikes: [Lookalike]
    /// How many articles of the site are watched.
    package var watched: Int
    package var captureID: CaptureID
    /// The outlets whose stories it may repeat; nil where echoes are not looked for.
    package var outlets: OutletBook?

    package init(
        article: ArticleState, feedName: String, watchFor: Duration, site: SiteState, lastGood: Revision?,
        twin: ArticleState? = nil, neighbours: [Revision] = [], siblings: [SiblingCandidate],
        lookalikes: [Lookalike] = [], watched: Int, captureID: CaptureID, outlets: OutletBook? = nil
    ) {
        self.article = article
        self.feedName = feedName
        self.watchFor = watchFor
        self.site = site
        self.lastGood = lastGood
        self.twin = twin
        self.neighbours = neighbours
        self.siblings = siblings
        self.lookalikes = lookalikes
        self.watched = watched
        self.captureID = captureID
        self.outlets = outlets
    }
}
