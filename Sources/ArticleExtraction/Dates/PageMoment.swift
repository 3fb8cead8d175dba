import RetractdCore

/// A moment as a page tells it: when, and by whose clock.
struct PageMoment: Hashable {
    let timestamp: Timestamp
    /// Minutes east of UTC of the clock that the page goes by; 0 where it does not say.
    let minutesEast: Int
    /// Whether the page says which clock that is, `Z` for UTC's included.
    let isZoneKnown: Bool

    init(_ timestamp: Timestamp, minutesEast: Int = 0, isZoneKnown: Bool = false) {
        self.timestamp = timestamp
        self.minutesEast = minutesEast
        self.isZoneKnown = isZoneKnown || minutesEast != 0
    }

    /// The moment at which that clock shows so many seconds since 1970; nil for a clock that is not known.
    init(localSeconds: Int64, minutesEast: Int?) {
        let minutes = minutesEast ?? 0
        self.init(
            Timestamp(seconds: localSeconds - Int64(minutes) * 60), minutesEast: minutes,
            isZoneKnown: minutesEast != nil)
    }

    /// Seconds since 1970 as that clock shows them.
    var localSeconds: Int64 { timestamp.seconds + Int64(minutesEast) * 60 }
}
