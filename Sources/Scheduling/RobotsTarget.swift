/// A path with its query, as patterns of robots.txt are compared with it.
struct RobotsTarget: Sendable {
    let plain: [UInt8]
    /// The same with the delimiters of its query escaped; nil where it has no query.
    let escaped: [UInt8]?

    /// Whether it is robots.txt itself, which always may be fetched (RFC 9309 section 2.2.2).
    var isRobotsFile: Bool { plain.elementsEqual("/robots.txt".utf8) }

    init(_ path: String) {
        plain = RobotsSpelling.normalised(Array(path.utf8)[...], keepingStars: false)
        escaped = RobotsSpelling.escapingQuery(plain[...])
    }
}
