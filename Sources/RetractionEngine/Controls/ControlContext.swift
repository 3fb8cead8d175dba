package import RetractdCore

/// What must be known to ingest a control.
package struct ControlContext: Sendable {
    package var followUp: FollowUp
    /// When its result counts from: when it was made, or when it was asked for, if a recording has it from before.
    package var countsFrom: Timestamp
    /// The article it is to judge; nil where the site itself is in question.
    package var suspect: ArticleState?
    package var suspectFeedName: String
    /// The article that served as sibling, with its last good copy.
    package var sibling: ArticleState?
    package var siblingLastGood: Revision?
    /// The suspect's own last good copy, where it is itself asked for: elsewhere, or at a former address.
    package var suspectLastGood: Revision?
    /// How many articles of the site are watched.
    package var watched: Int
    package var site: SiteState
    /// Other siblings that could stand in.
    package var siblings: [SiblingCandidate]
    /// What was read of a few other articles, where an unknown URL, the home page or another address that may be the suspect's
    /// was asked for: what stands in them is the site's.
    package var neighbours: [Revision]
    package var captureID: CaptureID

    package init(
        followUp: FollowUp, countsFrom: Timestamp, suspect: ArticleState?, suspectFeedName: String,
        sibling: ArticleState?, siblingLastGood: Revision?, suspectLastGood: Revision? = nil, watched: Int = 0,
        site: SiteState,
        siblings: [SiblingCandidate], neighbours: [Revision] = [], captureID: CaptureID
    ) {
        self.followUp = followUp
        self.countsFrom = countsFrom
        self.suspect = suspect
        self.suspectFeedName = suspectFeedName
        self.sibling = sibling
        self.siblingLastGood = siblingLastGood
        self.suspectLastGood = suspectLastGood
        self.watched = watched
        self.site = site
        self.siblings = siblings
        self.neighbours = neighbours
        self.captureID = captureID
    }
}
