/// A time of day in a line: `10:30`, `10:30:15 PM`, `22:15 GMT+3`.
struct ClockTime {
    /// Since midnight.
    let seconds: Int
    /// Minutes east of UTC; nil where none is told.
    let zone: Int?

    /// - Parameter line: Its digits in ASCII. Nil where it tells no time.
    init?(in line: String) {
        let bytes = Array(line.utf8)
        for colon in bytes.indices where bytes[colon] == UInt8(ascii: ":") {
            guard let hour = Self.number(bytes, endingAt: colon),
                let minute = Self.number(bytes, startingAt: colon + 1),
                hour < 24, minute < 60
            else { continue }
            var end = colon + 3
            var second = 0
            if end < bytes.count, bytes[end] == UInt8(ascii: ":"), let value = Self.number(bytes, startingAt: end + 1) {
                second = value
                end += 3
            }
            let rest = String(decoding: bytes[min(end, bytes.count)...].prefix(24), as: UTF8.self).lowercased()
            let before = String(decoding: bytes[..<colon].suffix(32), as: UTF8.self)
            let shift = Self.shift(hour, before: before, after: rest)
            seconds = (hour + shift) * 3600 + minute * 60 + min(second, 59)
            zone = Self.zone(in: rest)
            return
        }
        return nil
    }

    /// The line with its times of day written with colons: `15h10`, `15 h 10`, `15時12分`, `3시 12분`, `13.45 Uhr`, `16: 45`.
    static func inColons(_ line: String) -> String {
        guard holdsOtherTime(line) else { return line }
        var text = Array(line.unicodeScalars)
        for index in text.indices.dropFirst().reversed() where isPart(text[index]) {
            guard let hour = text[..<index].last(where: { $0 != " " }), isDigit(hour) else { continue }
            let rest = text[(index + 1)...]
            let start = rest.first == " " ? index + 2 : index + 1
            guard start + 1 < text.count, isDigit(text[start]), isDigit(text[start + 1]),
                start + 2 == text.count || !isDigit(text[start + 2]),
                text[index] != "." || isTimeOfDay(text, index, start)
            else { continue }
            let first = text[index - 1] == " " ? index - 1 : index
            text.replaceSubrange(first..<start, with: [":"])
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text)
        return String(result)
    }

    /// Whether a number stands before what may part hours from minutes other than a colon right between them.
    private static func holdsOtherTime(_ line: String) -> Bool {
        var line = line
        return line.withUTF8 { bytes in
            for index in bytes.indices.dropLast() where isDigit(bytes[index]) {
                var next = index + 1
                if bytes[next] == UInt8(ascii: " "), next + 1 < bytes.count { next += 1 }
                switch bytes[next] {
                case UInt8(ascii: "h"), UInt8(ascii: "H"), 0xE6, 0xEC: return true
                case UInt8(ascii: "."): if next + 1 < bytes.count, isDigit(bytes[next + 1]) { return true }
                case UInt8(ascii: ":"): if next + 1 < bytes.count, bytes[next + 1] == UInt8(ascii: " ") { return true }
                default: break
                }
            }
            return false
        }
    }

    /// What may part hours from minutes beside a colon.
    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        ["h", "H", "時", "时", "시", ".", ":"].contains(scalar)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// Whether a full stop between numbers parts hours from minutes, by the words about them.
    private static func isTimeOfDay(_ text: [Unicode.Scalar], _ stop: Int, _ minute: Int) -> Bool {
        let after = folded(text[(minute + 2)...].prefix(5)).drop { $0 == " " }
        if ["uhr", "wib", "wita", "wit"].contains(where: { after.hasPrefix($0) }) { return true }
        let before = folded(text[..<stop].suffix(9)).reversed().drop { $0.isNumber }.drop { $0 == " " }
        let words = String(before.reversed())
        return ["kl.", " kl", " klo", " ore", "pukul"].contains { words.hasSuffix($0) }
    }

    private static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result).lowercased()
    }

    /// The line without its times of day, whose numbers would be taken for a date's.
    static func cut(from line: String) -> String {
        guard line.utf8.contains(UInt8(ascii: ":")) else { return line }
        var bytes = Array(line.utf8)
        for colon in bytes.indices.dropFirst() where bytes[colon] == UInt8(ascii: ":") {
            guard number(bytes, endingAt: colon) != nil, number(bytes, startingAt: colon + 1) != nil else { continue }
            var first = colon
            while first > 0, isDigit(bytes[first - 1]) { first -= 1 }
            var last = colon + 2
            if last + 1 < bytes.count, bytes[last + 1] == bytes[colon], number(bytes, startingAt: last + 2) != nil {
                last += 3
            }
            for index in first...last { bytes[index] = UInt8(ascii: "|") }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func shift(_ hour: Int, before: String, after: String) -> Int {
        let word = after.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
        let isAfternoon =
            ["pm", "p.m", "p. m", "م ", "ب.ظ", "بعدازظهر", "شام", "অপরাহ্ন", "অপরাহ্ণ", "μμ", "μ.μ"].contains {
                word.hasPrefix($0)
            }
            || word == "م" || afternoons.contains { before.contains($0) }
            || hour > 5 && nights.contains { before.contains($0) }
        if isAfternoon { return hour < 12 ? 12 : 0 }
        return (word.hasPrefix("am") || word.hasPrefix("a.m")) && hour == 12 ? -12 : 0
    }

    /// What stands before an hour from noon until night.
    private static let afternoons = [
        "下午", "晚上", "午後", "오후", "شام ", "دوپہر", "سہ پہر", "शाम", "दोपहर", "বিকেল", "বিকাল", "সন্ধ্যা", "দুপুর", "عصر ",
    ]
    /// The same of an hour that may be past midnight.
    private static let nights = ["رات ", "रात", "রাত"]

    private static func zone(in rest: String) -> Int? {
        if isEastern(rest) { return -300 }
        for (name, minutes) in zones {
            guard let found = rest.firstRange(of: name), isWord(found, in: rest) else { continue }
            return minutes == 0 ? offset(rest[found.upperBound...]) ?? 0 : minutes
        }
        return offset(rest.drop { $0 == " " })
    }

    /// `3:05 PM ET`, `15:05 ET`; "et" is a word in French.
    private static func isEastern(_ rest: String) -> Bool {
        rest.contains("m et") || rest.contains("m. et") || [" et", " et)", " et,"].contains { rest == $0 }
    }

    /// Whether no letter stands before or after a zone's name, as in CEST or in "westward".
    private static func isWord(_ range: Range<String.Index>, in text: String) -> Bool {
        let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
        let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
        return ![before, after].contains { $0?.isLetter ?? false }
    }

    /// `+3`, `+03:30`, `-0500`.
    private static func offset(_ text: Substring) -> Int? {
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let digits = text.dropFirst().prefix { $0.isNumber || $0 == ":" }.filter { $0 != ":" }
        guard let number = Int(digits), digits.count <= 4 else { return nil }
        let minutes = digits.count <= 2 ? number * 60 : number / 100 * 60 + number % 100
        return minutes <= 14 * 60 ? (sign == "-" ? -minutes : minutes) : nil
    }

    private static let zones: [(String, Int)] = [
        ("gmt", 0), ("utc", 0), ("edt", -240), ("est", -300), ("cdt", -300), ("cst", -360), ("mdt", -360),
        ("mst", -420),
        ("pdt", -420), ("pst", -480), ("bst", 60), ("cest", 120), ("cet", 60), ("eest", 180),
        ("eet", 120), ("msk", 180), ("мск", 180), ("irst", 210), ("ist", 330), ("pkt", 300), ("wib", 420),
        ("wita", 480), ("wit", 540), ("hkt", 480),
        ("jst", 540), ("kst", 540), ("aest", 600), ("aedt", 660),
    ]

    private static func number(_ bytes: [UInt8], endingAt end: Int) -> Int? {
        guard end > 0, isDigit(bytes[end - 1]) else { return nil }
        guard end > 1, isDigit(bytes[end - 2]) else { return Int(bytes[end - 1] - 0x30) }
        return Int(bytes[end - 2] - 0x30) * 10 + Int(bytes[end - 1] - 0x30)
    }

    private static func number(_ bytes: [UInt8], startingAt start: Int) -> Int? {
        guard start + 1 < bytes.count, isDigit(bytes[start]), isDigit(bytes[start + 1]) else { return nil }
        return Int(bytes[start] - 0x30) * 10 + Int(bytes[start + 1] - 0x30)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
