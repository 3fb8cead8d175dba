import InternationalText
import Reporting
import RetractdCore
import Storage
import TextDiff

/// One article: what is claimed of it, and everything that the claim rests on.
struct CasePage {
    let facts: CaseFacts
    /// The revisions to compare; nil where there is one at most.
    let compared: (old: Revision, new: Revision)?

    /// Headlines with more characters are set smaller.
    private static let longTitle = 110

    private var article: ArticleState { facts.article }
    private var path: String { "/cases/\(article.id.rawValue)" }

    private var moments: Moments { facts.moments }

    var html: HTML {
        """
        <article class="case-page">
        \(head)
        \(facts.episodes.reversed().map(episode))
        \(compared.map(words))
        \(EchoList(echoes: facts.echoes, moments: moments).html)
        <section><h2>Every look at it</h2>
        \(LookStrip(facts).svg)</section>
        \(evidence)
        \(timeline)
        </article>
        """
    }

    // MARK: Head

    private var head: HTML {
        let status = facts.episodes.last.flatMap { $0.strength.isOpen ? nil : $0.strength }?.badge
        let byline = facts.revisions.last?.byline
        return """
            <header class="case-head">
            <p class="kicker">\(article.phase.badge) \(status) <bdi>\(facts.feedName)</bdi></p>
            <h1 dir="auto"\(facts.title.count > Self.longTitle ? " class=\"long\"" as HTML : .empty)>\(facts.title)</h1>
            \(byline.map { "<p class=\"byline\" dir=\"auto\">\($0)</p>" as HTML })
            <p class="address"><a href="\(WebLink.safe(article.url))" rel="noopener noreferrer nofollow"><bdi>\(article.url)</bdi></a></p>
            \(FactList(times).html)
            </header>
            """
    }

    private var times: [(name: String, value: HTML)] {
        var times: [(name: String, value: HTML)] = []
        if let published = article.publishedAt { times.append(("Published", moments.exact(published))) }
        times.append(("First listed", moments.exact(article.firstListedAt)))
        if let live = article.lastSeenLive { times.append(("Last seen live", moments.exact(live))) }
        if let gone = facts.episodes.last?.firstSeenGone { times.append(("First seen gone", moments.exact(gone))) }
        if let published = article.publishedAt, let gone = facts.episodes.last?.firstSeenGone, published <= gone {
            times.append(("Lived", "\(SpanText.text(gone.since(published)))"))
        }
        if let next = article.nextCheck { times.append(("Next look", moments.exact(next.at))) }
        return times
    }

    // MARK: Episodes

    private func episode(_ episode: RemovalEpisode) -> HTML {
        EpisodeSection(episode: episode, facts: facts, path: path).html
    }

    // MARK: Words

    private func words(_ pair: (old: Revision, new: Revision)) -> HTML {
        WordsSection(old: pair.old, new: pair.new, facts: facts, path: path).html
    }

    // MARK: Evidence

    private var evidence: HTML {
        let rows = facts.revisions.map { revision -> HTML in
            """
            <li>Revision \(revision.number), first seen \(moments.exact(revision.firstSeen)): \
            <a href="\(path)/snapshots/\(revision.snapshot.hexadecimal)">the page as text</a> \
            <code class="digest">\(revision.snapshot.hexadecimal)</code></li>

            """
        }
        return """
            <section id="evidence"><h2>Evidence</h2>
            <p>Everything this case rests on, for others to check without this program: each answer as it came, the controls, \
            the feed before and after, the log’s proof with its signature.</p>
            <p><a class="button" href="\(path)/evidence.wacz">Download the bundle (.wacz)</a> \
            <a href="/api/v1/cases/\(article.id.rawValue)">JSON</a></p>
            <p class="hint"><code>retractd verify retractd-\(article.id.short).wacz</code> checks it; ReplayWeb.page shows it.</p>
            <ul class="revisions">\(rows)</ul></section>
            """
    }

    private var timeline: HTML {
        let rows = facts.events.map { row -> HTML in
            let facts = row.event.facts.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
                .map { "\($0.key): \($0.value)" }.joined(separator: " · ")
            return """
                <li>\(moments.exact(row.event.at)) <b>\(row.event.kind.rawValue.replacing(".", with: " ").replacing("-", with: " "))</b> \
                <span dir="auto">\(facts)</span></li>

                """
        }
        return
            "<details class=\"timeline\"><summary>The log of this article, \(rows.count) entries</summary>\n<ol>\(rows)</ol></details>"
    }
}
