import RetractdCore

/// The Persian (solar Hijri) calendar, for the years that feeds live in.
enum PersianCalendar {
    /// The years converted; 33-year arithmetic agrees with the official calendar throughout them.
    static let years = 1300...1500

    /// The Gregorian date at midnight UTC of a Persian one; nil out of range.
    static func moment(year: Int, month: Int, day: Int) -> Timestamp? {
        guard years.contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        // Days since 1 Farvardin 1300, which was 21 March 1921; leap years by the 33-year cycle.
        var days = 0
        for earlier in years.lowerBound..<year { days += isLeap(earlier) ? 366 : 365 }
        days += month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
        days += day - 1
        return CivilDate(year: 1921, month: 3, day: 21).timestamp?.advanced(by: .days(days))
    }

    private static func isLeap(_ year: Int) -> Bool {
        [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33)
    }
}
