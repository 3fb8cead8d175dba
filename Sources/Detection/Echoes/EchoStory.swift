package import RetractdCore

/// A retracted story, as echoes of it are looked for.
package struct EchoStory: Sendable {
    let site: SiteKey
    let urls: [String]
    let headline: EchoText
    let text: EchoText
    let firstListedAt: Timestamp
    let firstSeenGone: Timestamp

    /// No echo was listed before this.
    package var listedSince: Timestamp { firstListedAt.advanced(by: .hours(-1)) }

    package init(_ article: ArticleState, _ lastGood: Revision, firstSeenGone: Timestamp) {
        site = article.site
        urls = [article.url, article.listedURL]
        headline = EchoText(headline: lastGood.headline ?? article.title, blocks: Array(lastGood.blocks.prefix(1)))
        text = EchoText(headline: lastGood.headline, blocks: lastGood.blocks)
        firstListedAt = article.firstListedAt
        self.firstSeenGone = firstSeenGone
    }
}
