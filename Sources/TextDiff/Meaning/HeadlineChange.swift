import InternationalText

/// A headline that changed its words.
struct HeadlineChange {
    let findings: [EditFinding]
    let summary: String

    /// nil where both say the same, or one is missing.
    init?(old: String, new: String, names: NameContext? = nil) {
        guard !old.isEmpty, !new.isEmpty, foldedForComparison(old) != foldedForComparison(new) else { return nil }
        let change = SentenceChange(old: old, new: new, names: names, isTitle: true)
        guard !change.isTrivial else { return nil }
        findings =
            [EditFinding(.headline, points: 3, words: "\(old) → \(new)")]
            + change.findings.map { EditFinding($0.kind, points: $0.points * 1.5, words: $0.words) }
        summary = "headline “\(DisplayWidth.truncated(old, to: 70))” → “\(DisplayWidth.truncated(new, to: 70))”"
    }
}
