import InternationalText

/// What changed in an article's text below its headline.
struct BodyChange {
    /// A removed sentence of fewer words than this is no passage.
    static let shortestPassage = 4

    /// What a note weighs, whatever it says: editors seldom speak up for nothing.
    static let noteWeight = 6.0

    let findings: [EditFinding]
    let note: String?
    let isGrowth: Bool
    let hasMoves: Bool
    let summary: String?

    /// Sentences went from between others that stayed.
    let hasInnerRemoval: Bool

    init(comparison: TextComparison, old: ArticleVersion, new: ArticleVersion, names: NameContext) {
        let counts = ChangeCounts(comparison)
        let inserted = InsertedSentences(comparison, headline: old.headline)
        note = Self.newNote(old.blocks, new.blocks)
        hasInnerRemoval = counts.hasInnerRemoval
        isGrowth = counts.isGrowth && EditAssessment.total(inserted.findings) < EditAssessment.materialFrom
        hasMoves = counts.moved > 0
        findings =
            Self.findings(comparison, counts, note, names) + inserted.findings
            + (Dateline.change(old, new).map { [$0] } ?? [])
        summary = Self.summary(comparison, counts, note, inserted)
    }

    private static func newNote(_ old: [String], _ new: [String]) -> String? {
        let verbatim = Set(old)
        var notes = new.filter { !verbatim.contains($0) && CorrectionPhrases.isNote($0) }
        if notes.isEmpty { return nil }
        let before = Set(old.map { foldedForComparison($0) })
        notes.removeAll { before.contains(foldedForComparison($0)) }
        return notes.first(where: CorrectionPhrases.corrects) ?? notes.first
    }

    // MARK: Findings

    private static func findings(
        _ comparison: TextComparison, _ counts: ChangeCounts, _ note: String?, _ names: NameContext
    ) -> [EditFinding] {
        var findings: [EditFinding] = []
        if let note {
            findings.append(
                EditFinding(
                    CorrectionPhrases.corrects(note) ? .correctedWithNote : .annotated, points: noteWeight, words: note)
            )
        }
        if counts.isRewrite { findings.append(EditFinding(.rewrite, points: 4, words: "little of the text is left")) }
        for (index, piece) in comparison.pieces.enumerated() {
            switch piece {
            case .changed(let old, let new, _):
                findings += changed(SentenceChange(old: old, new: new, names: names), isLead: index < 2)
            case .removed(let text): findings += removed(text).map { [$0] } ?? []
            case .unchanged, .added, .movedAway, .movedHere: break
            }
        }
        if counts.removedShare > 0.3, !counts.isRewrite {
            findings.append(
                EditFinding(
                    .passageRemoved, points: 4, words: "\(Int(counts.removedShare * 100)) % of the text went"))
        }
        if counts.added > 0 {
            findings.append(
                EditFinding(
                    .added, points: min(2, Double(counts.added) * 0.5),
                    words: counts.added == 1 ? "1 sentence came" : "\(counts.added) sentences came"))
        }
        if counts.moved > 0 { findings.append(EditFinding(.movedText, points: 0.5, words: "sentences moved")) }
        return findings
    }

    private static func changed(_ change: SentenceChange, isLead: Bool) -> [EditFinding] {
        if change.isTrivial || change.isSpelling && change.findings.isEmpty {
            return [EditFinding(.copyedit, points: 0.5, words: "\(change.old) → \(change.new)")]
        }
        let weight = isLead ? 1.5 : 1
        let findings = change.findings.map { EditFinding($0.kind, points: $0.points * weight, words: $0.words) }
        guard findings.isEmpty else { return findings }
        return [EditFinding(isLead ? .lede : .copyedit, points: weight, words: "\(change.old) → \(change.new)")]
    }

    private static func removed(_ text: String) -> EditFinding? {
        guard TextBoundaries.wordCount(in: text) >= shortestPassage else { return nil }
        let key = foldedForComparison(text)
        let isTelling = key.contains("\"") || key.utf8.contains { (0x30...0x39).contains($0) }
        return EditFinding(.passageRemoved, points: isTelling ? 3 : 2, words: text)
    }

    // MARK: Summary

    private static func summary(
        _ comparison: TextComparison, _ counts: ChangeCounts, _ note: String?, _ inserted: InsertedSentences
    ) -> String? {
        var parts: [String] = []
        if let note { parts.append("note: “\(DisplayWidth.truncated(note, to: 90))”") }
        if let telling = tellingChange(comparison) { parts.append(telling) }
        if let claim = inserted.claim { parts.append("put in: “\(DisplayWidth.truncated(claim, to: 90))”") }
        if counts.changed > 1 { parts.append("\(counts.changed) sentences changed") }
        if counts.removed > 0 {
            parts.append("\(plural(counts.removed, "sentence")) removed (\(plural(counts.removedWords, "word")))")
        }
        if counts.added > 0 { parts.append("\(plural(counts.added, "sentence")) added") }
        if parts.isEmpty, counts.moved > 0 { parts.append("sentences moved") }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// The words of the heaviest changed sentence, old and new.
    private static func tellingChange(_ comparison: TextComparison) -> String? {
        var best: (points: Double, words: [WordPiece])?
        for case .changed(let old, let new, let words) in comparison.pieces {
            let points = SentenceChange(old: old, new: new).findings.first?.points ?? 0.5
            if points > best?.points ?? 0 { best = (points, words) }
        }
        return best.flatMap { excerpt($0.words) }
    }

    private static func excerpt(_ words: [WordPiece]) -> String? {
        guard let first = words.firstIndex(where: { $0.kind != .unchanged }) else { return nil }
        var (old, new) = ("", "")
        var last = first
        for (index, piece) in words[first...].enumerated() {
            if piece.kind == .unchanged, index > 0 { break }
            if piece.kind == .removed { old += piece.text }
            if piece.kind == .added { new += piece.text }
            last = first + index
        }
        let context = last + 1 < words.count ? firstWords(words[last + 1].text) : ""
        return "“\(shown(old + context))” → “\(shown(new + context))”"
    }

    /// The next two words, for what stands around the change.
    private static func firstWords(_ text: String) -> String {
        var words = 0
        var result = ""
        for run in TextBoundaries.runs(in: text) {
            result += run.text
            words += run.isWord ? 1 : 0
            if words == 2 { break }
        }
        return result
    }

    private static func shown(_ text: String) -> String {
        DisplayWidth.truncated(text.split(whereSeparator: \.isWhitespace).joined(separator: " "), to: 60)
    }

    private static func plural(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
