/// Where a feed's permanent redirects lead.
package struct FeedMove: Hashable, Codable, Sendable {
    package let url: String
    package let firstSeen: Timestamp
    /// Answers in a row that led there.
    package var sightings: Int
    /// Whether it is polled there now; what feeds.json says stays as it is.
    package var isTaken: Bool

    package init(url: String, firstSeen: Timestamp) {
        self.url = url
        self.firstSeen = firstSeen
        sightings = 1
        isTaken = false
    }
}
