import RetractdCore
import Storage

/// What was rewritten.
struct EditsPage {
    let step: Pager.Step<EditRow>
    let query: QueryItems
    let pager: Pager
    let moments: Moments

    var html: HTML {
        "<h1>Rewritten</h1>\n\(filters.html)\(list)\(pager.html(hasMore: step.hasMore))"
    }

    private var filters: Filters {
        Filters(
            action: "/edits",
            fields: [
                PeriodFilter.field,
                .choice(
                    name: "severity", label: "At least",
                    options: Severity.allCases.reversed().map { ($0.rawValue, $0.rawValue) }, fallback: "minor"),
                .text(name: "feed", label: "Outlet", hint: "any"),
            ], query: query,
            others: [("Atom", "/rewritten.atom"), ("JSON", "/api/v1/edits"), ("CSV", "/edits.csv")])
    }

    private var list: HTML {
        guard !step.rows.isEmpty else { return EmptyList(what: "rewritten", path: "/edits", query: query).html }
        return "<ol class=\"cases\">\n\(step.rows.map(item))</ol>\n"
    }

    private func item(_ row: EditRow) -> HTML {
        let (edit, words) = (row.edit, EditWords(row.edit))
        let link = "/cases/\(row.article.id.rawValue)?from=\(edit.revision - 1)&to=\(edit.revision)#words"
        return """
            <li class="case edit \(edit.severity.rawValue)"\(Direction.attribute(row.article.title))>
            <p class="kicker">\(words.badge) <bdi>\(row.feedName)</bdi> <span class="when">\(moments.ago(edit.at))</span></p>
            <h2 dir="auto"><a href="\(link)">\(headline(edit, row.article))</a></h2>
            <p class="how"><span>\(words.kind) \(words.marks)</span></p>
            <p class="summary" dir="ltr">\(Quotations.isolated(edit.summary))</p></li>

            """
    }

    private func headline(_ edit: EditGlance, _ article: ArticleGlance) -> HTML {
        guard let before = edit.headlineBefore, let after = edit.headlineAfter, before != after else {
            return "\(article.title.isEmpty ? article.url : article.title)"
        }
        return HeadlineChange(before: before, after: after).html
    }
}
