import Detection
import RetractdCore

/// Entries that withdraw an earlier one: a wire's kill notice is a story of its own, and names the one it kills.
struct FeedKills {
    /// The most entries of one poll that are read as notices.
    static let mostNotices = 20

    /// Links each new notice to the story that it names, and observes that one as killed.
    static func apply(_ listed: [(entry: FeedEntry, article: ArticleID)], to poll: inout FeedIngestion) {
        var read = 0
        for (entry, id) in listed {
            guard let notice = poll.roster[id], notice.firstListedAt == poll.now, read < mostNotices,
                let kill = KillNotice(
                    policy: poll.engine.policy, title: entry.title ?? "", body: entry.summary ?? entry.content ?? "",
                    link: entry.link)
            else { continue }
            read += 1
            guard let killed = target(of: kill, besides: notice, in: poll) else { continue }
            link(notice, to: killed, in: &poll)
            observe(kill, killed, saidAt: entry.published, in: &poll)
        }
    }

    /// The newest story of the feed, other than the notice, that it names.
    private static func target(
        of kill: KillNotice, besides notice: ArticleState, in poll: FeedIngestion
    ) -> ArticleState? {
        poll.context.feed.window.lazy.compactMap { item in poll.roster[item.article].map { (item, $0) } }
            .first { item, article in
                article.id != notice.id && article.firstListedAt < poll.now && article.phase != .unwatched
                    && kill.names(
                        headlines: [article.title] + article.listedTitles.suffix(3), url: article.listedURL,
                        identifiers: identifiers(item))
            }?.1
    }

    private static func identifiers(_ item: WindowItem) -> [String] {
        item.key.hasPrefix("id:") ? [String(item.key.drop { $0 != "/" }.dropFirst())] : []
    }

    private static func link(_ notice: ArticleState, to killed: ArticleState, in poll: inout FeedIngestion) {
        var notice = notice
        notice.marks.kills = killed.id
        poll.roster.change(notice)
    }

    private static func observe(
        _ kill: KillNotice, _ killed: ArticleState, saidAt: Timestamp?, in poll: inout FeedIngestion
    ) {
        guard killed.openEpisode?.strength != .confirmed else { return }
        let sign = GoneSign(.killed, "withdrawn by a notice: “\(kill.words.prefix(160))”")
        var removal = RemovalStep(engine: poll.engine, article: killed, site: poll.watch.state, now: poll.now)
        removal.observe(
            sign, capture: poll.capture, fingerprint: [], siblings: [], saidAt: saidAt, feedName: poll.feed.name)
        poll.roster.change(removal.article)
        removal.write(into: &poll.result)
    }
}
