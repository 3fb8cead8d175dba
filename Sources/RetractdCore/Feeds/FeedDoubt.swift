/// Why what a feed does not list means nothing at present.
package struct FeedDoubt: Hashable, Codable, Sendable {
    /// In one line.
    package let reason: String
    package let since: Timestamp
    /// Answers in a row that were doubted.
    package let polls: Int

    package init(reason: String, since: Timestamp, polls: Int = 1) {
        self.reason = reason
        self.since = since
        self.polls = polls
    }
}
