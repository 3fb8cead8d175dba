import InternationalText
import RetractdCore
import TextDiff

/// Tells an edit of an article from what else makes two readings of its page differ.
struct RevisionJudge {
    /// The most reasons given for furniture that moved.
    static let mostReasons = 10

    /// The last revision kept.
    let before: Revision
    /// Headlines that the page has shown before: a return to one of them is no new edit.
    let seenHeadlines: [String]
    let mask: SiteMask
    let isLiveBlog: Bool

    init(
        before: Revision, seenHeadlines: [String] = [], mask: SiteMask = SiteMask(), isLiveBlog: Bool = false
    ) {
        self.isLiveBlog = isLiveBlog
        self.before = before
        self.seenHeadlines = seenHeadlines
        self.mask = mask
    }

    func finding(for after: Extract) -> RevisionFinding {
        let headlines = HeadlinePair(before, after)
        let isPassedOver =
            HeadlineMemory(seen: seenHeadlines).holds(headlines.new, besides: headlines.old)
            || mask.isSites(headline: headlines.old) || mask.isSites(headline: headlines.new)
        let texts = ArticleTexts(before, after, mask: mask)
        let bylines = mask.namesAuthorsAnew ? (old: nil, new: nil) : (old: before.byline, new: after.byline)
        let assessment = EditAssessment(
            old: ArticleVersion(
                headline: isPassedOver ? nil : headlines.old, byline: bylines.old, blocks: texts.old.texts),
            new: ArticleVersion(
                headline: isPassedOver ? nil : headlines.new, byline: bylines.new, blocks: texts.new.texts),
            isLiveBlog: isLiveBlog)
        guard let assessment else {
            if let reason = texts.flip { return .misread(reason) }
            let stamps = stamps(after)
            if !stamps.isEmpty { return .restamped(stamps) }
            return texts.reasons.isEmpty ? .same : .furniture(Array(texts.reasons.prefix(Self.mostReasons)))
        }
        if let reason = CutText(texts.old, texts.new).reason(before, after) { return .cut(reason) }
        if headlines.old == headlines.new, CutText(texts.new, texts.old).isLifted(before, after) {
            return .misread("the whole text is shown to those who do not pay, and its beginning was before")
        }
        return .edited(assessment, texts.change)
    }

    /// The times that moved.
    private func stamps(_ after: Extract) -> [String] {
        let times = [
            ("published", before.published, after.published), ("modified", before.modified, after.modified),
        ]
        return times.compactMap { name, old, new in
            guard let old, let new, old != new else { return nil }
            return "\(name) \(old) → \(new)"
        }
    }
}
