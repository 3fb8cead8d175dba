package import RetractdCore

/// A list of rows for people, programs and spreadsheets.
package struct Listing {
    package struct Column: Sendable {
        package let title: String
        /// Takes what room is left.
        package var isWide = false

        package init(title: String, isWide: Bool = false) {
            self.title = title
            self.isWide = isWide
        }
    }

    /// What stands in one place of a row.
    package enum Cell: Sendable {
        case text(String)
        /// By the reader's clock for people, in UTC for programs.
        case moment(Timestamp)

        /// A moment, or what is said where there is none.
        package static func moment(_ moment: Timestamp?, else words: String) -> Cell {
            moment.map(Cell.moment) ?? .text(words)
        }

        /// As it reads by a clock.
        package func words(_ clock: WallClock) -> String {
            switch self {
            case .text(let text): text
            case .moment(let moment): clock.text(moment)
            }
        }
    }

    package let columns: [Column]
    package var rows: [[Cell]] = []
    /// Said where there are no rows.
    package var emptyText: String

    package init(columns: [Column], emptyText: String) {
        self.columns = columns
        self.emptyText = emptyText
    }

    /// RFC 4180, in UTF-8, times in UTC; a cell that a spreadsheet would take for a formula begins with an apostrophe (CWE-1236).
    package func csv() -> String {
        let lines = [columns.map(\.title)] + rows.map { row in row.map { $0.words(.utc) } }
        return lines.map { $0.map(Self.cell).joined(separator: ",") }.joined(separator: "\r\n") + "\r\n"
    }

    /// What a formula begins with, also in full width, and what hides such a beginning.
    private static let beginnings = Array("=+-@＝＋－＠\t\r\n\0".unicodeScalars)

    static func cell(_ text: String) -> String {
        var safe = text
        if let first = text.unicodeScalars.first, beginnings.contains(first) { safe = "'" + text }
        guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            quoted.unicodeScalars.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar])
        }
        return quoted + "\""
    }
}
