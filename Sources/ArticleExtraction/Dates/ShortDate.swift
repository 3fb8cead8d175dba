/// Three numbers of two digits between two like signs, the last a year of this century: `18.10.23`.
struct ShortDate {
    /// A year outside is some other number: a version's, a score's.
    static let years = 10..<40

    /// Year last.
    let numbers: (Int, Int, Int)

    /// The first in a line; nil where it holds none.
    init?(_ line: String) {
        let bytes = Array(line.utf8)
        for sign in bytes.indices where bytes[sign] == 0x2E || bytes[sign] == 0x2F || bytes[sign] == 0x2D {
            let first = Self.digits(bytes, before: sign)
            let second = Self.digits(bytes, from: sign + 1)
            let other = second.upperBound
            guard other < bytes.count, bytes[other] == bytes[sign] else { continue }
            let third = Self.digits(bytes, from: other + 1)
            guard first.count == 2, second.count == 2, third.count == 2,
                !Self.goesOn(bytes, third.upperBound),
                first.lowerBound == 0 || bytes[first.lowerBound - 1] != bytes[sign],
                let one = Self.number(bytes[first]), let two = Self.number(bytes[second]),
                let year = Self.number(bytes[third]), Self.years.contains(year)
            else { continue }
            numbers = (one, two, year)
            return
        }
        return nil
    }

    /// Whether the number is followed by more of its kind, as in `1.2.10.4`.
    private static func goesOn(_ bytes: [UInt8], _ end: Int) -> Bool {
        guard end + 1 < bytes.count else { return false }
        return [0x2E, 0x2F, 0x2D].contains(bytes[end]) && isDigit(bytes[end + 1])
    }

    private static func digits(_ bytes: [UInt8], before end: Int) -> Range<Int> {
        var start = end
        while start > 0, isDigit(bytes[start - 1]) { start -= 1 }
        return start..<end
    }

    private static func digits(_ bytes: [UInt8], from start: Int) -> Range<Int> {
        var end = start
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        return start..<end
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
