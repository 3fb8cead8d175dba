import Detection
import Reporting
import RetractdCore

/// One time that the article was not to be found: the claim, before and after, and what was done to test it.
struct EpisodeSection {
    /// Blocks of the last good text that are shown at once.
    private static let shownBlocks = 4

    let episode: RemovalEpisode
    let facts: CaseFacts
    let path: String

    var html: HTML {
        """
        <section class="episode \(episode.strength.rawValue)">
        <h2>\(heading)</h2>
        <p class="verdict">Score \(SVG.number(episode.score)), which is a probability of \(Assessment.percent(of: episode.score)).</p>
        <ul class="claim">\(EpisodeStory.sentences(episode, time: facts.moments.words).map { "<li>\($0)</li>" as HTML })</ul>
        \(gates)
        \(sides)
        \(score)
        \(weights)
        \(ControlTable(controls: episode.controls, moments: facts.moments).html)
        \(judgements)
        </section>
        """
    }

    private var heading: HTML {
        let which: HTML = facts.episodes.count > 1 ? "Episode \(episode.number): " : .empty
        return "\(which)\(episode.signal?.words ?? "Not to be found")"
    }

    private var gates: HTML? {
        guard episode.confirmedAt == nil, episode.strength.isOpen, !episode.openGates.isEmpty else { return nil }
        return "<p class=\"gates\">Not confirmed yet. Still missing: \(episode.openGates.joined(separator: "; ")).</p>"
    }

    // MARK: Before and after

    private var sides: HTML {
        """
        <div class="sides">
        <section class="side before"><h3>Before\(episode.lastSeenLive.map { ", last seen \(facts.moments.exact($0))" as HTML })</h3>
        \(before)</section>
        <section class="side after"><h3>After, first seen \(facts.moments.exact(episode.firstSeenGone))</h3>
        \(after)</section>
        </div>
        """
    }

    private var before: HTML {
        guard let revision = facts.revisions.last(where: { $0.firstSeen <= episode.firstSeenGone }) else {
            return "<p>It was never seen live.</p>"
        }
        let blocks = revision.blocks.map { block in "<p dir=\"auto\">\(block.text)</p>\n" as HTML }
        let shown = blocks.prefix(Self.shownBlocks)
        let rest = blocks.dropFirst(Self.shownBlocks)
        let more: HTML =
            rest.isEmpty
            ? .empty : "<details><summary>All of it, \(rest.count) paragraphs more</summary>\(Array(rest))</details>"
        return "<h4 dir=\"auto\">\(revision.headline ?? facts.title)</h4>\n\(Array(shown))\(more)"
    }

    private var after: HTML {
        let looks = episode.observations.map { seen -> HTML in
            "<li>\(facts.moments.exact(seen.at)) <span dir=\"auto\">\(seen.detail)</span></li>"
        }
        guard let capture = facts.firstGone(episode) else { return "<ol class=\"looks\">\(looks)</ol>" }
        let payload = capture.outcome.response?.payload
        let link: HTML? = payload.map {
            "<p><a href=\"\(path)/snapshots/\($0.hexadecimal)\">What it answered, as text</a></p>"
        }
        return """
            <p class="answer">\(episode.observations.first?.detail ?? ServerAnswer.words(capture.outcome))</p>
            \(FactList(text: Array(ServerAnswer.facts(capture).dropFirst())).html)
            \(link)<details><summary>Seen gone \(looks.count) times</summary><ol class="looks">\(looks)</ol></details>
            """
    }

    // MARK: The verdict

    private var score: HTML? {
        ScoreChart(episode: episode, moments: facts.moments).svg.map { "<h3>How sure, look after look</h3>\n\($0)" }
    }

    private var weights: HTML? {
        guard !episode.reasons.isEmpty else { return nil }
        let rows = episode.reasons.map { reason -> HTML in
            let sign = reason.decibans < 0 ? "against" : "for"
            return """
                <tr><td class="number \(sign)">\(reason.decibans > 0 ? "+" : "")\(SVG.number(reason.decibans))<td>\
                \(reason.rule.replacing("-", with: " "))<td dir="auto">\(reason.detail)</tr>

                """
        }
        return """
            <details class="weights"><summary>What each piece of evidence weighs</summary><div class="wide"><table><thead>\
            <tr><th class="number" title="ten times the base-ten logarithm of a likelihood ratio">Decibans<th>Rule<th>Because</tr>\
            </thead><tbody>\(rows)</tbody></table></div></details>
            """
    }

    private var judgements: HTML {
        let said = facts.judgements.filter { $0.episode == episode.number }.map { judgement -> HTML in
            "<li>\(facts.moments.exact(judgement.at)): \(judgement.isTrue ? "true" : "false")\(judgement.note.map { ", <q dir=\"auto\">\($0)</q>" as HTML })</li>"
        }
        return said.isEmpty ? .empty : "<h3>What people said of it</h3><ul>\(said)</ul>"
    }
}
