package import RetractdCore

/// When an article is looked at again: the interval grows with the square root of its age.
///
/// For a hazard that falls as k/(c + age) and a fixed number of looks, the mean delay is least when
/// D(age) = D0 · sqrt(1 + age / c).
package struct RecheckLaw: Sendable {
    /// D0: the interval at age zero.
    package let base: Duration
    /// c: the age at which the interval has grown by the square root of two.
    package let knee: Duration
    package let shortest: Duration
    package let longest: Duration
    /// How long after its first listing an article is followed.
    package let watchFor: Duration

    package init(
        base: Duration = .minutes(10), knee: Duration = .hours(3), shortest: Duration = .minutes(2),
        longest: Duration = .hours(24), watchFor: Duration = .days(30)
    ) {
        self.base = base
        self.knee = knee
        self.shortest = shortest
        self.longest = longest
        self.watchFor = watchFor
    }

    /// The interval at an age, without jitter.
    package func interval(atAge age: Duration) -> Duration {
        let growth = (1 + max(0, age.inSeconds) / max(1, knee.inSeconds)).squareRoot()
        let seconds = min(max(base.inSeconds * growth, shortest.inSeconds), longest.inSeconds)
        return .microseconds(Int64(seconds * 1_000_000))
    }

    /// The next look after one at `now`; nil once the watch is over.
    ///
    /// The jitter, up to a tenth either way, is a function of `jitterKey` and of the hour, so that articles of one poll
    /// drift apart and a replay sees the same times.
    package func nextCheck(
        attentionReference: Timestamp, firstListedAt: Timestamp, now: Timestamp, jitterKey: String
    ) -> Timestamp? {
        guard now.since(firstListedAt) < watchFor else { return nil }
        let interval = interval(atAge: now.since(attentionReference))
        let share = Jitter.share(of: "\(jitterKey)/\(now.seconds / 3600)")
        return now.advanced(by: .microseconds(Int64(Double(interval.wholeMicroseconds) * (0.9 + 0.2 * share))))
    }
}
