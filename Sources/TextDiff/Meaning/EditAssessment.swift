import InternationalText

/// How much an edit matters, by rules that each name the words that earned their points.
package struct EditAssessment: Hashable, Sendable {
    package let kind: EditKind
    package let score: Double
    package let findings: [EditFinding]
    /// One line for a person, at most about 160 cells.
    package let summary: String
    /// A correction or editor's note that was not there before, quoted.
    package let note: String?
    /// All of the old text still stands, in its order, and more was put before or after it.
    package let isAppendOnly: Bool

    /// Points from which an edit is major, material, minor.
    package static let majorFrom = 8.0
    package static let materialFrom = 4.0
    package static let minorFrom = 1.0

    /// Assesses what changed between two versions; nil where both have the same words.
    package init?(
        oldHeadline: String?, newHeadline: String?, oldBlocks: [String], newBlocks: [String]
    ) {
        let headline = HeadlineChange(old: oldHeadline ?? "", new: newHeadline ?? "")
        let comparison = TextComparison(old: oldBlocks, new: newBlocks)
        guard headline != nil || !comparison.hasSameWords else { return nil }
        let body = BodyChange(comparison: comparison, oldBlocks: oldBlocks, newBlocks: newBlocks)
        findings = ((headline?.findings ?? []) + body.findings).sorted { $0.points > $1.points }
        score = Self.total(findings)
        note = body.note
        isAppendOnly = headline == nil && body.isAppendOnly
        kind = Self.kind(findings, headline: headline, body: body)
        summary = [headline?.summary, body.summary].compactMap { $0 }.joined(separator: "; ")
    }

    /// The heaviest finding counts full, the rest half.
    private static func total(_ findings: [EditFinding]) -> Double {
        guard let first = findings.first else { return 0 }
        let rest = findings.dropFirst().prefix(20).reduce(0) { $0 + $1.points / 2 }
        return ((first.points + rest) * 10).rounded() / 10
    }

    private static func kind(
        _ findings: [EditFinding], headline: HeadlineChange?, body: BodyChange
    ) -> EditKind {
        if body.note != nil { return .correctedWithNote }
        if headline == nil, body.isAppendOnly { return .added }
        return findings.first?.kind ?? (body.hasMoves ? .movedText : .copyedit)
    }
}
