import RetractdCore

/// A date that is one number: time since 1970, or year, month and day run together.
enum CountedDate {
    static func moment(_ tokens: [DateToken]) -> Timestamp? {
        guard case .number(let value, let digits)? = tokens.first, isAlone(tokens) else { return nil }
        switch digits {
        case 9, 10, 11: return value < 100_000_000 ? nil : Timestamp(seconds: Int64(value))
        case 13: return Timestamp(microseconds: Int64(value) * 1000)
        case 16: return Timestamp(microseconds: Int64(value))
        case 14: return CivilDate.packed(date: value / 1_000_000, time: value % 1_000_000)
        case 12: return CivilDate.packed(date: value / 10_000, time: value % 10_000 * 100)
        case 8: return CivilDate.packed(date: value, time: 0)
        case 6 where (190_001...210_012).contains(value): return CivilDate.packed(date: value * 100 + 1, time: 0)
        case 4: return CivilDate(year: value, month: 1, day: 1).timestamp
        default: return nil
        }
    }

    /// A fraction may follow a count of seconds.
    private static func isAlone(_ tokens: [DateToken]) -> Bool {
        if tokens.count == 1 { return true }
        guard tokens.count == 3, tokens[1] == .symbol("."), case .number(_, digits: 9...11)? = tokens.first,
            case .number = tokens[2]
        else { return false }
        return true
    }
}

extension CivilDate {
    /// The moment of `yyyymmdd` and `hhmmss`.
    static func packed(date: Int, time: Int) -> Timestamp? {
        CivilDate(
            year: date / 10_000, month: date / 100 % 100, day: date % 100, hour: time / 10_000,
            minute: time / 100 % 100,
            second: time % 100
        ).timestamp
    }
}
