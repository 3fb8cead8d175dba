import Reporting
import RetractdCore
import Storage

/// The first page: what was pulled lately, with how long it had lived.
struct PulledPage {
    let step: Pager.Step<RetractionRow>
    let query: QueryItems
    let pager: Pager
    let moments: Moments
    /// What was pulled within the last thirty days, for the figures above the list.
    let recent: [RemovalPoint]
    let incidents: [SiteIncidentRow]
    /// When something was last polled, where that is too long ago; nil while somebody watches.
    let blindSince: Timestamp?

    var html: HTML {
        """
        <h1>Pulled</h1>
        \(blindSince.map(blindness))\(incidents.isEmpty ? nil : trouble)\(pager.number == 1 ? figures : nil)\(filters.html)\
        \(CaseList(rows: step.rows, query: query, moments: moments).html)\(pager.html(hasMore: step.hasMore))
        """
    }

    private var filters: Filters {
        Filters(
            action: "/",
            fields: [
                PeriodFilter.field,
                .choice(
                    name: "status", label: "Status",
                    options: [
                        ("told", "pulled, suspected, restored"), ("confirmed", "pulled"),
                        ("suspected", "probably pulled"), ("restored", "restored"), ("cleared", "taken back"),
                    ], fallback: "told"),
                .text(name: "feed", label: "Outlet", hint: "any"),
            ], query: query,
            others: [("Atom", "/pulled.atom"), ("JSON", "/api/v1/retractions"), ("CSV", "/retractions.csv")])
    }

    private var figures: HTML {
        let day = recent.count { $0.firstSeenGone > moments.now.advanced(by: .days(-1)) }
        let week = recent.count { $0.firstSeenGone > moments.now.advanced(by: .days(-7)) }
        let lives = recent.compactMap { point in
            point.publishedAt.flatMap { $0 <= point.firstSeenGone ? point.firstSeenGone.since($0) : nil }
        }.sorted()
        let median = lives.isEmpty ? "–" : SpanText.text(lives[lives.count / 2])
        return """
            <dl class="figures">
            <div><dt>in 24 hours</dt><dd>\(day)</dd></div>
            <div><dt>in 7 days</dt><dd>\(week)</dd></div>
            <div><dt>in 30 days</dt><dd>\(recent.count)</dd></div>
            <div><dt>half of them lived under</dt><dd>\(median)</dd></div>
            </dl>

            """
    }

    private func blindness(_ last: Timestamp) -> HTML {
        """
        <aside class="trouble"><p>Nobody is watching: nothing was polled for \(SpanText.text(moments.now.since(last))), \
        and what was pulled meanwhile is not known. Is <code>retractd run</code> running?</p></aside>

        """
    }

    private var trouble: HTML {
        let lines = incidents.map { row -> HTML in
            "<li><bdi>\(row.site.rawValue)</bdi>: \(row.incident.kind.rawValue.replacing("-", with: " ")) since \(moments.exact(row.incident.since))</li>"
        }
        return """
            <aside class="trouble"><p>Sites in trouble now: what they answer says nothing about single articles.</p>
            <ul>\(lines)</ul></aside>

            """
    }
}
