import InternationalText
import Reporting
import RetractdCore
import TextDiff

/// A diff on the terminal: side by side where it is wide, else one under the other, removed words first.
struct DiffPage {
    /// From this width on, in cells, both sides stand beside each other.
    static let wide = 120
    private static let gap = " │ "

    let old: Revision
    let new: Revision
    let comparison: TextComparison
    let paint: Paint
    let width: Int

    func text(_ context: Int) -> String {
        let lines = comparison.lines(context: max(0, context))
        let body = lines.flatMap(width >= Self.wide ? sideBySide : stacked)
        return (head + body).joined(separator: "\n") + "\n"
    }

    private var head: [String] {
        var lines = [
            paint.dim(
                "revision \(old.number), \(WallClock.local.text(old.firstSeen))  →  "
                    + "revision \(new.number), \(WallClock.local.text(new.firstSeen))")
        ]
        if old.headline != new.headline {
            // All of it is shown, so no sentence is far from a change.
            lines += TextComparison(old: [old.headline ?? ""], new: [new.headline ?? ""]).lines(context: .max / 2)
                .flatMap(stacked)
        } else if let headline = new.headline {
            lines.append(paint.bold(TerminalText.isolated(clean(headline))))
        }
        return lines
    }

    // MARK: One under the other

    private func stacked(_ line: DiffLine) -> [String] {
        if line.kind == .skipped { return ["  " + paint.dim(line.runs.map(\.text).joined())] }
        let isRightToLeft = TerminalText.isRightToLeft(line.runs.map(\.text).joined())
        let mark = line.kind == .moved ? paint.cyan("⇅ ") : "  "
        // What a program reads keeps to one line a sentence.
        guard paint.isOn else {
            let body = plain(line.runs)
            return [mark + (isRightToLeft ? "\u{2067}\(body)\u{2069}" : body)]
        }
        let lines = wrapped(line.runs, column: width - 2, isRightToLeft: isRightToLeft).map {
            isRightToLeft ? $0 : Self.trimmed($0)
        }
        return lines.enumerated().map { ($0 == 0 ? mark : "  ") + $1 }
    }

    /// Removed and added words in marks, the white space behind them outside, once.
    private func plain(_ runs: [WordPiece]) -> String {
        runs.enumerated().map { index, run in
            let isReplaced = run.kind == .removed && index + 1 < runs.count && runs[index + 1].kind == .added
            let hasSpace = isReplaced || run.text.last?.isWhitespace == true
            return painted(run, Self.trimmed(clean(run.text))) + (hasSpace ? " " : "")
        }.joined()
    }

    // MARK: Side by side

    private func sideBySide(_ line: DiffLine) -> [String] {
        if line.kind == .skipped { return ["  " + paint.dim(line.runs.map(\.text).joined())] }
        let column = (width - 2 - Self.gap.count) / 2
        let left = side(line, .removed, column)
        let right = side(line, .added, column)
        let mark = line.kind == .moved ? paint.cyan("⇅ ") : "  "
        return (0..<max(left.count, right.count)).map { index in
            let blank = String(repeating: " ", count: column)
            let isFirst = index == 0
            return (isFirst ? mark : "  ") + (index < left.count ? left[index] : blank) + paint.dim(Self.gap)
                + (index < right.count ? right[index] : "")
        }
    }

    /// A side's lines, each filled to the column's width; a line that runs from right to left ends at the column's edge.
    private func side(_ line: DiffLine, _ own: WordPiece.Kind, _ column: Int) -> [String] {
        let runs = line.runs.filter { $0.kind == own || $0.kind == .unchanged }
        guard line.kind == .unchanged || line.kind == .changed || runs.contains(where: { $0.kind == own }) else {
            return []
        }
        return wrapped(
            runs, column: column, isRightToLeft: TerminalText.isRightToLeft(runs.map(\.text).joined()))
    }

    private func wrapped(_ runs: [WordPiece], column: Int, isRightToLeft: Bool) -> [String] {
        let safe = runs.map { WordPiece(kind: $0.kind, text: clean($0.text) + " ") }
        return WrappedRuns.lines(safe, width: column - (paint.isOn ? 0 : 6)).map { parts in
            let shown = parts.enumerated().map { index, run in
                painted(run, index == parts.count - 1 ? Self.trimmed(run.text) : run.text)
            }.joined()
            let plain = Self.trimmed(parts.map(\.text).joined())
            let marks = paint.isOn ? 0 : 4 * parts.count { $0.kind != .unchanged }
            let rest = String(repeating: " ", count: max(0, column - DisplayWidth.of(plain) - marks))
            return isRightToLeft ? rest + "\u{2067}\(shown)\u{2069}" : shown + rest
        }
    }

    // MARK: Words

    private func painted(_ run: WordPiece, _ text: String) -> String {
        switch run.kind {
        case .unchanged: text
        case .removed: removed(text)
        case .added: added(text)
        }
    }

    private func clean(_ text: String) -> String { TerminalText.sanitised(text) }

    private func removed(_ text: String) -> String {
        text.isEmpty ? "" : paint.isOn ? paint.red(text) : "[-\(text)-]"
    }

    private func added(_ text: String) -> String {
        text.isEmpty ? "" : paint.isOn ? paint.green(text) : "{+\(text)+}"
    }

    private static func trimmed(_ text: String) -> String {
        var view = Substring(text)
        while view.last == " " { view.removeLast() }
        return String(view)
    }
}
