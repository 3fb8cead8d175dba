import InternationalText
import Reporting
import RetractdCore
import Storage

/// Full text over every revision, what is no longer there marked as such.
struct SearchPage {
    let text: String?
    let words: Set<String>
    let findings: [SearchFinding]
    let hasMore: Bool
    let moments: Moments

    var html: HTML {
        """
        <h1>Search</h1>
        <form class="search" method="get" action="/search" role="search">
        <input type="search" name="q" value="\(text ?? "")" dir="auto" maxlength="\(SearchQuery.longest)" \
        aria-label="Words" placeholder="words that stood in any version" autofocus><button>Search</button>
        <p class="hint">All words must be there; <kbd>"words in quotes"</kbd> in a row, <kbd>-word</kbd> not at all, \
        <kbd>word*</kbd> may go on. Letter case, accents and keyboards’ variants of a letter make no difference.</p>
        </form>
        \(text == nil ? nil : results)
        """
    }

    private var results: HTML {
        guard !findings.isEmpty else { return "<p class=\"nothing\">No version of any article has these words.</p>\n" }
        let more: HTML = hasMore ? "<p class=\"nothing\">There is more: narrow the search down.</p>\n" : .empty
        return "<ol class=\"cases\">\n\(findings.map(item))</ol>\n\(more)"
    }

    private func item(_ finding: SearchFinding) -> HTML {
        let article = finding.article
        let gone: HTML =
            finding.isGone
            ? "<span class=\"badge suspected\">no longer in the text since revision \(finding.revision.number + 1)</span> "
            : .empty
        return """
            <li class="case"\(Direction.attribute(finding.revision.headline ?? article.title))>
            <p class="kicker">\(article.phase.badge) \(gone)<bdi>\(finding.feedName)</bdi> <span class="when">listed \
            \(moments.ago(article.firstListedAt))</span></p>
            <h2 dir="auto"><a href="/cases/\(article.id.rawValue)">\(finding.revision.headline ?? article.title)</a></h2>
            <p class="snippet" dir="auto">\(Snippet(finding.revision, words: words).html)</p></li>

            """
    }
}
