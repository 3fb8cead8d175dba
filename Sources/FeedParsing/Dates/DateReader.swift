import RetractdCore

/// Puts a date together from its tokens: the date's three parts in whatever order, a time, a zone.
struct DateReader {
    private let tokens: [DateToken]
    private var index = 0
    /// Numbers that belong to the date, in order, with the month's place where it was a word.
    private var parts: [(value: Int, digits: Int)] = []
    private var separator: Unicode.Scalar?
    private var month: Int?
    private var persianMonth: Int?
    /// How many parts came before the month's word.
    private var partsBeforeMonth = 0
    private var time: (hour: Int, minute: Int, second: Int, microsecond: Int)?
    private var isAfternoon: Bool?
    private var zone: Int?
    private var weekNumber: Int?
    /// Whether the tokens are those behind a time, read elsewhere.
    private var isBehindTime = false

    init(_ tokens: [DateToken]) {
        self.tokens = tokens
    }

    mutating func moment() -> Timestamp? {
        while index < tokens.count {
            let start = index
            readToken()
            if index == start { index += 1 }
        }
        guard let day = date() else { return nil }
        var offset = time?.microsecond ?? 0
        if let time {
            guard time.hour <= 24, time.minute < 60, time.second <= 60 else { return nil }
            offset += (Self.hour(time.hour, isAfternoon) * 3600 + time.minute * 60 + time.second) * 1_000_000
        }
        return day.advanced(by: .microseconds(offset) - .minutes(zone ?? 0))
    }

    /// The zone alone, for dates whose other parts were read elsewhere.
    mutating func zoneOffset() -> Int? {
        isBehindTime = true
        while index < tokens.count, zone == nil {
            let start = index
            readZoneSign()
            if case .word(let word) = token(0) { zone = DateZones.offset(of: word) }
            if index == start { index += 1 }
        }
        return zone
    }

    /// The hour of the day; twelve o'clock is the odd one of the English clock.
    private static func hour(_ hour: Int, _ isAfternoon: Bool?) -> Int {
        switch isAfternoon {
        case true?: hour < 12 ? hour + 12 : hour
        case false?: hour == 12 ? 0 : hour
        case nil: hour
        }
    }

    // MARK: Tokens

    private func token(_ ahead: Int) -> DateToken {
        index + ahead < tokens.count ? tokens[index + ahead] : .blank
    }

    private mutating func readToken() {
        switch token(0) {
        case .number(let value, let digits): readNumber(value, digits)
        case .word(let word): readWord(word)
        case .symbol(let symbol):
            if symbol == "+" || symbol == "-" { readZoneSign() }
            if symbol == "/" || symbol == "." || symbol == "-", separator == nil, parts.count == 1 {
                separator = symbol
            }
        case .blank: break
        }
    }

    private mutating func readNumber(_ value: Int, _ digits: Int) {
        if time == nil, digits <= 2, case .symbol(":") = token(1), case .number = token(2) {
            readTime(value)
        } else if time == nil, digits <= 2, token(1) == .word("h"), case .number(let minute, digits: 2) = token(2) {
            time = (value, minute, 0, 0)
            index += 3
        } else if parts.count < 3 {
            parts.append((value, digits))
            index += 1
        }
    }

    private mutating func readTime(_ hour: Int) {
        guard case .number(let minute, _) = token(2) else { return }
        index += 3
        var second = 0
        var microsecond = 0
        if token(0) == .symbol(":"), case .number(let value, _) = token(1) {
            second = value
            index += 2
            if token(0) == .symbol(".") || token(0) == .symbol(","), case .number(let value, let digits) = token(1) {
                microsecond = Self.microseconds(value, digits)
                index += 2
            }
        }
        time = (hour, minute, second, microsecond)
        if token(0) == .blank, case .symbol(let sign) = token(1), sign == "+" || sign == "-" { index += 1 }
        readZoneSign()
    }

    private static func microseconds(_ value: Int, _ digits: Int) -> Int {
        var result = value
        for _ in min(digits, 6)..<6 { result *= 10 }
        for _ in 6..<max(6, digits) { result /= 10 }
        return result
    }

    /// `+0330`, `+03:30`, `+3`, `-08`: only behind a time or a zone's name, where it cannot be part of a date.
    private mutating func readZoneSign() {
        guard time != nil || isBehindTime, case .symbol(let sign) = token(0),
            sign == "+" || sign == "-", case .number(let value, let digits) = token(1)
        else { return }
        // In `12:00 06-05-2024` the hyphens stand inside the date.
        if sign == "-" && month == nil && (1...2).contains(parts.count) { return }
        var minutes: Int
        if digits <= 2 {
            minutes = value * 60
            if token(2) == .symbol(":"), case .number(let more, digits: 2) = token(3) {
                minutes += more
                index += 2
            }
        } else if digits <= 4 {
            minutes = value / 100 * 60 + value % 100
        } else {
            return
        }
        guard minutes < 24 * 60 else { return }
        zone = (zone ?? 0) + (sign == "-" ? -minutes : minutes)
        index += 2
    }

    private mutating func readWord(_ word: String) {
        index += 1
        if word == "t" || word == "z" && time == nil { return }
        if let number = month(word) {
            guard month == nil, persianMonth == nil else { return }
            month = number
            partsBeforeMonth = parts.count
        } else if let number = DateMonths.persianMonth(word), month == nil {
            persianMonth = number
            partsBeforeMonth = parts.count
        } else if Self.mornings.contains(word) || Self.afternoons.contains(word) {
            isAfternoon = Self.afternoons.contains(word)
        } else if word == "w", parts.count == 1, case .number(let week, digits: 2) = token(0) {
            weekNumber = week
            index += 1
        } else if time != nil, zone == nil, let offset = DateZones.offset(of: word) {
            zone = offset
            if token(0) == .symbol("+") || token(0) == .symbol("-") { readZoneSign() }
        }
    }

    /// The Levant names months with two words: كانون الثاني.
    private mutating func month(_ word: String) -> Int? {
        if let number = DateMonths.month(word) { return number }
        guard token(0) == .blank, case .word(let next) = token(1), let number = DateMonths.month(word + next) else {
            return nil
        }
        index += 2
        return number
    }

    private static let mornings: Set<String> = ["am", "오전", "上午", "ق", "ص"]
    private static let afternoons: Set<String> = ["pm", "오후", "下午", "م"]

    // MARK: The date

    private func date() -> Timestamp? {
        if let month { return date(month: month) }
        if let persianMonth, parts.count >= 2 {
            let (day, year) = parts[0].digits == 4 ? (parts[1].value, parts[0].value) : (parts[0].value, parts[1].value)
            return PersianCalendar.moment(year: year, month: persianMonth, day: day)
        }
        guard let first = parts.first else { return nil }
        if first.digits == 4 { return yearFirst(first.value) }
        guard parts.count == 3 else { return nil }
        return yearLast()
    }

    /// `6 May 2024`, `May 6, 2024`, `2024 May 6`, and asctime's `May 6 12:00:00 2024`.
    private func date(month: Int) -> Timestamp? {
        guard parts.count >= 2 else {
            return parts.first.flatMap { $0.digits == 4 ? civil($0.value, month, 1) : nil }
        }
        let isYearFirst = parts[0].digits == 4
        let year = isYearFirst ? parts[0] : parts[1]
        let day = isYearFirst ? parts[1] : parts[0]
        return civil(fullYear(year), month, day.value)
    }

    /// ISO 8601: a calendar, ordinal or week date, or only a part of one.
    private func yearFirst(_ year: Int) -> Timestamp? {
        if let weekNumber { return week(year, weekNumber, parts.count > 1 ? parts[1].value : 1) }
        guard parts.count > 1 else { return civil(year, 1, 1) }
        if parts.count == 2, parts[1].digits == 3 {
            return civil(year, 1, 1)?.advanced(by: .days(parts[1].value - 1))
        }
        let day = parts.count > 2 ? parts[2].value : 1
        if PersianCalendar.years.contains(year) {
            return PersianCalendar.moment(year: year, month: parts[1].value, day: day)
        }
        return civil(year, parts[1].value, day)
    }

    /// `06.05.2024` has the day first; `05/06/2024` the month, as in America, unless that makes no month.
    private func yearLast() -> Timestamp? {
        let year = fullYear(parts[2])
        let isMonthFirst = separator == "/" && parts[0].value <= 12
        let isDayFirst = !isMonthFirst && parts[1].value <= 12
        return isDayFirst ? civil(year, parts[1].value, parts[0].value) : civil(year, parts[0].value, parts[1].value)
    }

    private func week(_ year: Int, _ week: Int, _ day: Int) -> Timestamp? {
        guard (1...53).contains(week), (1...7).contains(day), let start = civil(year, 1, 4) else { return nil }
        let weekday = (CivilDate(start).weekday + 6) % 7
        return start.advanced(by: .days((week - 1) * 7 + day - 1 - weekday))
    }

    private func civil(_ year: Int, _ month: Int, _ day: Int) -> Timestamp? {
        guard (FeedDate.earliestYear...FeedDate.latestYear).contains(year) else { return nil }
        return CivilDate(year: year, month: month, day: day).timestamp
    }

    /// Years of two digits are of this century up to 69, as POSIX has it.
    private func fullYear(_ part: (value: Int, digits: Int)) -> Int {
        guard part.digits <= 2 else { return part.value }
        return part.value + (part.value < 70 ? 2000 : 1900)
    }
}
