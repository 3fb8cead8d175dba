/// The article that a page holds, read by one version of the extractor.
///
/// The same bytes always give the same extract.
package struct Extract: Hashable, Codable, Sendable {
    /// The headline; nil where the page shows none.
    package var title: String?
    /// First-level headings as the page shows them, inside its furniture or not.
    package var headings: [String]
    package var byline: String?
    package var published: Timestamp?
    /// Minutes east of UTC of the clock by which the page tells when it was published.
    package var publishedZone: Int?
    package var modified: Timestamp?
    /// A BCP 47 tag as the page declares it, lower case.
    package var language: String?
    package var section: String?
    /// The canonical URL, absolute.
    package var canonicalURL: String?
    /// The article's own words, in order; empty where the page holds none.
    package var blocks: [TextBlock]
    package var signs: PageSigns
    /// Keys (`FoldedText.key`) of the page's other prose: words that stand on the page, and not in ``blocks``.
    package var outside: [UInt32]
    /// Grows whenever the extractor changes what it reads: extracts of two versions are never compared for edits.
    package var extractorVersion: Int

    package init(
        title: String? = nil, byline: String? = nil, published: Timestamp? = nil, publishedZone: Int? = nil,
        modified: Timestamp? = nil, language: String? = nil, section: String? = nil, canonicalURL: String? = nil,
        blocks: [TextBlock] = [], signs: PageSigns = PageSigns(), headings: [String] = [], outside: [UInt32] = [],
        extractorVersion: Int
    ) {
        self.title = title
        self.byline = byline
        self.published = published
        self.publishedZone = publishedZone
        self.modified = modified
        self.language = language
        self.section = section
        self.canonicalURL = canonicalURL
        self.blocks = blocks
        self.signs = signs
        self.headings = headings
        self.outside = outside
        self.extractorVersion = extractorVersion
    }

    /// The blocks' text, one a line: what edits are judged on.
    package var text: String {
        blocks.map(\.text).joined(separator: "\n")
    }
}
