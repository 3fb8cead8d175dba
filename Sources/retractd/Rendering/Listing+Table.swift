import InternationalText
import Reporting

extension Listing {
    /// The narrowest that a column is made which takes what room is left.
    private static let narrowest = 24
    /// The shortest that the last of the others is cut to.
    private static let shortest = 8

    /// For people, times by their clock.
    ///
    /// Where a line holds them all only if the widest is cut to a few words, that one has a line to itself below the others.
    ///
    /// - Parameter width: Of the terminal; nil where the text goes to a file or another program, so that nothing is cut.
    func table(width: Int?, paint: Paint, clock: WallClock) -> String {
        guard !rows.isEmpty else { return emptyText + "\n" }
        let cells = [columns.map(\.title)] + rows.map { row in row.map { $0.words(clock) } }
        var widths = columns.indices.map { index in cells.map { DisplayWidth.of($0[index]) }.max() ?? 0 }
        guard let width, let wide = columns.firstIndex(where: \.isWide) else { return text(cells, widths, paint) }
        let others = widths.enumerated().filter { $0.offset != wide }.reduce(0) { $0 + $1.element + 2 }
        guard width - others < Self.narrowest, widths[wide] > width - others else {
            widths[wide] = min(widths[wide], max(Self.narrowest, width - others))
            return text(cells, widths, paint)
        }
        return stacked(cells, widths, wide, width, paint)
    }

    private func text(_ cells: [[String]], _ widths: [Int], _ paint: Paint) -> String {
        var text = ""
        for (number, row) in cells.enumerated() { text += line(row, widths, style(number, paint)) + "\n" }
        return text
    }

    private func stacked(_ cells: [[String]], _ widths: [Int], _ wide: Int, _ width: Int, _ paint: Paint) -> String {
        var others = widths
        others.remove(at: wide)
        if let last = others.indices.last {
            let room = width - others.dropLast().reduce(0) { $0 + $1 + 2 }
            others[last] = min(others[last], max(Self.shortest, room))
        }
        var text = ""
        for (number, row) in cells.enumerated() {
            var short = row
            let long = short.remove(at: wide)
            let style = style(number, paint)
            text += line(short, others, style) + "\n"
            text += "  " + line([long], [max(Self.narrowest, width - 2)], style) + "\n"
        }
        return text
    }

    /// How a row is painted; the first is the titles.
    private func style(_ number: Int, _ paint: Paint) -> (String) -> String {
        number == 0 ? { paint.bold($0) } : { $0 }
    }

    private func line(_ cells: [String], _ widths: [Int], _ style: (String) -> String) -> String {
        var parts: [String] = []
        for (index, cell) in cells.enumerated() {
            let cut = DisplayWidth.truncated(cell, to: widths[index])
            let gap = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(cut)))
            let isLast = index == cells.count - 1
            parts.append(style(TerminalText.isolated(cut)) + (isLast ? "" : gap))
        }
        return parts.joined(separator: "  ")
    }
}
