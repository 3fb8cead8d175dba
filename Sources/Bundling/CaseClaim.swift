import RetractdCore

/// What was claimed, as programs read it.
struct CaseClaim: Codable {
    /// The newest form of bundles that this program knows.
    static let newestSchema = 1

    let schema: Int
    let article: ArticleState
    let feed: String
    let alerts: [Alert]
    let episodes: [RemovalEpisode]
    let edits: [Edit]
    let revisions: [Revision]

    init(_ file: CaseFile) {
        schema = Self.newestSchema
        article = file.article
        feed = file.feedName
        alerts = file.alerts
        episodes = file.episodes
        edits = file.edits
        revisions = file.revisions
    }
}
