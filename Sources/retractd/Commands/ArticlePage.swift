import InternationalText
import Reporting
import RetractdCore
import Storage

/// An article's page on the terminal: how it stands, what happened to it when, and what to ask next.
struct ArticlePage {
    let article: ArticleState
    let reader: StoreReader
    let paint: Paint

    func text(withBody: Bool) throws -> String {
        let episodes = try reader.episodes(of: article.id)
        var lines = [paint.bold(safe(article.title.isEmpty ? article.url : article.title))]
        lines.append("\(safe(try reader.feedName(of: article))) · \(article.url)")
        if article.url != article.listedURL { lines.append("listed as \(article.listedURL)") }
        lines.append("id \(article.id.rawValue) · now \(phase)")
        lines.append(contentsOf: times)
        if let episode = episodes.last {
            lines += ["", paint.bold("What is known of its removal")]
            lines += EpisodeStory.sentences(episode, time: WallClock.local.text).map(safe)
        }
        lines += ["", paint.bold("What happened")]
        lines += try ArticleHistory(events: reader.events(of: article.id).map(\.event), article: article, paint: paint)
            .lines
        lines += EchoLines.lines(try KnownEchoes(reader: reader).echoes(of: article), paint: paint)
        let revision = try reader.revisions(of: article.id).last
        if withBody, let revision {
            lines += ["", paint.bold("Revision \(revision.number)")] + revision.blocks.map { safe($0.text) }
        }
        lines += ["", paint.dim(further(hasEpisode: !episodes.isEmpty, revisions: revision?.number ?? 0))]
        return lines.joined(separator: "\n") + "\n"
    }

    private func safe(_ text: String) -> String { TerminalText.isolated(TerminalText.sanitised(text)) }

    private var phase: String {
        switch article.phase {
        case .confirmed: paint.red("pulled")
        case .suspected: paint.yellow("probably pulled")
        case .questioned: "in doubt"
        case .live: paint.green("live")
        case .unfetched: "not seen live yet"
        case .unwatched: "no longer watched"
        }
    }

    private var times: [String] {
        [
            ("published", article.publishedAt), ("first listed", article.firstListedAt),
            ("last seen live", article.lastSeenLive), ("last checked", article.lastCheckedAt),
            ("next check", article.nextCheck?.at),
        ].compactMap { name, moment in
            moment.map { DisplayWidth.padded(name, to: 16) + WallClock.local.text($0) }
        }
    }

    /// The commands that say more of this very article.
    private func further(hasEpisode: Bool, revisions: Int) -> String {
        let id = article.id.short
        var commands: [String] = []
        if hasEpisode { commands.append("`retractd why \(id)` weighs it") }
        if revisions > 1 { commands.append("`retractd diff \(id)` shows its words") }
        if revisions > 0 { commands.append("`retractd show \(id) --text` its last text") }
        commands.append("`retractd export \(id)` bundles the evidence")
        return commands.joined(separator: ", ") + "."
    }
}
