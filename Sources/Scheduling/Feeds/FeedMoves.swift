package import RetractdCore

/// When a feed that is redirected for good is polled at its new address.
///
/// Not at the first 301: a captive portal sends one for every URL. The same target must answer again and again over a
/// week, with a feed; a new address that fails is left again.
package enum FeedMoves {
    static let leastSightings = 10
    static let leastTime = Duration.days(7)
    /// Failures in a row after which the old address is tried again.
    static let mostFailures = 3

    /// Learns from an answer that was a feed.
    ///
    /// - Returns: Whether it is polled at the new address from now on.
    package static func learn(_ feed: inout FeedState, from response: HTTPResponse, at now: Timestamp) -> Bool {
        if feed.move?.isTaken == true { return false }
        guard !response.hops.isEmpty, response.hops.allSatisfy({ $0.status == 301 || $0.status == 308 }) else {
            feed.move = nil
            return false
        }
        guard var move = feed.move, move.url == response.finalURL else {
            feed.move = FeedMove(url: response.finalURL, firstSeen: now)
            return false
        }
        move.sightings += 1
        move.isTaken = move.sightings >= leastSightings && now.since(move.firstSeen) >= leastTime
        feed.move = move
        return move.isTaken
    }

    /// A failure at the new address.
    package static func learnFailure(_ feed: inout FeedState) {
        if feed.move?.isTaken == true, feed.consecutiveFailures >= mostFailures { feed.move = nil }
    }
}
