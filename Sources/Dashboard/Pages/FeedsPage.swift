import Reporting
import RetractdCore
import Storage

/// Feeds and their health, those that want somebody first.
struct FeedsPage {
    let rows: [FeedRow]
    let moments: Moments
    /// When something was last polled, where that is too long ago; nil while somebody watches.
    let blindSince: Timestamp?

    var html: HTML {
        """
        <h1>Feeds</h1>
        <p class="lede">\(summary) <a href="/api/v1/feeds">JSON</a> <a href="/feeds.csv">CSV</a></p>
        \(rows.isEmpty ? "<p class=\"nothing\">No feed is known yet: start <code>retractd run</code>.</p>" : table)
        """
    }

    private var summary: HTML {
        let watched = rows.filter { $0.state.isConfigured }
        let ailing = watched.count { $0.state.problem != nil || $0.state.doubt != nil }
        let state = ailing > 0 ? "\(ailing) of them want looking at" : "all of them well"
        if let blindSince {
            return "\(watched.count) feeds, none of them polled since \(moments.exact(blindSince)); then, \(state)."
        }
        return "\(watched.count) feeds are watched, \(state)."
    }

    private var table: HTML {
        let sorted = rows.sorted { rank($0) != rank($1) ? rank($0) < rank($1) : $0.state.name < $1.state.name }
        return """
            <div class="wide"><table class="feeds cards"><thead><tr><th>Feed<th>Health<th>Last read<th class="number">Every\
            <th class="number">Unchanged<th class="number">Articles<th class="number">Gone\
            <th class="number" title="Times that entries may have passed through between two polls">Gaps</tr></thead>
            <tbody>\(sorted.map(row))</tbody></table></div>
            """
    }

    private func rank(_ row: FeedRow) -> Int {
        if !row.state.isConfigured { return 3 }
        if row.state.problem != nil { return 0 }
        return row.state.doubt != nil || row.state.concern != nil ? 1 : 2
    }

    private func row(_ row: FeedRow) -> HTML {
        let state = row.state
        let classes = ["problem", "concern", "well", "gone"][rank(row)]
        return """
            <tr class="\(classes)"><th scope="row"><a href="/?since=all&amp;feed=\(PercentCoding.encoded(state.name))"><bdi>\(state.name)</bdi></a>\
            <small><bdi>\(state.url)</bdi></small>\
            <td class="health" dir="auto">\(FeedRecord.health(state))\(remark(state))\
            <td data-is="last read">\(state.lastGoodAt.map(moments.ago) ?? "never")\
            <td class="number" data-is="every">\(SpanText.text(state.interval))\
            <td class="number" data-is="unchanged">\(share(state))<td class="number" data-is="articles">\(row.articleCount)\
            <td class="number" data-is="gone">\(row.openEpisodes)<td class="number" data-is="gaps">\(state.overrunCount)</tr>

            """
    }

    private func remark(_ state: FeedState) -> HTML? {
        (state.concern ?? state.doubt?.reason).map { "<small>\($0)</small>" }
    }

    private func share(_ state: FeedState) -> String {
        state.pollCount == 0 ? "" : "\(state.notModifiedCount * 100 / state.pollCount) %"
    }
}
