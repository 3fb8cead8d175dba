import InternationalText
import RetractdCore

/// Dates as pages write them.
enum PageDate {
    /// The longest text that is looked at.
    static let longest = 200

    /// Reads a date that a machine was meant to read: ISO 8601 with or without time and zone, digits of any script; a
    /// missing zone is UTC.
    static func parse(_ text: String) -> Timestamp? {
        let plain = LocalDigits.inASCII(String(text.prefix(longest)))
        let numbers = NumberScanner(plain)
        return numbers.isoMoment ?? find(in: plain)
    }

    /// Finds a date in a line meant for people: day, month name or number, year, in the Gregorian or Persian calendar.
    static func find(in line: String) -> Timestamp? {
        let plain = LocalDigits.inASCII(String(line.prefix(longest)))
        let words = plain.split { !($0.isLetter || $0.isNumber) || $0 == "," }.map(String.init)
        let clock = Self.clock(in: plain)
        for index in words.indices {
            if let date = numericDate(words, at: index) ?? namedDate(words, at: index) {
                return moment(date, clock)
            }
        }
        return nil
    }

    // MARK: Forms

    /// `1402 07 26` or `2023 10 18`, four-digit year first or last.
    private static func numericDate(_ words: [String], at index: Int) -> (Int, Int, Int)? {
        guard index + 2 < words.count, let first = Int(words[index]), let second = Int(words[index + 1]),
            let third = Int(words[index + 2])
        else { return nil }
        if isYear(first), words[index].count == 4, (1...12).contains(second), (1...31).contains(third) {
            return (first, second, third)
        }
        if isYear(third), words[index + 2].count == 4, (1...31).contains(first), (1...12).contains(second) {
            return (third, second, first)
        }
        return nil
    }

    /// `18 October 2023`, `October 18, 2023`, `۲۶ مهر ۱۴۰۲`.
    private static func namedDate(_ words: [String], at index: Int) -> (Int, Int, Int)? {
        guard let month = MonthNames.number(of: words[index]) else { return nil }
        let near = [index - 1, index + 1, index + 2].filter { words.indices.contains($0) }.compactMap { Int(words[$0]) }
        guard let day = near.first(where: { (1...31).contains($0) }), let year = near.first(where: isYear) else {
            return nil
        }
        let isPersian = MonthNames.isPersian(words[index])
        guard isPersian == (1300...1500).contains(year) || !isPersian else { return nil }
        return (year, month, day)
    }

    private static func isYear(_ number: Int) -> Bool {
        (1300...1500).contains(number) || (1990...2100).contains(number)
    }

    /// `10:30` or `10:30:15`.
    private static func clock(in text: String) -> (Int, Int, Int)? {
        let parts = text.split { !($0.isNumber || $0 == ":") }.first { $0.contains(":") }?.split(separator: ":")
            .compactMap { Int($0) }
        guard let parts, parts.count >= 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else { return nil }
        return (parts[0], parts[1], parts.count > 2 && (0...59).contains(parts[2]) ? parts[2] : 0)
    }

    /// Persian dates are told in Tehran's time, three and a half hours before UTC.
    private static func moment(_ date: (year: Int, month: Int, day: Int), _ clock: (Int, Int, Int)?) -> Timestamp? {
        let (hour, minute, second) = clock ?? (0, 0, 0)
        if (1300...1500).contains(date.year) {
            guard let days = LocalCalendar.persian.daysSince1970(year: date.year, month: date.month, day: date.day)
            else { return nil }
            let offset = clock == nil ? 0 : 12_600
            return Timestamp(seconds: Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset))
        }
        return CivilDate(
            year: date.year, month: date.month, day: date.day, hour: hour, minute: minute, second: second
        ).timestamp
    }
}
