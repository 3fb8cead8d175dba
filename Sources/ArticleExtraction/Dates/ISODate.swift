import RetractdCore

/// Reads ISO 8601 moments in the spellings that pages use: `2024-05-06T12:00:00+0330`, `2024-05-06 12:00`, `20240506`.
struct ISODate {
    private let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8).filter { $0 != 0x22 }
    }

    /// Nil for any other spelling; a missing zone is UTC.
    var moment: PageMoment? {
        var index = 0
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        guard let year = number(&index, 4), (1900...2200).contains(year) else { return nil }
        _ = take(&index, "-/")
        guard let month = number(&index, 2) else { return nil }
        _ = take(&index, "-/")
        guard let day = number(&index, 2) else { return nil }
        var date = CivilDate(year: year, month: month, day: day)
        guard date.isValid else { return nil }
        guard take(&index, "Tt _"), let hour = number(&index, 2), take(&index, ":"), let minute = number(&index, 2)
        else {
            return date.timestamp.map { PageMoment($0) }
        }
        date.hour = hour
        date.minute = minute
        if take(&index, ":"), let second = number(&index, 2) { date.second = min(second, 59) }
        if take(&index, ".,") { while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 } }
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "p"), date.hour < 12 { date.hour += 12 }
        let minutesEast = zone(&index)
        return date.timestamp.map { PageMoment(localSeconds: $0.seconds, minutesEast: minutesEast) }
    }

    /// Minutes east of UTC; nil where no zone is written.
    private func zone(_ index: inout Int) -> Int? {
        if take(&index, "Zz") { return 0 }
        guard index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D else { return nil }
        let sign = bytes[index] == 0x2D ? -1 : 1
        index += 1
        guard let hours = number(&index, 2), hours < 24 else { return nil }
        _ = take(&index, ":")
        let minutes = number(&index, 2) ?? 0
        return sign * (hours * 60 + (minutes < 60 ? minutes : 0))
    }

    private func number(_ index: inout Int, _ digits: Int) -> Int? {
        var value = 0
        for offset in 0..<digits {
            guard index + offset < bytes.count, (0x30...0x39).contains(bytes[index + offset]) else { return nil }
            value = value * 10 + Int(bytes[index + offset] - 0x30)
        }
        index += digits
        return value
    }

    private func take(_ index: inout Int, _ signs: String) -> Bool {
        guard index < bytes.count, signs.utf8.contains(bytes[index]) else { return false }
        index += 1
        return true
    }
}
