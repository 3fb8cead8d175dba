import CICU

/// The names of days and months in a language, from ICU's data.
package enum CalendarNames {
    /// The longest name, in UTF-16 units.
    private static let longest = 64

    /// Wide names of weekdays and of months, these also as they stand alone.
    package static func daysAndMonths(locale: String) -> [String] {
        (0..<3).flatMap { kind in
            (0..<13).compactMap { index in
                var units = [UInt16](repeating: 0, count: longest)
                let count = icu_calendar_name(locale, Int32(kind), Int32(index), &units, Int32(longest))
                return count > 0 && count < longest ? String(decoding: units.prefix(Int(count)), as: UTF16.self) : nil
            }
        }
    }
}
