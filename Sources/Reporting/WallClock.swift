package import RetractdCore

/// The clock that a reader goes by: how far it is east of UTC at a moment.
///
/// People read times by it, always with the zone; programs read UTC.
package struct WallClock: Sendable {
    package static let utc = WallClock { _ in 0 }

    private let minutesEast: @Sendable (Timestamp) -> Int

    /// - Parameter minutesEast: Of UTC, at a moment; summer has its own.
    package init(minutesEast: @escaping @Sendable (Timestamp) -> Int) {
        self.minutesEast = minutesEast
    }

    /// `2026-11-23T20:15:02+03:30`, which every command takes back; `…Z` where the clock is UTC's.
    package func text(_ moment: Timestamp) -> String {
        moment.truncatedToSecond.description(minutesEast: minutesEast(moment))
    }

    /// The fields that the clock shows at a moment.
    package func date(_ moment: Timestamp) -> CivilDate {
        CivilDate(moment.advanced(by: .minutes(minutesEast(moment))))
    }

    /// `UTC`, `+03:30`.
    package func zone(_ moment: Timestamp) -> String {
        let text = text(moment)
        return text.hasSuffix("Z") ? "UTC" : String(text.suffix(6))
    }
}
