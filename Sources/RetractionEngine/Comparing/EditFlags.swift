import RetractdCore
import TextDiff

/// How openly an edit was made.
struct EditFlags {
    /// `noted`, or else `stamped` where only the time of the last change moved, or `stealth`; `flip` where a headline
    /// shown before came back; `backdated` where the time of publication moved.
    let names: [String]

    init(_ assessment: EditAssessment, before: Revision, after: Extract, seenHeadlines: [String]) {
        let isStamped = after.modified != nil && after.modified != before.modified
        var names = [assessment.note != nil ? "noted" : isStamped ? "stamped" : "stealth"]
        if HeadlineMemory(seen: seenHeadlines).holds(after.title, besides: before.headline) { names.append("flip") }
        if let old = before.published, let new = after.published, old != new, !Self.isOneMoment(before, after) {
            names.append("backdated")
        }
        self.names = names
    }

    /// Whether a page tells one moment only, that of its last change, for want of any other.
    private static func isOneMoment(_ before: Revision, _ after: Extract) -> Bool {
        before.published == before.modified && after.published == after.modified
    }
}
