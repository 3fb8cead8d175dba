import RetractdCore

/// ISO 8601's basic form with a time: `20240506T120000Z`, `20240506 1200+0330`.
enum BasicDate {
    static func moment(_ tokens: [DateToken]) -> Timestamp? {
        guard tokens.count >= 3, case .number(let date, digits: 8) = tokens[0],
            tokens[1] == .word("t") || tokens[1] == .blank, case .number(let value, let digits) = tokens[2],
            digits == 6 || digits == 4,
            let moment = CivilDate.packed(date: date, time: digits == 6 ? value : value * 100)
        else { return nil }
        var zone = DateReader(Array(tokens[3...]))
        return zone.zoneOffset().map { moment.advanced(by: .minutes(-$0)) } ?? moment
    }
}
