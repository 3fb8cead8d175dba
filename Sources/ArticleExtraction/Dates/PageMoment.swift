import RetractdCore

/// A moment as a page tells it: when, and by whose clock.
struct PageMoment: Hashable {
    let timestamp: Timestamp
    /// Minutes east of UTC of the clock that the page goes by; 0 where it does not say.
    let minutesEast: Int

    init(_ timestamp: Timestamp, minutesEast: Int = 0) {
        self.timestamp = timestamp
        self.minutesEast = minutesEast
    }

    /// The moment at which that clock shows so many seconds since 1970.
    init(localSeconds: Int64, minutesEast: Int) {
        self.init(Timestamp(seconds: localSeconds - Int64(minutesEast) * 60), minutesEast: minutesEast)
    }

    /// Seconds since 1970 as that clock shows them.
    var localSeconds: Int64 { timestamp.seconds + Int64(minutesEast) * 60 }
}
