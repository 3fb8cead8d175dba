import InternationalText
import RetractdCore

/// A line for people, cut into its numbers and words, in which a date is looked for.
struct DateLine {
    private enum Token {
        case number(value: Int, digits: Int)
        /// Folded.
        case word(String)
    }

    private let tokens: [Token]
    /// Without its times of day.
    private let line: String
    private let clock: ClockTime?
    private let hasShortYears: Bool

    /// Whether the first of two numbers that could both be either is the month.
    private let isMonthFirst: Bool

    /// - Parameters:
    ///   - line: Its digits in ASCII.
    ///   - isAmerican: Whether `5/6/2024` is May's sixth day.
    ///   - hasShortYears: Whether two digits may be a year.
    init(_ line: String, isAmerican: Bool, hasShortYears: Bool) {
        self.hasShortYears = hasShortYears
        let line = ClockTime.inColons(line)
        self.line = ClockTime.cut(from: line)
        tokens = Self.tokens(self.line)
        isMonthFirst = isAmerican && line.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
        clock = ClockTime(in: line)
    }

    /// The first date of the line.
    var moment: PageMoment? {
        spelledOut ?? short
    }

    /// `18.10.23`, `18/10/23`: nothing but short numbers between like signs.
    private var short: PageMoment? {
        guard hasShortYears, let numbers = ShortDate(line)?.numbers else { return nil }
        let (day, month) = isMonthFirst && numbers.0 <= 12 ? (numbers.1, numbers.0) : (numbers.0, numbers.1)
        return CalendarDate(year: 2000 + numbers.2, month: month, day: day).flatMap { moment(of: $0) }
    }

    private func moment(of date: CalendarDate) -> PageMoment? {
        date.daysSince1970.map { days in
            let zone = clock?.zone ?? (clock == nil ? nil : date.zone)
            return PageMoment(localSeconds: Int64(days) * 86_400 + Int64(clock?.seconds ?? 0), minutesEast: zone)
        }
    }

    private var spelledOut: PageMoment? {
        for index in tokens.indices {
            let date = ideographicDate(index) ?? numericDate(index) ?? namedDate(index)
            if let moment = date.flatMap({ moment(of: $0) }) { return moment }
        }
        return nil
    }

    // MARK: Forms

    /// `2023年10月18日`, `2023년 10월 18일`, `令和5年10月18日`, `民國112年10月18日`.
    private func ideographicDate(_ index: Int) -> CalendarDate? {
        guard let written = number(index), let month = number(index + 2), let day = number(index + 4),
            ["年", "년"].contains(word(index + 1)), ["月", "월"].contains(word(index + 3))
        else { return nil }
        let era = word(index - 1).flatMap { word in Self.eras.first { word.hasSuffix($0.name) } }
        return CalendarDate(year: written + (era?.before ?? 0), month: month, day: day)
    }

    /// Years before the first of an era.
    private static let eras: [(name: String, before: Int)] = [
        ("令和", 2018), ("平成", 1988), ("民國", 1911), ("民国", 1911),
    ]

    /// `1402/07/26`, `18.10.2023`, `10/18/2023`: four digits of year first or last; outside America the day before the
    /// month where both could be either.
    private func numericDate(_ index: Int) -> CalendarDate? {
        guard let first = number(index), let second = number(index + 1), let third = number(index + 2) else {
            return nil
        }
        if digits(index) == 4 { return CalendarDate(year: first, month: second, day: third) }
        guard digits(index + 2) == 4 else { return nil }
        return second > 12 || (isMonthFirst && first <= 12)
            ? CalendarDate(year: third, month: first, day: second)
            : CalendarDate(year: third, month: second, day: first)
    }

    /// `18 October 2023`, `October 18, 2023`, `2023 Oct 18`, `۲۶ مهر ۱۴۰۲`, `5 ربيع الآخر 1445`.
    private func namedDate(_ index: Int) -> CalendarDate? {
        guard let (month, length) = month(index) else { return nil }
        let after = index + length
        let year = [after, after + 1, after + 2, index - 2, index - 1].lazy.compactMap {
            digits($0) == 4 ? number($0) : nil
        }.first
        guard let year = year ?? shortYear(after, index, month) else { return nil }
        let days = [index - 1, after, index - 2].compactMap { digits($0) <= 2 ? number($0) : nil }
        guard let day = days.first(where: { (1...31).contains($0) }) else { return nil }
        return CalendarDate(
            year: year, month: month.number, day: day, monthOf: month.calendar, isAfghan: month.isAfghan)
    }

    /// A year of two digits at the line's end, in the month's calendar: `18 ต.ค. 66`, `۲۶ مهر ۰۲`, `18 Oct 23`.
    private func shortYear(_ after: Int, _ index: Int, _ month: MonthNames.Month) -> Int? {
        guard hasShortYears || month.calendar == .persian, digits(after) == 2, digits(index - 1) > 0,
            let year = number(after), word(after + 1) == nil
        else { return nil }
        if month.calendar == .persian { return year >= 90 ? 1300 + year : year < 20 ? 1400 + year : nil }
        if word(index).map(Self.isThai) ?? false { return 2500 + year }
        return (10..<40).contains(year) ? 2000 + year : nil
    }

    private static func isThai(_ word: String) -> Bool {
        word.unicodeScalars.contains { (0xE00...0xE7F).contains($0.value) }
    }

    // MARK: Tokens

    /// The month that begins at a token, and the tokens it takes.
    private func month(_ index: Int) -> (MonthNames.Month, Int)? {
        guard let first = word(index) else { return nil }
        // "Of the month of Mehr" in one word.
        if first.hasSuffix("ماه"), let month = MonthNames.month(String(first.dropLast(3))) { return (month, 1) }
        if let second = word(index + 1), let month = MonthNames.month(first + " " + second) { return (month, 2) }
        return MonthNames.month(first).map { ($0, 1) }
    }

    private func number(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), case .number(let value, _) = tokens[index] else { return nil }
        return value
    }

    private func digits(_ index: Int) -> Int {
        guard tokens.indices.contains(index), case .number(_, let digits) = tokens[index] else { return 0 }
        return digits
    }

    private func word(_ index: Int) -> String? {
        guard tokens.indices.contains(index), case .word(let word) = tokens[index] else { return nil }
        return word
    }

    /// Numbers and words; ordinals ("18th") are numbers, and words that only join ("de", "of", "г.") are left out.
    private static func tokens(_ line: String) -> [Token] {
        var tokens: [Token] = []
        for run in runs(line) {
            if let number = Int(run) {
                tokens.append(.number(value: number, digits: run.count))
            } else {
                let word = foldedForComparison(run)
                if !joining.contains(word) { tokens.append(.word(word)) }
            }
        }
        return tokens
    }

    private static let joining: Set<String> = [
        "th", "st", "nd", "rd", "de", "of", "del", "the", "le", "d", "m", "ko", "gada", "ی", "ngay", "thang", "nam",
        "ماه", "ค.ศ", "พ.ศ",
    ]

    /// Runs of ASCII digits, and runs of letters with the marks on them.
    private static func runs(_ line: String) -> [String] {
        var runs: [String] = []
        var current = String.UnicodeScalarView()
        var wasDigit = false
        for scalar in line.unicodeScalars {
            let isDigit = (0x30...0x39).contains(scalar.value)
            let isLetter = scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            if !current.isEmpty, (!isDigit && !isLetter) || isDigit != wasDigit || isSign(scalar) {
                runs.append(String(current))
                current = String.UnicodeScalarView()
            }
            if isDigit || isLetter { current.append(scalar) }
            wasDigit = isDigit
        }
        if !current.isEmpty { runs.append(String(current)) }
        return runs
    }

    /// The signs for year, month and day, each a word of its own.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        ["年", "月", "日", "년", "월", "일"].contains(scalar)
    }
}
