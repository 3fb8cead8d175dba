/// How often its publisher wants a feed to be asked for.
package struct FeedRhythm: Hashable, Codable, Sendable {
    /// The least time between two requests: `ttl` of RSS 2.0, or the update period of RSS 1.0's syndication module,
    /// whichever is longer; nil where neither is stated.
    package var leastInterval: Duration?
    /// Hours of the day in UTC, 0 to 23, in which it is not to be asked for (`skipHours`); ascending.
    package var skippedHours: [Int]
    /// Days of the week on which it is not to be asked for (`skipDays`), 0 for Sunday; ascending.
    package var skippedDays: [Int]

    package init(leastInterval: Duration? = nil, skippedHours: [Int] = [], skippedDays: [Int] = []) {
        self.leastInterval = leastInterval
        self.skippedHours = skippedHours
        self.skippedDays = skippedDays
    }
}
