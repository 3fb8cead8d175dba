/// How an entry left its feed.
package struct FeedAbsence: Hashable, Codable, Sendable {
    /// The first poll that did not list it.
    package let since: Timestamp
    /// Surviving entries that were older than it: 0 means it rolled off.
    package let margin: Int
    /// Consecutive complete polls that did not list it.
    package var polls: Int
    /// Whether no newer entry had come that could have pushed it out, or the feed has listed more since than it did with it.
    package var nothingPushedItOut: Bool
    /// How many entries the feed listed before, itself among them.
    package let among: Int?

    package init(since: Timestamp, margin: Int, polls: Int, nothingPushedItOut: Bool, among: Int? = nil) {
        self.since = since
        self.margin = margin
        self.polls = polls
        self.nothingPushedItOut = nothingPushedItOut
        self.among = among
    }

    /// For how many polls, in words.
    package var inWords: String { "absent from \(polls) poll\(polls == 1 ? "" : "s")" }
}
