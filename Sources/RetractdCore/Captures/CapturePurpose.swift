/// Why a URL was fetched.
///
/// It is recorded with the capture: a control proves something only if one knows it was one.
package enum CapturePurpose: String, Codable, Sendable, CaseIterable {
    /// A configured feed on its schedule.
    case feed
    /// An article for the first time, or on its schedule.
    case article
    /// An article under suspicion: no validators, `Cache-Control: no-cache`.
    case confirmation
    /// A known-good article of the same site, fetched to judge a suspect.
    case sibling
    /// The site's home page, fetched to judge a suspect or an outage.
    case home
    /// A URL that cannot exist, fetched to learn how the site says "not found".
    case probe
    /// A list of the site's stories, searched for the address to which a suspect may have gone: robots.txt, which names
    /// them, a sitemap, the page of a section.
    case list
    /// A suspect, asked for through the configured proxy.
    case secondVantage = "second-vantage"
    /// The site's robots.txt.
    case robots
    /// A timestamp authority, asked to witness the log (RFC 3161).
    case timestamp
    /// An archive, asked to keep a page.
    case archive
    /// A webhook, told of an alert.
    case webhook

    /// Whether a verdict may rest on it, so that its body is kept with its content codings as well.
    package var mayDecide: Bool {
        switch self {
        case .confirmation, .sibling, .home, .probe, .secondVantage: true
        case .feed, .article, .list, .robots, .timestamp, .archive, .webhook: false
        }
    }

    /// Whether what comes back is read for what it says of a story.
    package var isWatching: Bool {
        switch self {
        case .feed, .article, .confirmation, .sibling, .home, .probe, .list, .secondVantage: true
        case .robots, .timestamp, .archive, .webhook: false
        }
    }
}
