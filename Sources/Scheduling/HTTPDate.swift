package import RetractdCore

/// The three forms of a date in HTTP (RFC 9110 section 5.6.7): all are read, the first is written.
package enum HTTPDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let zones = ["GMT", "UTC", "UT", "Z", "+0000", "0000"]
    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`.
    ///
    /// The day of the week is not checked; another zone than GMT, which the standard does not allow, gives nil.
    package static func parse(_ text: String) -> Timestamp? {
        let words = text.split { " \t,-".contains($0) }.map(String.init)
        guard words.count >= 5 else { return nil }
        let isAsctime = number(words[1]) == nil
        let day = number(words[isAsctime ? 2 : 1])
        let month = months.firstIndex(of: words[isAsctime ? 1 : 2].lowercased())
        let clock = words[isAsctime ? 3 : 4].split(separator: ":", omittingEmptySubsequences: false).map { number($0) }
        guard let day, let month, let year = year(words[isAsctime ? 4 : 3]), clock.count == 3, let hour = clock[0],
            let minute = clock[1], let second = clock[2],
            words.dropFirst(5).allSatisfy({ zones.contains($0.uppercased()) })
        else { return nil }
        return CivilDate(year: year, month: month + 1, day: day, hour: hour, minute: minute, second: second).timestamp
    }

    /// Writes the preferred form.
    package static func format(_ moment: Timestamp) -> String {
        let date = CivilDate(moment)
        let month = months[date.month - 1]
        return "\(weekdays[date.weekday]), \(two(date.day)) \(month.prefix(1).uppercased())\(month.dropFirst()) "
            + "\(date.year) \(two(date.hour)):\(two(date.minute)):\(two(date.second)) GMT"
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    /// Two digits are read as of 1970 to 2069.
    private static func year(_ word: String) -> Int? {
        guard let number = number(word) else { return nil }
        return word.utf8.count == 2 ? (number < 70 ? 2000 : 1900) + number : number
    }

    private static func number(_ word: some StringProtocol) -> Int? {
        word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
    }
}
