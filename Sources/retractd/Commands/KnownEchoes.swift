import Detection
import InternationalText
import RetractdCore
import Storage

/// The articles that repeat a pulled story, as they stand now.
struct KnownEchoes {
    /// Articles looked at for one key.
    static let perKey = 60

    let reader: StoreReader

    /// Echoes of the article's last removal that was told; none where there was no such removal.
    func echoes(of article: ArticleState) throws -> [Echo] {
        guard let episode = article.episode, episode.suspectedAt != nil || episode.confirmedAt != nil,
            let lastGood = try reader.revisions(of: article.id).last
        else { return [] }
        let outlets = OutletBook(try reader.outlets())
        let story = EchoStory(article, lastGood, firstSeenGone: episode.firstSeenGone)
        let hits = try reader.articles(
            echoing: EchoKeys.keys(echoing: story, outlets: outlets), except: article.site,
            listedSince: story.listedSince, limit: Self.perKey)
        let judge = EchoJudge(story: story, outlets: outlets)
        return EchoJudge.ranked(
            try hits.sorted { $0.key < $1.key }.compactMap { id, kinds in
                guard let other = try reader.article(id), let revision = try reader.revisions(of: id).last else {
                    return nil
                }
                return judge.judge(
                    EchoCandidate(
                        article: other, revision: revision, edits: try reader.edits(of: id),
                        isLinked: kinds.contains(.link)))
            })
    }

    /// The lines of `retractd show`.
    static func lines(_ echoes: [Echo], paint: Paint) -> [String] {
        guard !echoes.isEmpty else { return [] }
        return ["", paint.bold("Repeated by")]
            + echoes.flatMap { echo in
                [
                    "\(DisplayWidth.padded(word(echo.standing), to: 9)) \(echo.site.rawValue)  "
                        + TerminalText.isolated(TerminalText.sanitised(echo.title))
                        + "  \(paint.dim(echo.article.short))",
                    "          \(paint.dim(TerminalText.sanitised(echo.detail)))",
                ]
            }
    }

    private static func word(_ standing: Echo.Standing) -> String {
        switch standing {
        case .stands: "stands"
        case .changed: "changed"
        case .noted: "noted"
        case .gone: "gone"
        }
    }
}
