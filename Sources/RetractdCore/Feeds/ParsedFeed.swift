/// A feed document as read, in document order.
package struct ParsedFeed: Hashable, Codable, Sendable {
    package var format: FeedFormat
    package var title: String?
    /// The site's page that the feed belongs to, absolute.
    package var link: String?
    /// The feed's own time of last change, as it states it.
    package var updated: Timestamp?
    package var entries: [FeedEntry]
    package var tombstones: [FeedTombstone]
    package var rhythm: FeedRhythm
    /// Faults that were read past, one line each, at most 20.
    package var faults: [String]
    /// Whether a fault may have swallowed entries.
    ///
    /// What such a feed does not list may merely not have been read, so it unlists nothing. A spoiled byte or a cut text is no
    /// such fault.
    package var isPartial: Bool

    package init(
        format: FeedFormat, title: String? = nil, link: String? = nil, updated: Timestamp? = nil,
        entries: [FeedEntry] = [], tombstones: [FeedTombstone] = [], rhythm: FeedRhythm = FeedRhythm(),
        faults: [String] = [], isPartial: Bool? = nil
    ) {
        self.format = format
        self.title = title
        self.link = link
        self.updated = updated
        self.entries = entries
        self.tombstones = tombstones
        self.rhythm = rhythm
        self.faults = faults
        self.isPartial = isPartial ?? !faults.isEmpty
    }
}
