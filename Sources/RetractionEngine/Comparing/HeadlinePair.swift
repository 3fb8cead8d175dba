import InternationalText
import RetractdCore

/// The headline before and after.
struct HeadlinePair {
    let old: String?
    let new: String?

    /// What a page states in its head may stay behind what it shows: one first-level heading in the place of another is
    /// another headline, whatever the head says.
    init(_ before: Revision, _ after: Extract) {
        let stated = (before.headline, after.title)
        if Self.isSameBesidesSite(stated.0, stated.1) {
            (old, new) = (stated.0, stated.0)
            return
        }
        let (had, has) = (before.headings ?? [], after.headings)
        let (gone, come) = (Self.without(has, had), Self.without(had, has))
        let isOneForOne = gone.count == 1 && come.count == 1 && before.headings != nil
        // Where the page showed its headline there before, what stands in its place is the headline now.
        if isOneForOne, Self.key(stated.0) == Self.key(stated.1) || Self.key(stated.0) == Self.key(gone[0]) {
            (old, new) = (gone[0], come[0])
        } else {
            (old, new) = stated
        }
    }

    /// Whether one headline is the other with the site's name behind a bar: another page design, and no other headline.
    private static func isSameBesidesSite(_ one: String?, _ other: String?) -> Bool {
        let (short, long) =
            key(one).utf8.count < key(other).utf8.count ? (key(one), key(other)) : (key(other), key(one))
        guard !short.isEmpty, long.hasPrefix(short + " |") || long.hasPrefix(short + "|") else { return false }
        let name = long.dropFirst(short.count).drop { $0 == " " || $0 == "|" }
        return !name.contains("|") && name.split(separator: " ").count <= 5
    }

    /// Headings that others lack; one that stands twice here and once there is lacking once, as where a page says its
    /// headline again in a bar that lags behind.
    private static func without(_ others: [String], _ headings: [String]) -> [String] {
        var known = Dictionary(others.map { (key($0), 1) }, uniquingKeysWith: +)
        return headings.filter { heading in
            guard let count = known[key(heading)], count > 0 else { return true }
            known[key(heading)] = count - 1
            return false
        }
    }

    private static func key(_ text: String?) -> String { text.map { foldedForComparison($0) } ?? "" }
}
