import InternationalText
import RetractdCore

/// The day that an article's URL names: `/2024/05/06/`, `/2024-05-06-`, `/20240506/`, `/1402/07/26/`, `/2024/may/06/`,
/// `/2024-05/06/`, `/2024/0506/`, `/t20240506_`.
enum AddressDate {
    static func day(in path: String) -> Timestamp? {
        let segments = path.split(separator: "/").map(String.init)
        for index in segments.indices {
            if let date = spread(segments, index) ?? paired(segments, index) ?? joined(segments[index]),
                let days = date.daysSince1970
            {
                return Timestamp(seconds: Int64(days) * 86_400)
            }
        }
        return nil
    }

    private static func spread(_ segments: [String], _ index: Int) -> CalendarDate? {
        guard index + 2 < segments.count, segments[index].utf8.count == 4, let year = Int(segments[index]),
            let day = Int(segments[index + 2]), segments[index + 2].utf8.count <= 2
        else { return nil }
        let name = segments[index + 1]
        let month = Int(name) ?? MonthNames.month(foldedForComparison(name))?.number
        return month.flatMap { CalendarDate(year: year, month: $0, day: day) }
    }

    /// Year and month in one segment and the day in the next, or the year before month and day.
    private static func paired(_ segments: [String], _ index: Int) -> CalendarDate? {
        guard index + 1 < segments.count else { return nil }
        let digits = (segments[index].filter { $0 != "-" } + segments[index + 1]).utf8
        let lengths = (segments[index].utf8.count, segments[index + 1].utf8.count)
        guard digits.count == 8, digits.allSatisfy({ (0x30...0x39).contains($0) }),
            lengths == (7, 2) || lengths == (6, 2) || lengths == (4, 4)
        else { return nil }
        let bytes = Array(digits)
        return date(bytes[0..<4], bytes[4..<6], bytes[6..<8])
    }

    /// A segment that begins with a date of its own.
    private static func joined(_ segment: String) -> CalendarDate? {
        let bytes = Array((segment.hasPrefix("t2") ? segment.dropFirst() : segment[...]).utf8.prefix(11))
        let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
        if digits == 8 { return date(bytes[0..<4], bytes[4..<6], bytes[6..<8]) }
        guard digits == 4, bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
            return nil
        }
        return date(bytes[0..<4], bytes[5..<7], bytes[8..<10])
    }

    private static func date(_ parts: ArraySlice<UInt8>...) -> CalendarDate? {
        let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 3 else { return nil }
        return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}
