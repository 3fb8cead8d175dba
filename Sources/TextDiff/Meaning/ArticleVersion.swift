/// What of an article is compared for edits.
package struct ArticleVersion: Sendable {
    package let headline: String?
    package let byline: String?
    /// The text, block by block.
    package let blocks: [String]

    package init(headline: String?, byline: String? = nil, blocks: [String]) {
        self.headline = headline
        self.byline = byline
        self.blocks = blocks
    }
}
