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
        guard Self.key(stated.0) == Self.key(stated.1) else {
            (old, new) = stated
            return
        }
        let (had, has) = (before.headings ?? [], after.headings)
        let (kept, known) = (Set(has.map { foldedForComparison($0) }), Set(had.map { foldedForComparison($0) }))
        let gone = had.filter { !kept.contains(foldedForComparison($0)) }
        let come = has.filter { !known.contains(foldedForComparison($0)) }
        if gone.count == 1, come.count == 1, before.headings != nil {
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

    private static func key(_ text: String?) -> String { text.map { foldedForComparison($0) } ?? "" }
}
