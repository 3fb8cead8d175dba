/// Signs of life in what a feed answers.
package struct FeedPulse: Hashable, Codable, Sendable {
    /// When it last listed something that had not been seen before.
    package var newAt: Timestamp?
    /// Since when it has answered with the same bytes.
    package var bytesSince: Timestamp?
    /// Since when, and for how many answers, it has listed nothing at all.
    package var emptySince: Timestamp?
    package var emptyPolls = 0

    package init() {}

    /// Learns how many entries an answer listed.
    package mutating func note(entries: Int, at now: Timestamp) {
        emptySince = entries > 0 ? nil : emptySince ?? now
        emptyPolls = entries > 0 ? 0 : emptyPolls + 1
    }
}
