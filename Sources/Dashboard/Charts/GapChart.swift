import RetractdCore

/// Coverage gaps along the period, a line for each feed and site that had one.
struct GapChart {
    private static let mostRows = 24

    let gaps: [CoverageGap]
    let since: Timestamp
    let moments: Moments

    private var now: Timestamp { moments.now }

    var html: HTML {
        let subjects = Dictionary(grouping: gaps.filter { ($0.until ?? now) > since }, by: \.subject)
        guard !subjects.isEmpty else { return "<p class=\"nothing\">No gap that we know of.</p>\n" }
        let rows = subjects.sorted {
            total($0.value) != total($1.value) ? total($0.value) > total($1.value) : $0.key < $1.key
        }
        return """
            <div class="wide"><table class="days"><tbody>\(rows.prefix(Self.mostRows).map(row))</tbody>
            <tfoot><tr><td><td><div class="ends">\(dates)</div><td></tr></tfoot>
            </table></div>

            """
    }

    private var dates: HTML { moments.axis(from: since) }

    private func total(_ gaps: [CoverageGap]) -> Double {
        gaps.reduce(0) { $0 + ($1.until ?? now).since(max($1.since, since)).inSeconds }
    }

    private func x(_ moment: Timestamp) -> Double {
        min(max(moment.since(since).inSeconds / now.since(since).inSeconds, 0), 1) * 640
    }

    private func row(_ row: (key: String, value: [CoverageGap])) -> HTML {
        let bars = row.value.map { gap in
            SVG.bar(
                "gap \(gap.kind == .networkLost ? "network" : gap.kind == .siteIncident ? "site" : "feed")",
                x(gap.since), 3,
                max(2, x(gap.until ?? now) - x(gap.since)), 14,
                title: "\(moments.words(gap.since)) to \(gap.until.map(moments.words) ?? "now"): \(gap.words)")
        }
        return """
            <tr><th scope="row"><bdi>\(row.key)</bdi><td><svg class="strip" viewBox="0 0 640 20" preserveAspectRatio="none" \
            role="img" aria-label="Gaps">\(SVG.line("grid", 0, 10, 640, 10))\(bars)</svg>\
            <td class="number">\(SpanText.text(seconds: Int(total(row.value))))</tr>

            """
    }
}
