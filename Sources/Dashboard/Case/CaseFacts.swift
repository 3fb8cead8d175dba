import Reporting
import RetractdCore
import Storage

/// What a case page is made of.
struct CaseFacts {
    let article: ArticleState
    let moments: Moments
    let feedName: String
    let episodes: [RemovalEpisode]
    let judgements: [Judgement]
    let revisions: [Revision]
    let edits: [Edit]
    let captures: [CaptureRow]
    let echoes: [Echo]
    let events: [EventRow]

    init(_ article: ArticleState, from reader: StoreReader, moments: Moments) throws(StoreError) {
        self.article = article
        self.moments = moments
        feedName = try reader.feedName(of: article)
        episodes = try reader.episodes(of: article.id)
        judgements = try reader.judgements(of: article.id)
        revisions = try reader.revisions(of: article.id)
        edits = try reader.edits(of: article.id)
        captures = try reader.captures(of: article.id)
        echoes = try KnownEchoes(reader: reader).echoes(of: article)
        events = try reader.events(of: article.id)
    }

    var title: String { article.title.isEmpty ? article.url : article.title }

    /// The capture that first found it gone in an episode.
    func firstGone(_ episode: RemovalEpisode) -> Capture? {
        guard let id = episode.observations.first?.capture else { return nil }
        return captures.first { $0.capture.id == id }?.capture
    }
}
