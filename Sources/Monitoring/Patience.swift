import RetractdCore

/// How long an alert is offered to a sink that refuses it.
///
/// A sink that is down refuses everything; one alert that a sink cannot swallow must not hold up those behind it.
enum Patience {
    /// So often it is offered before any other.
    static let turns = 3
    /// The pause after that; it doubles with each further refusal.
    static let firstPause = Duration.minutes(1)
    static let longestPause = Duration.minutes(15)
    /// A receiver that is down over a long weekend misses nothing, and a daemon that did not run counts for nothing.
    static let longest = Duration.days(4)
    static let leastRefusals = 30

    /// From when on it is offered again, behind all others; nil where it is still its turn.
    static func pause(after refusals: Refusals) -> Timestamp? {
        guard refusals.count >= turns else { return nil }
        let doublings = min(refusals.count - turns, 10)
        return refusals.last.advanced(by: min(firstPause * (1 << doublings), longestPause))
    }

    /// Whether an alert that was refused so far is given up with one refusal more.
    static func ends(_ refusals: Refusals?, at now: Timestamp) -> Bool {
        guard let refusals, refusals.count + 1 >= leastRefusals else { return false }
        return now.since(refusals.first) >= longest
    }
}
