/// How an article that was live now shows itself as gone: the takedown class.
package enum RemovalSignal: String, Codable, Sendable, CaseIterable {
    /// HTTP 404.
    case notFound = "not-found"
    /// HTTP 410.
    case gone = "gone"
    /// HTTP 451 (RFC 7725).
    case legal = "legal"
    /// HTTP 401 or 403 for this URL alone, without a bot wall's marks.
    case restricted = "restricted"
    /// A 200 whose words are those of the site's "not found" page.
    case softNotFound = "soft-not-found"
    /// A 200 that holds no article text any more.
    case emptied = "emptied"
    /// The headline stands, and of its text hardly anything: something short was put in its place.
    case gutted = "gutted"
    /// The headline stands over another text altogether, as long as the old one.
    case swapped = "swapped"
    /// A redirect to the home page, a section, or where unknown URLs go.
    case redirectedAway = "redirected-away"
    /// The URL shows another text altogether.
    case replaced = "replaced"
    /// A notice of removal or retraction stands in the article's place.
    case notice = "notice"
    /// The publisher's feed declares the entry deleted (RFC 6721).
    case tombstone = "tombstone"
    /// A wire's kill notice names it.
    case killed = "killed"

    /// The one that a removal is known by, of those seen one after the other: an explicit one if it was seen, else the latest.
    package static func leading(_ seen: [RemovalSignal]) -> RemovalSignal? {
        guard let last = seen.last else { return nil }
        // A status holds as long as it is seen; words that were said are not unsaid by another status.
        return last.isExplicit ? last : seen.last(where: \.isSaidInWords) ?? last
    }

    /// Whether it was said in a feed and not seen on the article's own page, which may stand meanwhile.
    package var isSaidInFeed: Bool { self == .tombstone || self == .killed }

    /// Whether a status of its own says so, and no reading of the page.
    package var isStatus: Bool { self == .notFound || self == .gone || self == .legal }

    /// Whether a server that stumbles shows it, and not an editor at work.
    package var isStumble: Bool {
        switch self {
        case .notFound, .gone, .legal, .restricted, .softNotFound, .emptied, .redirectedAway: true
        case .gutted, .swapped, .replaced, .notice, .tombstone, .killed: false
        }
    }

    /// Whether an address shows no more than this once its story has another: whoever pulls it on purpose may say so.
    package var isLikeMove: Bool { self == .notFound || self == .softNotFound || self == .redirectedAway }

    /// Whether the publisher says so in words: a status alone may be a stumble.
    package var isSaidInWords: Bool {
        switch self {
        case .notice, .tombstone, .killed: true
        case .notFound, .gone, .legal, .restricted, .softNotFound, .emptied, .gutted, .swapped, .redirectedAway,
            .replaced:
            false
        }
    }

    /// Whether the publisher says so explicitly, so that site-wide trouble does not explain it.
    package var isExplicit: Bool {
        switch self {
        case .gone, .legal, .notice, .tombstone, .killed: true
        case .notFound, .restricted, .softNotFound, .emptied, .gutted, .swapped, .redirectedAway, .replaced: false
        }
    }
}
