package import RetractdCore

/// What became of the episodes of one class: how many held on each rung of the ladder, were told, were taken back, and what
/// people said of them.
package struct LadderTally: Hashable, Sendable {
    /// The rungs of which is counted how many episodes were still gone.
    package static let rungs: [Duration] = [.minutes(2), .minutes(10), .minutes(30)]

    /// Episodes begun.
    package var opened = 0
    /// Of them, how many were looked at on each rung or later, or seen live before it: those of which the rung knows.
    package var known: [Int]
    /// Of these, how many were still gone.
    package var stillGone: [Int]
    package var suspected = 0
    package var confirmed = 0
    /// Suspicions taken back.
    package var cleared = 0
    /// Doubts that ended before anyone was told.
    package var dismissed = 0
    package var restored = 0
    /// People's judgements of what was confirmed, and of what was only suspected.
    package var confirmedTrue = 0
    package var confirmedFalse = 0
    package var suspectedTrue = 0
    package var suspectedFalse = 0
    /// Seconds from the first look that found it gone.
    package var secondsToSuspected: [Int] = []
    package var secondsToConfirmed: [Int] = []

    package init() {
        known = Self.rungs.map { _ in 0 }
        stillGone = Self.rungs.map { _ in 0 }
    }

    /// Counts an episode, with the latest judgement of it.
    package mutating func add(_ episode: RemovalEpisode, _ judgement: Judgement?) {
        opened += 1
        addRungs(episode)
        if let at = episode.suspectedAt ?? episode.confirmedAt {
            suspected += 1
            secondsToSuspected.append(Int(at.since(episode.firstSeenGone).inSeconds))
        }
        if let at = episode.confirmedAt {
            confirmed += 1
            secondsToConfirmed.append(Int(at.since(episode.firstSeenGone).inSeconds))
        }
        if episode.strength == .restored { restored += 1 }
        if episode.strength == .cleared {
            if episode.suspectedAt == nil { dismissed += 1 } else { cleared += 1 }
        }
        if let judgement { add(judgement, isConfirmed: episode.confirmedAt != nil) }
    }

    private mutating func addRungs(_ episode: RemovalEpisode) {
        let last = episode.observations.last?.at ?? episode.firstSeenGone
        for (index, rung) in Self.rungs.enumerated() {
            let moment = episode.firstSeenGone.advanced(by: rung)
            if last >= moment {
                known[index] += 1
                stillGone[index] += 1
            } else if episode.endedAt != nil {
                known[index] += 1
            }
        }
    }

    private mutating func add(_ judgement: Judgement, isConfirmed: Bool) {
        switch (isConfirmed, judgement.isTrue) {
        case (true, true): confirmedTrue += 1
        case (true, false): confirmedFalse += 1
        case (false, true): suspectedTrue += 1
        case (false, false): suspectedFalse += 1
        }
    }

    package static func + (one: LadderTally, other: LadderTally) -> LadderTally {
        var sum = one
        sum.opened += other.opened
        for index in rungs.indices {
            sum.known[index] += other.known[index]
            sum.stillGone[index] += other.stillGone[index]
        }
        sum.suspected += other.suspected
        sum.confirmed += other.confirmed
        sum.cleared += other.cleared
        sum.dismissed += other.dismissed
        sum.restored += other.restored
        sum.confirmedTrue += other.confirmedTrue
        sum.confirmedFalse += other.confirmedFalse
        sum.suspectedTrue += other.suspectedTrue
        sum.suspectedFalse += other.suspectedFalse
        sum.secondsToSuspected += other.secondsToSuspected
        sum.secondsToConfirmed += other.secondsToConfirmed
        return sum
    }

    /// Of the confirmed that somebody judged, the share that was truly pulled; nil where nobody judged any.
    package var precision: Double? {
        let judged = confirmedTrue + confirmedFalse
        return judged == 0 ? nil : Double(confirmedTrue) / Double(judged)
    }
}
