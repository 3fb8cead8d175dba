/// Port: the memory.
///
/// One process writes at a time; readers may look on.
///
/// Everything thrown is a ``StoreError``; after one, nothing of the call has been kept.
package protocol Store: Sendable {
    /// Makes the store's feeds those of the configuration: new ones are due at `firstPollAt(feed)`, vanished ones are
    /// no longer polled, names and intervals are brought up to date.
    func reconcile(
        _ feeds: [ConfiguredFeed], at now: Timestamp, firstPollAt: @Sendable (ConfiguredFeed) -> Timestamp
    ) async throws(StoreError)

    /// Hands out work that is due at `now` and not handed out already, highest rank first, oldest due first within a
    /// rank, at most `limit` in all and `perSite` for a site, sites in `excluding` left out.
    func claim(
        at now: Timestamp, limit: Int, perSite: Int, excluding: Set<SiteKey>
    ) async throws(StoreError) -> [Job]

    /// Takes back work that was handed out and not done.
    func release(_ subjects: [Job.Subject]) async

    /// When the next work is due that is not handed out; nil where there is none.
    func nextDue() async throws(StoreError) -> Timestamp?

    /// The number that the next capture row will get.
    func nextCaptureID() async throws(StoreError) -> CaptureID

    func feed(_ id: FeedID) async throws(StoreError) -> FeedState?
    /// What a feed's articles need of it; much cheaper than its whole state.
    func terms(of feed: FeedID) async throws(StoreError) -> FeedTerms?
    /// What the other feeds of a site list at present.
    func listed(on site: SiteKey, except feed: FeedID) async throws(StoreError) -> Set<ArticleID>
    func article(_ id: ArticleID) async throws(StoreError) -> ArticleState?
    func articles(_ ids: [ArticleID]) async throws(StoreError) -> [ArticleID: ArticleState]
    /// The articles known under these identity keys, by key.
    func articles(keys: [String]) async throws(StoreError) -> [String: ArticleState]
    /// The site's state; a fresh one where it is not known yet.
    /// The watched outlets, by site, with the names of their feeds.
    func outlets() async throws(StoreError) -> [Outlet]
    /// Articles of other sites that have one of these keys, first listed since then, with the kinds of key they have; at most
    /// `limit` for each key, the earliest listed first.
    func articles(
        echoing keys: [EchoKey], except site: SiteKey, listedSince: Timestamp, limit: Int
    ) async throws(StoreError) -> [ArticleID: Set<EchoKey.Kind>]
    /// The edits of an article, in order.
    func edits(of article: ArticleID) async throws(StoreError) -> [Edit]
    func site(_ key: SiteKey) async throws(StoreError) -> SiteState
    /// The number of articles of a site that are watched.
    func watchedCount(of site: SiteKey) async throws(StoreError) -> Int
    /// The latest revision with its text.
    func latestRevision(of article: ArticleID) async throws(StoreError) -> Revision?
    /// The latest revision that was first seen by a moment; the first where none was.
    func revision(of article: ArticleID, at moment: Timestamp) async throws(StoreError) -> Revision?
    /// Live articles of a site, last seen live first, without `except`.
    func siblings(
        of site: SiteKey, except: ArticleID, liveSince: Timestamp, limit: Int
    ) async throws(StoreError) -> [SiblingCandidate]

    /// The newest articles of a site that are not thought to be gone, without `except`: what a suspect may have become.
    func lookalikes(of site: SiteKey, except: ArticleID, limit: Int) async throws(StoreError) -> [Lookalike]

    /// Commits these, in order, in one transaction; when any of them must be durable, it is on the disk on return.
    /// Work that they answer is no longer handed out.
    func commit(_ ingestions: [Ingestion], answering subjects: [Job.Subject]) async throws(StoreError)

    /// Alerts that the sink has neither had nor refused, oldest first, from behind a place on.
    func pendingAlerts(for sink: String, after place: Int64, limit: Int) async throws(StoreError) -> [PendingAlert]
    /// Alerts that the sink has refused and is to be offered again, oldest first.
    func refusedAlerts(of sink: String, limit: Int) async throws(StoreError) -> [RefusedAlert]
    func markDelivered(_ alerts: [String], to sink: String, at now: Timestamp) async throws(StoreError)
    /// Remembers that the sink refused these.
    ///
    /// - Parameter isGivenUp: Whether they are to be offered no more, until somebody asks for it.
    func markRefused(
        _ alerts: [String], by sink: String, why: String, isGivenUp: Bool, at now: Timestamp
    ) async throws(StoreError)

    func robots(of origin: String) async throws(StoreError) -> RobotsRecord?
    func keep(_ robots: RobotsRecord) async throws(StoreError)
}
