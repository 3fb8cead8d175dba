/// A poll that found a feed without any trouble as it was: a 304.
package struct UnchangedPoll: Hashable, Sendable {
    package let feed: FeedID
    package let polledAt: Timestamp
    package let nextPollAt: Timestamp
    /// Why then, in a few words.
    package let nextPollReason: String
    /// Those to send with the next request: none for one that asks for the whole feed.
    package let nextValidators: Validators

    package init(
        feed: FeedID, polledAt: Timestamp, nextPollAt: Timestamp, nextPollReason: String, nextValidators: Validators
    ) {
        self.feed = feed
        self.polledAt = polledAt
        self.nextPollAt = nextPollAt
        self.nextPollReason = nextPollReason
        self.nextValidators = nextValidators
    }
}
