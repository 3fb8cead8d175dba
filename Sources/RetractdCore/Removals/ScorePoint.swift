/// The verdict's score at one moment, for the history that `retractd why` shows.
package struct ScorePoint: Hashable, Codable, Sendable {
    package let at: Timestamp
    /// Decibans, the prior included.
    package let score: Double

    package init(at: Timestamp, score: Double) {
        self.at = at
        self.score = score
    }
}
