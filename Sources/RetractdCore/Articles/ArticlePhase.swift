/// Where an article stands.
package enum ArticlePhase: String, Codable, Sendable, CaseIterable {
    /// Listed by a feed, not yet seen live.
    case unfetched
    case live
    /// Something looked gone; controls and rechecks are under way, nobody has been told.
    case questioned
    case suspected
    case confirmed
    /// No longer watched: older than the watch length.
    case unwatched
}
