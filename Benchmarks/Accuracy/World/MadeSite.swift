import RetractdCore

/// One site's whole history.
struct MadeSite: Sendable {
    struct Trouble: Sendable {
        let kind: Nuisance
        let span: Span
    }

    let number: Int
    let host: String
    /// Scheme, host and port under which it is served.
    var origin: String
    let tongue: Tongue
    let style: SiteStyle
    var stories: [MadeStory] = []
    var troubles: [Trouble] = []

    var feedURL: String { origin + style.feedPath }

    /// Three sites of four have a sitemap that goes further back than the feed.
    var hasSitemap: Bool {
        var dice = Dice("\(host)/sitemap")
        return dice.falls(0.75)
    }

    /// How it is built, in a few words.
    var summary: String {
        "\(tongue.code), layout \(style.layout), missing \(style.missing), feed \(style.feed), address \(style.address)"
    }

    func trouble(at now: Timestamp) -> Nuisance? {
        troubles.first { $0.span.contains(now) && $0.kind.minutes != nil }?.kind
    }

    /// Whether a lasting change has come about.
    func has(_ kind: Nuisance, at now: Timestamp) -> Bool {
        troubles.contains { $0.kind == kind && $0.span.contains(now) }
    }

    /// Whether it has moved to another system, with redirects or without.
    func isMigrated(at now: Timestamp) -> Bool { has(.migration, at: now) || has(.migrationUnannounced, at: now) }

    /// The path that the site itself gives for a story at a moment.
    func path(of story: MadeStory, at now: Timestamp) -> String {
        let path = story.currentPath(at: now)
        return isMigrated(at: now) ? Migration.newPath(path) : path
    }

    /// The stories out by a moment, the newest first.
    func published(at now: Timestamp) -> [MadeStory] {
        stories.filter { $0.published <= now }.sorted {
            ($0.shownDate.value(at: now), $0.number) > ($1.shownDate.value(at: now), $1.number)
        }
    }
}
