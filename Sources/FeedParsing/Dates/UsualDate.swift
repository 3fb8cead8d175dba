import RetractdCore

/// The two forms that nearly every date of a feed has, read byte by byte: RFC 822's and RFC 3339's.
///
/// Only what ``DateReader`` would read the same is taken; anything odd is left to it.
struct UsualDate {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// Earlier years may be of another calendar.
    private static let earliestYear = 1900

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The moment; nil where the text has neither form.
    static func moment(_ text: String) -> Timestamp? {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count >= 20, bytes.count <= 40 else { return nil }
            var reader = UsualDate(bytes)
            return bytes[4] == UInt8(ascii: "-") ? reader.yearFirst() : reader.dayFirst()
        }
    }

    /// `2026-11-23T12:00:00.5+03:30`, `2026-11-23T12:00:00Z`.
    private mutating func yearFirst() -> Timestamp? {
        guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2), take("T"),
            let hour = number(2), take(":"), let minute = number(2), take(":"), let second = number(2)
        else { return nil }
        var microsecond = 0
        if take(".") {
            var unit = 100_000
            while unit > 0, let digit = number(1) {
                microsecond += digit * unit
                unit /= 10
            }
            guard unit < 100_000 else { return nil }
        }
        return zoned(
            CivilDate(
                year: year, month: month, day: day, hour: hour, minute: minute, second: second,
                microsecond: microsecond))
    }

    /// `Mon, 23 Nov 2026 12:00:00 +0330`, `Mon, 23 Nov 2026 12:00:00 GMT`.
    private mutating func dayFirst() -> Timestamp? {
        guard word(Self.weekdays) != nil, take(","), take(" "), let day = number(2), take(" "),
            let month = word(Self.months), take(" "), let year = number(4), take(" "), let hour = number(2), take(":"),
            let minute = number(2), take(":"), let second = number(2), take(" ")
        else { return nil }
        return zoned(
            CivilDate(year: year, month: month + 1, day: day, hour: hour, minute: minute, second: second))
    }

    private mutating func zoned(_ date: CivilDate) -> Timestamp? {
        guard date.year >= Self.earliestYear, date.second < 60, let offset = zone(), index == bytes.count else {
            return nil
        }
        return date.timestamp?.advanced(by: .minutes(-offset))
    }

    private mutating func zone() -> Int? {
        if take("Z") || (take("G") && take("M") && take("T")) { return 0 }
        let isWest = index < bytes.count && bytes[index] == UInt8(ascii: "-")
        guard take("+") || take("-"), let hours = number(2) else { return nil }
        _ = take(":")
        guard let minutes = number(2), hours < 15, minutes < 60 else { return nil }
        return (hours * 60 + minutes) * (isWest ? -1 : 1)
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }

    private mutating func number(_ digits: Int) -> Int? {
        guard index + digits <= bytes.count else { return nil }
        var value = 0
        for position in index..<index + digits {
            guard (0x30...0x39).contains(bytes[position]) else { return nil }
            value = value * 10 + Int(bytes[position] - 0x30)
        }
        index += digits
        return value
    }

    /// The place among words of three letters, which stand in a row.
    private mutating func word(_ words: StaticString) -> Int? {
        guard index + 3 <= bytes.count else { return nil }
        for start in stride(from: 0, to: words.utf8CodeUnitCount, by: 3)
        where (0..<3).allSatisfy({ bytes[index + $0] == words.utf8Start[start + $0] }) {
            index += 3
            return start / 3
        }
        return nil
    }

    private static let weekdays: StaticString = "MonTueWedThuFriSatSun"
    private static let months: StaticString = "JanFebMarAprMayJunJulAugSepOctNovDec"
}
