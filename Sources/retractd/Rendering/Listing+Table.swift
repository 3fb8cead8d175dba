import InternationalText
import Reporting

extension Listing {
    /// For people, times by their clock.
    func table(width: Int, paint: Paint, clock: WallClock) -> String {
        guard !rows.isEmpty else { return emptyText + "\n" }
        let rows = rows.map { row in row.map { $0.words(clock) } }
        let widths = columnWidths(rows, width)
        var lines = [line(columns.map(\.title), widths, paint.bold)]
        for row in rows { lines.append(line(row, widths) { $0 }) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func columnWidths(_ rows: [[String]], _ width: Int) -> [Int] {
        var widths = columns.indices.map { index in
            ([columns[index].title] + rows.map { $0[index] }).map(DisplayWidth.of).max() ?? 0
        }
        guard let wide = columns.firstIndex(where: \.isWide) else { return widths }
        let others = widths.enumerated().filter { $0.offset != wide }.reduce(0) { $0 + $1.element }
        widths[wide] = min(widths[wide], max(24, width - others - 2 * (columns.count - 1)))
        return widths
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
