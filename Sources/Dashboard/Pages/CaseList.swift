import Reporting
import RetractdCore
import Storage

/// Removals as a list: what, where, since when, and how long it had lived.
struct CaseList {
    let rows: [RetractionRow]
    let query: QueryItems
    let moments: Moments

    var html: HTML {
        guard !rows.isEmpty else { return EmptyList(what: "pulled", path: "/", query: query).html }
        return "<ol class=\"cases\">\n\(rows.map(item))</ol>\n"
    }

    private func item(_ row: RetractionRow) -> HTML {
        let episode = row.episode
        return """
            <li class="case \(episode.strength.rawValue)"\(Direction.attribute(row.title))>
            <p class="kicker">\(episode.strength.badge) <bdi>\(row.feedName)</bdi> <span class="when">gone \
            \(moments.ago(episode.firstSeenGone))</span></p>
            <h2 dir="auto"><a href="/cases/\(row.article.id.rawValue)">\(row.title)</a></h2>
            <p class="how"><span>\(episode.signal?.words ?? "")\(absence(episode))</span></p>
            \(life(row))</li>

            """
    }

    private func absence(_ episode: EpisodeGlance) -> HTML {
        episode.feedMargin.map { $0 > 0 ? "; off the feed too" : "" } ?? ""
    }

    private func life(_ row: RetractionRow) -> HTML {
        guard let lived = row.lived else { return "<p class=\"life\">lived: not known</p>\n" }
        return "<p class=\"life\">\(LifeBar(lived).svg)<span>lived \(SpanText.text(lived))</span></p>\n"
    }
}

extension RetractionRow {
    /// Its headline, or its address where it never had one.
    var title: String { article.title.isEmpty ? article.url : article.title }
}
