/// One piece of due work: a URL to fetch, and whom the result is about.
package struct Job: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
        case feed(FeedID)
        case article(ArticleID)
        case control(FollowUp)
    }

    /// Who goes first when a site has more due than it may be asked: lower raw values first.
    package enum Rank: Int, Comparable, Sendable {
        case control
        case ladder
        case feed
        case firstLook
        case routine

        package static func < (left: Rank, right: Rank) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    package let subject: Subject
    package let request: FetchRequest
    package let site: SiteKey
    package let dueAt: Timestamp
    package let rank: Rank
    /// Where nothing is in doubt of whom it is about: all that is needed to note that nothing changed.
    package let quiet: QuietSubject?

    package init(
        subject: Subject, request: FetchRequest, site: SiteKey, dueAt: Timestamp, rank: Rank, quiet: QuietSubject?
    ) {
        self.subject = subject
        self.request = request
        self.site = site
        self.dueAt = dueAt
        self.rank = rank
        self.quiet = quiet
    }
}
