/// One item of a feed as its publisher wrote it, text folded to plain words, nothing invented.
package struct FeedEntry: Hashable, Codable, Sendable {
    /// guid, atom:id, rdf:about or JSON `id`; nil where the feed gives none.
    package var id: String?
    /// Plain text, markup and entities resolved once; nil where the feed gives none.
    package var title: String?
    /// The permalink, absolute; nil where the feed gives none.
    package var link: String?
    package var published: Timestamp?
    package var updated: Timestamp?
    /// The short description as plain text.
    package var summary: String?
    /// The full content as plain text, where the feed carries it.
    package var content: String?
    package var author: String?

    package init(
        id: String? = nil, title: String? = nil, link: String? = nil, published: Timestamp? = nil,
        updated: Timestamp? = nil, summary: String? = nil, content: String? = nil, author: String? = nil
    ) {
        self.id = id
        self.title = title
        self.link = link
        self.published = published
        self.updated = updated
        self.summary = summary
        self.content = content
        self.author = author
    }
}
