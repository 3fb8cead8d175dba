import RetractdCore

/// Spans of time on a line where each tenfold takes as much room: minutes and months are both to be seen.
struct LogScale {
    private static let shortest = Duration.minutes(1)
    private static let longest = Duration.days(30)

    /// 0 for a minute or less, 1 for thirty days or more.
    static func share(_ span: Duration) -> Double {
        let minutes = max(1, span.inSeconds / shortest.inSeconds)
        return min(1, log2(minutes) / log2(longest.inSeconds / shortest.inSeconds))
    }

    /// The logarithm to base 2 of a number from 1 up, by its exponent and the series of what is left: no C library is
    /// worth importing for a line in a picture.
    static func log2(_ value: Double) -> Double {
        guard value > 1 else { return 0 }
        let ratio = (value.significand - 1) / (value.significand + 1)
        let square = ratio * ratio
        let series = ratio * (1 + square * (1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7 + square / 9))))
        return Double(value.exponent) + 2 * series / 0.693_147_180_559_945_3
    }
}
