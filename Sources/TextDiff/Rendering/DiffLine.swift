/// One sentence of a rendered comparison, as styled runs; how they look is the caller's matter.
package struct DiffLine: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable {
        case unchanged
        case removed
        case added
        case changed
        case moved
        /// Unchanged sentences that are left out; its run says how many.
        case skipped
    }

    package let kind: Kind
    package let runs: [WordPiece]
}

extension TextComparison {
    /// The comparison for reading: what was removed before what came in its place, unchanged stretches cut to `context`
    /// sentences on each side.
    package func lines(context: Int = 1) -> [DiffLine] {
        let all = pieces.map(Self.line)
        let isShown = shownIndices(all, context: context)
        var lines: [DiffLine] = []
        var skipped = 0
        for (index, line) in all.enumerated() {
            if isShown[index] {
                if skipped > 0 { lines.append(Self.gap(skipped)) }
                skipped = 0
                lines.append(line)
            } else {
                skipped += 1
            }
        }
        if skipped > 0 { lines.append(Self.gap(skipped)) }
        return lines
    }

    /// Plain text with `[-removed-]` and `{+added+}`, one sentence a line.
    package func unified(context: Int = 1) -> String {
        lines(context: context).map { line in
            line.runs.enumerated().map { index, run in
                let isReplaced = index + 1 < line.runs.count && line.runs[index + 1].kind == .added
                return Self.marked(run, isReplaced: isReplaced)
            }.joined()
        }.joined(separator: "\n")
    }

    /// The white space behind a change stands outside its marks, once.
    private static func marked(_ run: WordPiece, isReplaced: Bool) -> String {
        if run.kind == .unchanged { return run.text }
        if run.kind == .added { return "{+\(run.words)+}\(run.space)" }
        return "[-\(run.words)-]\(isReplaced ? "" : run.space)"
    }

    private func shownIndices(_ lines: [DiffLine], context: Int) -> [Bool] {
        var isShown = [Bool](repeating: false, count: lines.count)
        for (index, line) in lines.enumerated() where line.kind != .unchanged {
            for near in max(0, index - context)...min(lines.count - 1, index + context) { isShown[near] = true }
        }
        return isShown
    }

    private static func gap(_ count: Int) -> DiffLine {
        DiffLine(
            kind: .skipped,
            runs: [WordPiece(kind: .unchanged, text: "… \(count) unchanged sentence\(count == 1 ? "" : "s")")])
    }

    private static func line(_ piece: DiffPiece) -> DiffLine {
        switch piece {
        case .unchanged(_, let new): DiffLine(kind: .unchanged, runs: [WordPiece(kind: .unchanged, text: new)])
        case .removed(let text): DiffLine(kind: .removed, runs: [WordPiece(kind: .removed, text: text)])
        case .added(let text): DiffLine(kind: .added, runs: [WordPiece(kind: .added, text: text)])
        case .changed(_, _, let words): DiffLine(kind: .changed, runs: words)
        case .movedAway(let text): DiffLine(kind: .moved, runs: [WordPiece(kind: .removed, text: text)])
        case .movedHere(let text): DiffLine(kind: .moved, runs: [WordPiece(kind: .added, text: text)])
        }
    }
}
