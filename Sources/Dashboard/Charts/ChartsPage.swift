import RetractdCore
import Storage

/// Charts, where a person would rather look than read.
struct ChartsPage {
    let since: Timestamp
    let moments: Moments
    let query: QueryItems
    let removals: [RemovalPoint]
    let edits: [EditPoint]
    let gaps: [CoverageGap]

    var html: HTML {
        """
        <h1>Charts</h1>
        \(Filters(action: "/charts", fields: [PeriodFilter.field], query: query, others: []).html)
        <section><h2>Pulled, by outlet and day</h2>
        <p class="hint">A darker square is a day on which more was pulled. Confirmed, suspected and restored removals.</p>
        \(OutletDays(removals: removals, since: from, moments: moments).html)</section>
        <section><h2>How long pulled stories had lived</h2>
        <p class="hint">From the publisher’s own time of publication to when the story was first seen gone.</p>
        \(lives)</section>
        <section><h2>From publication to edit</h2>
        <p class="hint">Every edit by how much it matters.</p>
        \(rewrites)</section>
        <section><h2>When we could not see</h2>
        <p class="hint">Feeds with a problem, sites in trouble, our own network lost: what was not seen then is not known.</p>
        \(GapChart(gaps: gaps, since: from, moments: moments).html)</section>
        """
    }

    private var now: Timestamp { moments.now }

    /// The period, as far as there is anything in it.
    private var from: Timestamp {
        let first = [removals.first?.firstSeenGone, edits.first?.at, gaps.map(\.since).min()].compactMap { $0 }.min()
        return max(since, min(first ?? now, now.advanced(by: .days(-7))))
    }

    private var lives: HTML {
        var histogram = SpanHistogram(series: ["pulled"], unit: "stories")
        for point in removals { histogram.add(point.firstSeenGone, after: point.publishedAt, to: 0) }
        return histogram.html(words: "How long pulled stories had lived")
    }

    private var rewrites: HTML {
        var histogram = SpanHistogram(series: Severity.allCases.map(\.rawValue), unit: "edits")
        for point in edits {
            histogram.add(point.at, after: point.publishedAt, to: Severity.allCases.firstIndex(of: point.severity) ?? 0)
        }
        return histogram.html(words: "Hours from publication to edit")
    }
}
