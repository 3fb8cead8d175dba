/// How alerts that can wait are told together, once an interval.
package struct Gathering: Hashable, Sendable {
    /// Seconds from one message to the next, counted from midnight.
    package let interval: Int64
    /// What is told by itself all the same: this and above.
    package let below: Severity
    /// Minutes that the place is east of UTC.
    package let minutesEastOfUTC: Int

    package init(interval: Duration, below: Severity, minutesEastOfUTC: Int) {
        self.interval = max(1, interval.components.seconds)
        self.below = below
        self.minutesEastOfUTC = minutesEastOfUTC
    }

    /// When what was detected at a moment is told: at the end of the interval that the moment lies in.
    package func end(of moment: Timestamp) -> Timestamp {
        let local = moment.seconds + Int64(minutesEastOfUTC) * 60
        let since = ((local % interval) + interval) % interval
        return Timestamp(seconds: moment.seconds - since + interval)
    }
}
