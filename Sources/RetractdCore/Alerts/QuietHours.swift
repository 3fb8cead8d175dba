/// Hours of the day in which only what is urgent is told; the rest waits for their end.
package struct QuietHours: Hashable, Sendable {
    /// Minutes after midnight.
    package let from: Int
    /// Minutes after midnight; before ``from`` where the night lies between.
    package let until: Int
    /// What is told all the same.
    package let urgent: Severity
    /// Minutes that the place is east of UTC.
    package let minutesEastOfUTC: Int

    package init(from: Int, until: Int, urgent: Severity, minutesEastOfUTC: Int) {
        self.from = from
        self.until = until
        self.urgent = urgent
        self.minutesEastOfUTC = minutesEastOfUTC
    }

    /// Whether an alert of this severity waits at this moment.
    package func holds(_ severity: Severity, at now: Timestamp) -> Bool {
        guard severity < urgent else { return false }
        let minute = Int(secondsSinceMidnight(now) / 60)
        return from <= until ? (from..<until).contains(minute) : minute >= from || minute < until
    }

    /// When an alert of this severity may be told: at the moment itself, or at the end of the quiet hours it lies in.
    package func release(_ severity: Severity, at moment: Timestamp) -> Timestamp {
        guard holds(severity, at: moment) else { return moment }
        let left = Int64(until) * 60 - secondsSinceMidnight(moment)
        return Timestamp(seconds: moment.seconds + (left < 0 ? left + Self.day : left))
    }

    private static let day: Int64 = 86_400

    private func secondsSinceMidnight(_ moment: Timestamp) -> Int64 {
        let local = moment.seconds + Int64(minutesEastOfUTC) * 60
        return ((local % Self.day) + Self.day) % Self.day
    }
}
