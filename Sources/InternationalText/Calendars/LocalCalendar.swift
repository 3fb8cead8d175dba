import CICU

/// A calendar other than the Gregorian, in which publishers date their stories.
package enum LocalCalendar: String, Sendable, CaseIterable {
    /// Solar Hijri, in Iran and Afghanistan.
    case persian
    /// Lunar Hijri as Saudi Arabia reckons it.
    case islamicUmmAlQura = "islamic-umalqura"
    /// Lunar Hijri by arithmetic.
    case islamicCivil = "islamic-civil"

    /// Days from 1970-01-01 to a date of this calendar, month and day from 1; nil where there is no such date.
    package func daysSince1970(year: Int, month: Int, day: Int) -> Int? {
        guard (1...3000).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        var isDate: Int32 = 0
        let moment = icu_calendar_moment("@calendar=\(rawValue)", Int32(year), Int32(month - 1), Int32(day), &isDate)
        return isDate == 1 ? Int((moment / 86_400_000).rounded(.down)) : nil
    }
}

/// Digits of any script.
package enum LocalDigits {
    /// The number that digits of any one or more scripts write (`۱۴۰۲`, `١٤٠٢`, `१४०२`); nil for anything else, and for more
    /// than eighteen digits.
    package static func number(_ text: some StringProtocol) -> Int? {
        var value = 0
        var count = 0
        for scalar in text.unicodeScalars {
            let digit = Int(icu_digit(Int32(bitPattern: scalar.value)))
            guard (0...9).contains(digit), count < 18 else { return nil }
            value = value * 10 + digit
            count += 1
        }
        return count == 0 ? nil : value
    }

    /// The text with digits of every script in ASCII.
    package static func inASCII(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let digit = scalar.value < 0x80 ? -1 : icu_digit(Int32(bitPattern: scalar.value))
            result.append((0...9).contains(digit) ? Unicode.Scalar(UInt8(0x30 + digit)) : scalar)
        }
        return String(result)
    }
}
