import InternationalText
import RetractdCore

/// Dates as pages write them.
enum PageDate {
    /// The longest text that is looked at, in characters.
    static let longest = 200

    /// Reads a date that a machine was meant to read: ISO 8601 with or without time and zone, digits of any script; a
    /// missing zone is UTC.
    static func parse(_ text: String, isAmerican: Bool = false) -> PageMoment? {
        guard !text.isEmpty else { return nil }
        let plain = LocalDigits.inASCII(String(text.prefix(longest)))
        // Programs put the month first between slashes, not between hyphens.
        let isMonthFirst = isAmerican && !plain.utf8.contains(UInt8(ascii: "-"))
        return ISODate(plain).moment ?? epoch(plain).map { PageMoment($0) }
            ?? line(plain, isMonthFirst, hasShortYears: false)
    }

    /// Finds a date in a line meant for people: day, month by name or number, and year, in the Gregorian calendar, the
    /// Persian, the lunar Hijri or the Thai.
    static func find(in line: String, isAmerican: Bool = false) -> PageMoment? {
        let plain = LocalDigits.inASCII(String(line.prefix(longest)))
        // In Persian digits short dates begin with the year.
        let isPersian = plain != line && line.unicodeScalars.contains { (0x6F0...0x6F9).contains($0.value) }
        return Self.line(plain, isAmerican, hasShortYears: !isPersian)
    }

    /// - Parameter hasShortYears: Whether two digits may be a year; machines are told all four where the day is meant.
    private static func line(_ plain: String, _ isAmerican: Bool, hasShortYears: Bool) -> PageMoment? {
        guard plain.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        return DateLine(plain, isAmerican: isAmerican, hasShortYears: hasShortYears).moment
    }

    /// Seconds or milliseconds since 1970, ten or thirteen digits.
    private static func epoch(_ text: String) -> Timestamp? {
        guard text.utf8.count == 10 || text.utf8.count == 13, let number = Int64(text), number > 600_000_000 else {
            return nil
        }
        return Timestamp(seconds: text.utf8.count == 13 ? number / 1000 : number)
    }
}
