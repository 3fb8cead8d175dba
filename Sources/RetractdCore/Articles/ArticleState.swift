/// Everything the detector remembers of one article between two captures.
package struct ArticleState: Hashable, Codable, Sendable {
    /// The most headlines remembered, so that a return to an earlier one is not a new edit.
    package static let mostHeadlines = 32

    package let id: ArticleID
    package let site: SiteKey
    /// The URL as the feed first gave it, verbatim.
    package let listedURL: String
    /// The URL fetched now: the listed one, or where the article moved to.
    package var url: String
    /// The feed that listed it first.
    package let feed: FeedID
    /// The latest headline known, from the page or else from the feed.
    package var title: String
    package var language: String?
    /// The publisher's own time of publication, from the page or else from the feed.
    package var publishedAt: Timestamp?
    package let firstListedAt: Timestamp
    /// When a hand was last on it, however old it is: it joined a list that gives no dates, or was rewritten.
    package var stirredAt: Timestamp?
    package var firstSeenLive: Timestamp?
    /// The latest moment at which it is known to have been live.
    package var lastSeenLive: Timestamp?
    package var lastCheckedAt: Timestamp?
    package var phase: ArticlePhase
    package var validators: Validators
    /// nil once the watch has ended.
    package var nextCheck: PlannedCheck?
    package var consecutiveFailures: Int
    package var revision: RevisionReference?
    /// Headlines that the page has shown, the latest last.
    package var seenHeadlines: [String]
    /// Titles that feeds have shown, the latest last.
    package var listedTitles: [String]
    /// The open episode, or the last one.
    package var episode: RemovalEpisode?
    /// How it left its feed, while it is away.
    package var feedAbsence: FeedAbsence?
    /// Whether `article.unlisted` was raised for the present absence.
    package var isUnlistedTold: Bool
    package var isLiveBlog: Bool
    package var marks: ArticleMarks

    package init(
        id: ArticleID, site: SiteKey, url: String, feed: FeedID, title: String, publishedAt: Timestamp?,
        firstListedAt: Timestamp
    ) {
        self.id = id
        self.site = site
        listedURL = url
        self.url = url
        self.feed = feed
        self.title = title
        self.publishedAt = publishedAt
        self.firstListedAt = firstListedAt
        phase = .unfetched
        validators = .none
        nextCheck = PlannedCheck(at: firstListedAt, reason: .firstLook)
        consecutiveFailures = 0
        seenHeadlines = []
        listedTitles = []
        isUnlistedTold = false
        isLiveBlog = false
        marks = ArticleMarks()
    }

    /// What its age is counted from: publication if that is known and not in the future of its listing.
    package var ageReference: Timestamp {
        guard let publishedAt, publishedAt <= firstListedAt else { return firstListedAt }
        return publishedAt
    }

    /// What the intervals of its checks are counted from: its age, or when it was last stirred.
    package var attentionReference: Timestamp { max(ageReference, stirredAt ?? ageReference) }

    /// Since when it has had its present address, as far as is known.
    package var addressSince: Timestamp { marks.readdressed?.at ?? firstListedAt }

    /// Live with nothing pending, so that an unchanged check needs no thought.
    package var isQuiet: Bool {
        phase == .live && feedAbsence == nil && consecutiveFailures == 0 && episode?.strength.isOpen != true
            && marks.claim == nil && marks.relapse?.since == nil
    }

    /// The open episode; nil where nothing is in doubt.
    package var openEpisode: RemovalEpisode? {
        guard let episode, episode.strength.isOpen else { return nil }
        return episode
    }
}
