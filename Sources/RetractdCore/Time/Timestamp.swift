/// A moment in UTC, counted in microseconds since 1970-01-01T00:00:00Z.
///
/// Leap seconds are not counted, as in POSIX. The range that RFC 3339 can write, years 0 to 9999, is the range that
/// every producer of this project stays within; `init(microseconds:)` clamps to it.
package struct Timestamp: Hashable, Comparable, Sendable {
    /// 0000-01-01T00:00:00Z, the earliest moment RFC 3339 can write.
    package static let earliest = Timestamp(unchecked: -62_167_219_200_000_000)
    /// 9999-12-31T23:59:59.999999Z, the latest moment RFC 3339 can write.
    package static let latest = Timestamp(unchecked: 253_402_300_799_999_999)

    /// Microseconds since 1970-01-01T00:00:00Z; negative before.
    package let microseconds: Int64

    private init(unchecked microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// Makes a moment; a count outside years 0 to 9999 is clamped to the nearest end.
    package init(microseconds: Int64) {
        self.microseconds = min(max(microseconds, Self.earliest.microseconds), Self.latest.microseconds)
    }

    /// Makes a moment from whole seconds since 1970; clamped as `init(microseconds:)`.
    package init(seconds: Int64) {
        let limit = Self.latest.microseconds / 1_000_000 + 1
        self.init(microseconds: min(max(seconds, -limit), limit) * 1_000_000)
    }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.microseconds < right.microseconds
    }

    /// The moment `duration` later (earlier if negative), clamped to the range.
    package func advanced(by duration: Duration) -> Timestamp {
        let (sum, overflow) = microseconds.addingReportingOverflow(duration.wholeMicroseconds)
        if overflow { return duration < .zero ? .earliest : .latest }
        return Timestamp(microseconds: sum)
    }

    /// The time from `earlier` to this moment; negative if `earlier` is in fact later.
    package func since(_ earlier: Timestamp) -> Duration {
        .microseconds(microseconds - earlier.microseconds)
    }

    /// The time between two moments, whichever is the later.
    package func apart(from other: Timestamp) -> Duration {
        self > other ? since(other) : other.since(self)
    }

    /// Whole seconds since 1970, rounded towards the past.
    package var seconds: Int64 {
        let quotient = microseconds / 1_000_000
        return microseconds % 1_000_000 < 0 ? quotient - 1 : quotient
    }

    /// This moment without its fraction of a second.
    package var truncatedToSecond: Timestamp { Timestamp(seconds: seconds) }
}

extension Duration {
    /// This duration in whole microseconds, truncated towards zero and clamped to `Int64`.
    package var wholeMicroseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
        if overflow { return seconds < 0 ? .min : .max }
        let (sum, carry) = product.addingReportingOverflow(attoseconds / 1_000_000_000_000)
        return carry ? (seconds < 0 ? .min : .max) : sum
    }

    /// This duration in seconds, as a floating-point number for laws and displays.
    package var inSeconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) / 1e18
    }

    /// This duration in hours, as a floating-point number.
    package var inHours: Double { inSeconds / 3600 }

    /// A duration of so many minutes.
    package static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }

    /// A duration of so many hours.
    package static func hours(_ count: Int) -> Duration { .seconds(count * 3600) }

    /// A duration of so many days of 24 hours.
    package static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
}
