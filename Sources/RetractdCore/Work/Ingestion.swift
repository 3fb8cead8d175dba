/// The whole effect of one capture: what the store commits in one transaction, or not at all.
package struct Ingestion: Sendable {
    /// The capture as a row of its own with its payload as a snapshot; nil where it only extends a span.
    package var capture: FetchedCapture?
    /// A check or a poll that changed nothing.
    package var unchanged: Unchanged?
    /// Articles to insert or replace, by id.
    package var articles: [ArticleState]
    /// Identity keys to be added, each for an article; a key that exists keeps its article.
    package var keys: [IdentityKeyEntry]
    /// Keys under which articles are found as possible echoes, to be added.
    package var echoKeys: [EchoKeyEntry]
    package var feed: FeedState?
    /// A feed to be polled as soon as its site allows.
    package var hurriedFeed: FeedID?
    /// A site that is well again: its feeds that failed with it need not wait out the pauses that their failures earned.
    package var recoveredSite: SiteKey?
    package var site: SiteState?
    package var revisions: [Revision]
    package var edits: [Edit]
    /// Follow-ups to be done; one whose id exists is not added again.
    package var followUps: [FollowUp]
    /// A follow-up that this capture answers.
    package var answeredFollowUp: String?
    /// Suspects whose waiting follow-ups are no longer needed.
    package var settledSuspects: [ArticleID]
    package var events: [Event]
    package var alerts: [Alert]

    package init() {
        articles = []
        keys = []
        echoKeys = []
        revisions = []
        edits = []
        followUps = []
        settledSuspects = []
        events = []
        alerts = []
    }

    /// The effect of a capture that found everything as it was.
    package init(_ unchanged: Unchanged, by fetched: FetchedCapture) {
        self.init()
        self.unchanged = unchanged
        if case .check(let check) = unchanged, check.snapshot != nil { capture = fetched }
    }

    /// The article that it is about; nil where it is about none.
    package var article: ArticleID? {
        if case .check(let check) = unchanged { return check.article }
        return articles.first?.id
    }

    /// The latest time that anything in it is of; nil where nothing has one.
    package var latest: Timestamp? {
        let times =
            revisions.map(\.firstSeen) + edits.map(\.at) + alerts.map(\.detectedAt)
            + articles.compactMap { $0.episode?.observations.last?.at ?? $0.episode?.firstSeenGone }
        return times.max()
    }

    /// Whether an alert rests on it, or may soon: then it must be on the disk before anything else happens.
    package var mustBeDurable: Bool {
        !alerts.isEmpty || articles.contains { $0.openEpisode != nil }
    }
}
