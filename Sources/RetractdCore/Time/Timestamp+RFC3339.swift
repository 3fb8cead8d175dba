extension Timestamp: CustomStringConvertible {
    /// Reads an RFC 3339 `date-time`: `2026-11-23T16:45:02.5Z`, `2026-11-23 20:15:02+03:30`.
    ///
    /// The separator may be `T`, `t` or a space, the zone `Z`, `z` or a numeric offset; digits beyond microseconds are
    /// dropped. Anything else, a missing zone included, gives nil.
    package init?(rfc3339 text: String) {
        var reader = DigitReader(text)
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2), reader.take("T", "t", " "), let hour = reader.number(2), reader.take(":"),
            let minute = reader.number(2), reader.take(":"), let second = reader.number(2)
        else { return nil }
        var microsecond = 0
        if reader.take(".") {
            guard let fraction = reader.fraction() else { return nil }
            microsecond = fraction
        }
        guard let offset = reader.zoneOffsetInMinutes(), reader.isAtEnd else { return nil }
        let fields = CivilDate(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second, microsecond: microsecond)
        guard let local = fields.timestamp else { return nil }
        self = local.advanced(by: .minutes(-offset))
    }

    /// RFC 3339 in UTC: seconds always, a fraction of three or six digits only when it is not zero.
    package var description: String {
        let fields = CivilDate(self)
        return String(unsafeUninitializedCapacity: 27) { buffer in
            var writer = DigitWriter(buffer)
            writer.write(fields.year, 4, behind: "-")
            writer.write(fields.month, 2, behind: "-")
            writer.write(fields.day, 2, behind: "T")
            writer.write(fields.hour, 2, behind: ":")
            writer.write(fields.minute, 2, behind: ":")
            let isFine = fields.microsecond % 1000 != 0
            let hasFraction = fields.microsecond != 0
            writer.write(fields.second, 2, behind: hasFraction ? "." : "Z")
            if isFine {
                writer.write(fields.microsecond, 6, behind: "Z")
            } else if hasFraction {
                writer.write(fields.microsecond / 1000, 3, behind: "Z")
            }
            return writer.count
        }
    }

    /// RFC 3339 by a clock so many minutes east of UTC: the day that people there say it happened on.
    package func description(minutesEast: Int) -> String {
        guard minutesEast != 0 else { return description }
        let local = advanced(by: .minutes(minutesEast)).description.dropLast()
        let minutes = abs(minutesEast)
        return "\(local)\(minutesEast < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }
}

extension Timestamp: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let moment = Timestamp(rfc3339: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an RFC 3339 time: \(text)"))
        }
        self = moment
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A number in decimal, with zeros in front up to `width` digits.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

private struct DigitWriter {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    /// Writes a number in so many digits and one character behind it.
    mutating func write(_ value: Int, _ digits: Int, behind separator: Unicode.Scalar) {
        var rest = value
        for position in (count..<count + digits).reversed() {
            buffer[position] = UInt8(0x30 + rest % 10)
            rest /= 10
        }
        buffer[count + digits] = UInt8(ascii: separator)
        count += digits + 1
    }
}

private struct DigitReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = Substring(text).utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ expected: Unicode.Scalar...) -> Bool {
        guard let first = rest.first, expected.contains(Unicode.Scalar(first)) else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number(_ digits: Int) -> Int? {
        var value = 0
        for _ in 0..<digits {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    mutating func fraction() -> Int? {
        guard var value = digit() else { return nil }
        var count = 1
        while let next = digit() {
            if count < 6 { value = value * 10 + next }
            count += 1
        }
        for _ in min(count, 6)..<6 { value *= 10 }
        return value
    }

    mutating func zoneOffsetInMinutes() -> Int? {
        if take("Z", "z") { return 0 }
        let isNegative = rest.first == UInt8(ascii: "-")
        guard take("+", "-"), let hours = number(2), take(":"), let minutes = number(2), hours < 24, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (isNegative ? -1 : 1)
    }

    private mutating func digit() -> Int? {
        guard let first = rest.first, (0x30...0x39).contains(first) else { return nil }
        rest.removeFirst()
        return Int(first - 0x30)
    }
}
