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
        let minutes = now.seconds / 60 + Int64(minutesEastOfUTC)
        let minute = Int(((minutes % 1_440) + 1_440) % 1_440)
        return from <= until ? (from..<until).contains(minute) : minute >= from || minute < until
    }
}
