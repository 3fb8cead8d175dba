import InternationalText
import RetractdCore

/// A date in the calendar that its year and month tell.
struct CalendarDate {
    let year: Int
    let month: Int
    let day: Int
    let calendar: DateCalendar
    private let isAfghan: Bool

    /// - Parameters:
    ///   - monthOf: The calendar whose month was named; nil for a month given as a number.
    ///   - isAfghan: Whether it was named as in Afghanistan.
    ///
    /// Nil where no newspaper of the web's time can mean such a date.
    init?(year: Int, month: Int, day: Int, monthOf named: DateCalendar? = nil, isAfghan: Bool = false) {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        switch year {
        // Nepal's year runs 56 or 57 ahead.
        case 1990...2069: calendar = .gregorian
        case 2500...2699: calendar = .thai
        // The Persian calendar reaches 1420 in 2041; the lunar one passed it in 1999.
        case 1300...1419: calendar = .persian
        case 1420...1500: calendar = named == .persian ? .persian : .lunar
        default: return nil
        }
        if let named, !calendar.uses(monthsOf: named) { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.isAfghan = isAfghan
    }

    /// Minutes east of UTC where times of this calendar are told without a zone: Kabul's and Tehran's for the Persian,
    /// Tehran's an hour more in the summers from 1387 to 1401, from the second of Farvardin to the thirtieth of Shahrivar.
    var zone: Int? {
        guard calendar == .persian else { return nil }
        if isAfghan { return 270 }
        let isSummer =
            (1387...1401).contains(year) && (1...6).contains(month) && (month, day) != (1, 1) && (month, day) != (6, 31)
        return isSummer ? 270 : 210
    }

    /// Nil where the calendar has no such day.
    var daysSince1970: Int? {
        switch calendar {
        case .gregorian: Self.gregorianDays(year, month, day)
        case .thai: Self.gregorianDays(year - 543, month, day)
        case .persian: LocalCalendar.persian.daysSince1970(year: year, month: month, day: day)
        case .lunar: LocalCalendar.islamicUmmAlQura.daysSince1970(year: year, month: month, day: day)
        }
    }

    private static func gregorianDays(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        CivilDate(year: year, month: month, day: day).timestamp.map { Int($0.seconds / 86_400) }
    }
}

/// A calendar that newspapers date by.
enum DateCalendar: Hashable, Sendable {
    case gregorian
    case persian
    case lunar
    case thai

    /// Thai dates have Gregorian months in years of their own.
    func uses(monthsOf other: DateCalendar) -> Bool {
        self == other || (self == .thai && other == .gregorian)
    }
}
