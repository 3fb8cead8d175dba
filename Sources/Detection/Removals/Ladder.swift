package import RetractdCore

/// When a suspect, or a confirmed removal, is looked at again.
package enum Ladder {
    /// The next recheck of an open episode after a look at `now`; nil at the ladder's end.
    package static func next(after episode: RemovalEpisode, at now: Timestamp, policy: Policy) -> Timestamp? {
        let soonest = now.advanced(by: policy.shortestLadderStep)
        if let confirmedAt = episode.confirmedAt {
            return policy.restorationLadder.map { confirmedAt.advanced(by: $0) }.first { $0 > now }
        }
        let taken = max(0, episode.observations.count - 1)
        guard taken < policy.ladder.count else { return now.advanced(by: .days(7)) }
        return max(episode.firstSeenGone.advanced(by: policy.ladder[taken]), soonest)
    }
}
