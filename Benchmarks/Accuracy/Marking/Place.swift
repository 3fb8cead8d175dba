/// A story of a site.
struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
    let site: Int
    let story: Int

    var description: String { "\(site)/s\(story + 1)" }

    static func < (left: Place, right: Place) -> Bool { (left.site, left.story) < (right.site, right.story) }
}
