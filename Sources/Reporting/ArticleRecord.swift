package import RetractdCore
package import Storage

/// Everything about an article, as programs read it.
package struct ArticleRecord: Encodable {
    let article: ArticleState
    let feed: String
    let episodes: [RemovalEpisode]
    let revisions: [Revision]
    let edits: [Edit]
    let captures: [Capture]
    let alerts: [Alert]
    let echoes: [Echo]
    /// What of its page no comparison heeds; nil where nobody asked.
    let furniture: [FurnitureRecord]?

    /// Reads all of it out of a store.
    package init(
        of article: ArticleState, from reader: StoreReader, furniture: [FurnitureRecord]? = nil
    ) throws(StoreError) {
        self.furniture = furniture
        self.article = article
        feed = try reader.feedName(of: article)
        episodes = try reader.episodes(of: article.id)
        revisions = try reader.revisions(of: article.id)
        edits = try reader.edits(of: article.id)
        captures = try reader.captures(of: article.id).map { $0.capture }
        alerts = try reader.alerts(of: article.id)
        echoes = try KnownEchoes(reader: reader).echoes(of: article)
    }
}
