import ArgumentParser
import InternationalText

/// How a list is written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
    case csv
}

/// A list of rows for people, programs and spreadsheets.
struct Listing {
    struct Column {
        let title: String
        /// Takes what room is left.
        var isWide = false
    }

    let columns: [Column]
    var rows: [[String]] = []
    /// Said where there are no rows.
    let emptyText: String

    func table(width: Int, paint: Paint) -> String {
        guard !rows.isEmpty else { return emptyText + "\n" }
        let widths = columnWidths(width)
        var lines = [line(columns.map(\.title), widths, paint.bold)]
        for row in rows { lines.append(line(row, widths) { $0 }) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func columnWidths(_ width: Int) -> [Int] {
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

    /// RFC 4180, in UTF-8; a cell that a spreadsheet would take for a formula begins with an apostrophe (CWE-1236).
    func csv() -> String {
        ([columns.map(\.title)] + rows).map { $0.map(Self.cell).joined(separator: ",") }.joined(separator: "\r\n")
            + "\r\n"
    }

    static func cell(_ text: String) -> String {
        var safe = text
        if let first = text.unicodeScalars.first, "=+-@\t\r\0".unicodeScalars.contains(first) { safe = "'" + text }
        guard safe.contains(where: { ",\"\r\n".contains($0) || $0 == "\r\n" }) else { return safe }
        var quoted = "\""
        for character in safe { quoted += character == "\"" ? "\"\"" : String(character) }
        return quoted + "\""
    }
}
