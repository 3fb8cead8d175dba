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

    private static func key(_ text: String?) -> String { text.map { foldedForComparison($0) } ?? "" }
}
