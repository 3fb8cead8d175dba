/// Whom a job is about where nothing is in doubt: enough to note that nothing changed without looking anything up.
package enum QuietSubject: Hashable, Codable, Sendable {
    case article(QuietArticle)
    case feed(QuietFeed)
}
