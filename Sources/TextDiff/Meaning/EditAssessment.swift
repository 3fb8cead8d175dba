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
    /// All of the old text still stands, in its order, and what was put before, behind or between is at odds with none of it.
    package let isGrowth: Bool

    /// Points from which an edit is major, material, minor.
    package static let majorFrom = 8.0
    package static let materialFrom = 4.0
    package static let minorFrom = 1.0
    /// What a live blog's points count.
    package static let liveWeight = 0.3

    /// Assesses what changed between two versions; nil where both say the same, sign for sign.
    ///
    /// - Parameter isLiveBlog: Only what it takes out from between entries that stay is an edit of more than passing
    ///   interest.
    package init?(old: ArticleVersion, new: ArticleVersion, isLiveBlog: Bool = false) {
        let sentences = SentencePair(old: old.blocks, new: new.blocks)
        let names = NameContext(sentences, headlines: [old.headline, new.headline])
        let headline = HeadlineChange(old: old.headline ?? "", new: new.headline ?? "", names: names)
        let comparison = TextComparison(sentences)
        let byline = Self.byline(old, new)
        guard headline != nil || byline != nil || !comparison.hasSameSigns else { return nil }
        let body = BodyChange(comparison: comparison, old: old, new: new, names: names)
        let isPassing = isLiveBlog && !body.hasInnerRemoval
        findings = ((headline?.findings ?? []) + body.findings + (byline.map { [$0] } ?? []))
            .sorted { $0.points > $1.points }
        score = Self.total(findings) * (isPassing ? Self.liveWeight : 1)
        note = body.note
        isGrowth = headline == nil && body.isGrowth
        kind = isPassing ? .liveUpdate : Self.kind(findings, headline: headline, body: body)
        let said = [headline?.summary, body.summary, byline.map { "byline \($0.words)" }].compactMap { $0 }
        summary = said.isEmpty ? "punctuation only" : said.joined(separator: "; ")
    }

    /// Assesses what changed between two headlines and two texts.
    package init?(oldHeadline: String?, newHeadline: String?, oldBlocks: [String], newBlocks: [String]) {
        self.init(
            old: ArticleVersion(headline: oldHeadline, blocks: oldBlocks),
            new: ArticleVersion(headline: newHeadline, blocks: newBlocks))
    }

    /// One who wrote it in the place of another; that a page names somebody more, or nobody, is no edit.
    private static func byline(_ old: ArticleVersion, _ new: ArticleVersion) -> EditFinding? {
        guard let had = old.byline, let has = new.byline else { return nil }
        let (before, after) = (foldedForComparison(had), foldedForComparison(has))
        guard !before.isEmpty, !after.isEmpty, !before.contains(after), !after.contains(before) else { return nil }
        return EditFinding(.byline, points: 1, words: "\(had) → \(has)")
    }

    /// The heaviest finding counts full, the rest half.
    static func total(_ findings: [EditFinding]) -> Double {
        guard let first = findings.first else { return 0 }
        let rest = findings.dropFirst().prefix(20).reduce(0) { $0 + $1.points / 2 }
        return ((first.points + rest) * 10).rounded() / 10
    }

    private static func kind(
        _ findings: [EditFinding], headline: HeadlineChange?, body: BodyChange
    ) -> EditKind {
        if findings.contains(where: { $0.kind == .correctedWithNote }) { return .correctedWithNote }
        if headline == nil, body.isGrowth { return body.note == nil ? .added : .annotated }
        return findings.first?.kind ?? (body.hasMoves ? .movedText : .copyedit)
    }
}
