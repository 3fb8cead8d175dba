import RetractdCore
import Storage

/// Removals per outlet and day, as squares.
struct OutletDays {
    /// The outlets that are drawn: those with the most removals.
    private static let mostOutlets = 20
    /// The most columns; a longer period has wider ones.
    private static let mostColumns = 60

    private let rows: [(outlet: String, counts: [Int])]
    private let moments: Moments
    private let start: Timestamp
    private let daysPerColumn: Int
    private let columns: Int
    private let hidden: Int

    init(removals: [RemovalPoint], since: Timestamp, moments: Moments) {
        let now = moments.now
        self.moments = moments
        let days = max(1, Int(now.since(since).inHours / 24) + 1)
        let daysPerColumn = (days + Self.mostColumns - 1) / Self.mostColumns
        let columns = (days + daysPerColumn - 1) / daysPerColumn
        // Columns end now, so that the last is today.
        let start = now.advanced(by: .days(-daysPerColumn * columns))
        var counts: [String: [Int]] = [:]
        for point in removals {
            let column = Int(point.firstSeenGone.since(start).inHours / 24) / daysPerColumn
            guard (0..<columns).contains(column) else { continue }
            counts[point.feedName, default: Array(repeating: 0, count: columns)][column] += 1
        }
        let sorted = counts.map { (outlet: $0.key, counts: $0.value) }.sorted { one, other in
            let (ones, others) = (one.counts.reduce(0, +), other.counts.reduce(0, +))
            return ones != others ? ones > others : one.outlet < other.outlet
        }
        rows = Array(sorted.prefix(Self.mostOutlets))
        hidden = sorted.count - rows.count
        (self.start, self.daysPerColumn, self.columns) = (start, daysPerColumn, columns)
    }

    var html: HTML {
        guard !rows.isEmpty else { return "<p class=\"nothing\">Nothing was pulled in this period.</p>\n" }
        let more: HTML = hidden > 0 ? "<p class=\"hint\">\(hidden) outlets with fewer are not drawn.</p>\n" : .empty
        return """
            <div class="wide"><table class="days"><tbody>\(rows.map(row))</tbody>
            <tfoot><tr><td><td><div class="ends">\(dates)</div><td></tr></tfoot>
            </table></div>
            \(more)
            """
    }

    private var dates: HTML { moments.axis(from: start) }

    private var most: Int { max(1, rows.flatMap(\.counts).max() ?? 1) }

    private func row(_ row: (outlet: String, counts: [Int])) -> HTML {
        let size = 640.0 / Double(columns)
        let squares = row.counts.enumerated().map { index, count in
            SVG.bar(
                "heat h\(level(count))", Double(index) * size + 0.5, 1, size - 1, 18,
                title: "\(moments.day(start.advanced(by: .days(index * daysPerColumn)))): \(count)")
        }
        return """
            <tr><th scope="row"><bdi>\(row.outlet)</bdi><td><svg class="strip" viewBox="0 0 640 20" preserveAspectRatio="none" \
            role="img" aria-label="Removals by day">\(squares)</svg><td class="number">\(row.counts.reduce(0, +))</tr>

            """
    }

    /// 0 for none, 1 to 4 for a quarter of the most and so on.
    private func level(_ count: Int) -> Int { count == 0 ? 0 : max(1, (count * 4 + most - 1) / most) }
}
