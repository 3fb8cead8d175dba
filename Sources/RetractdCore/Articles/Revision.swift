/// A distinct extract of an article, in order.
package struct Revision: Hashable, Codable, Sendable {
    package let article: ArticleID
    /// 1 for the first.
    package let number: Int
    package let firstSeen: Timestamp
    package let capture: CaptureID
    package let snapshot: Digest
    package let textDigest: Digest
    package let headline: String?
    package let byline: String?
    package let published: Timestamp?
    package let modified: Timestamp?
    package let blocks: [TextBlock]
    /// As ``Extract/headings``.
    package let headings: [String]?
    /// Keys of what else the page said, as ``Extract/outside``.
    package let outside: [UInt32]?
    /// Whether words of a paywall stood on the page; nil where none did.
    package let isPaywalled: Bool?
    package let extractorVersion: Int

    package init(
        article: ArticleID, number: Int, firstSeen: Timestamp, capture: CaptureID, snapshot: Digest,
        textDigest: Digest, headline: String?, byline: String?, published: Timestamp?, modified: Timestamp?,
        blocks: [TextBlock], headings: [String] = [], outside: [UInt32] = [], isPaywalled: Bool = false,
        extractorVersion: Int
    ) {
        self.article = article
        self.number = number
        self.firstSeen = firstSeen
        self.capture = capture
        self.snapshot = snapshot
        self.textDigest = textDigest
        self.headline = headline
        self.byline = byline
        self.published = published
        self.modified = modified
        self.blocks = blocks
        self.headings = headings
        self.outside = outside
        self.isPaywalled = isPaywalled ? true : nil
        self.extractorVersion = extractorVersion
    }

    package var text: String { blocks.map(\.text).joined(separator: "\n") }
}
