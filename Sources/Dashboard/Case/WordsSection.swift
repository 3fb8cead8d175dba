import RetractdCore
import TextDiff

/// What changed between two revisions, side by side, what was removed before what came in its place.
struct WordsSection {
    /// Unchanged sentences around a change.
    private static let context = 2

    let old: Revision
    let new: Revision
    let facts: CaseFacts
    let path: String

    var html: HTML {
        let comparison = TextComparison(old: old.blocks.map(\.text), new: new.blocks.map(\.text))
        return """
            <section id="words" class="words"><h2>What changed in its words</h2>
            \(chooser)
            \(edit.map(about))
            \(heading)
            <div class="columns"><p>Revision \(old.number), from \(facts.moments.exact(old.firstSeen))</p>\
            <p>Revision \(new.number), from \(facts.moments.exact(new.firstSeen))</p></div>
            \(comparison.lines(context: Self.context).map(row))
            </section>
            """
    }

    private var edit: Edit? {
        new.number == old.number + 1 ? facts.edits.first { $0.revision == new.number } : nil
    }

    private func about(_ edit: Edit) -> HTML {
        let words = EditWords(edit)
        return "<p class=\"how\">\(words.badge) \(words.kind) \(words.marks)<br>"
            + "<span>\(Quotations.isolated(edit.summary))</span></p>"
    }

    private var chooser: HTML? {
        guard facts.revisions.count > 2 else { return nil }
        let links = zip(facts.revisions, facts.revisions.dropFirst()).map { pair -> HTML in
            let current: HTML =
                pair.1.number == new.number && pair.0.number == old.number ? " aria-current=\"true\"" : .empty
            return
                "<a href=\"\(path)?from=\(pair.0.number)&amp;to=\(pair.1.number)#words\"\(current)>\(pair.0.number) → \(pair.1.number)</a> "
        }
        let all: HTML =
            "<a href=\"\(path)?from=\(facts.revisions[0].number)&amp;to=\(facts.revisions[facts.revisions.count - 1].number)#words\">first → last</a>"
        return "<nav class=\"revisions\" aria-label=\"Revisions\">\(links)\(all)</nav>"
    }

    private var heading: HTML {
        "<h3 dir=\"auto\">\(HeadlineChange(before: old.headline ?? "", after: new.headline ?? "").html)</h3>"
    }

    private func row(_ line: DiffLine) -> HTML {
        switch line.kind {
        case .skipped: return "<p class=\"skipped\">\(line.runs.map { "\($0.text)" as HTML })</p>\n"
        case .unchanged: return "<p class=\"both\" dir=\"auto\">\(line.runs.map { "\($0.text)" as HTML })</p>\n"
        case .removed, .added, .changed, .moved:
            return """
                <div class="row \(line.kind.rawValue)"><p dir="auto">\(side(line, .removed))</p>\
                <p dir="auto">\(side(line, .added))</p></div>

                """
        }
    }

    /// The words of a side: those it shares with the other and its own.
    private func side(_ line: DiffLine, _ own: WordPiece.Kind) -> HTML {
        let runs = line.runs.filter { $0.kind == own || $0.kind == .unchanged }
        guard line.kind == .changed || runs.contains(where: { $0.kind == own }) else { return .empty }
        return HTML(
            "\(runs.map { run -> HTML in run.kind != own ? "\(run.text)" : own == .removed ? "<del>\(run.text)</del>" : "<ins>\(run.text)</ins>" })"
        )
    }
}
