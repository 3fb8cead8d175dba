package import Detection
package import RetractdCore

/// What the loop is about to apply, in the order in which it does: with these alone, a replay comes to the same events.
package enum Happening: Sendable {
    /// The feeds became those of the configuration.
    case configured([ConfiguredFeed], at: Timestamp)
    /// The pages to be followed without a feed became those of the configuration.
    case pages([String], at: Timestamp)
    case fetched(FinishedFetch)
    case network(NetworkWatch.Change, at: Timestamp)
}
