/// A figure of a sentence, with what it counts.
struct FigureUse {
    /// What a figure counts stands within so many words of it.
    static let reach = 4

    /// Its place among the words.
    let index: Int
    /// The digits, without what parts thousands.
    let figure: String
    /// The word right behind it: what it counts.
    let counted: String?
    /// Telling words around it.
    let company: Set<String>
    /// Whether it stands beside people, money or shares.
    let isWeighty: Bool

    /// The figures of a sentence that count something: years, days and hours do not.
    static func all(in keys: [String]) -> [FigureUse] {
        keys.indices.compactMap { FigureUse(at: $0, in: keys) }
    }

    /// Whether a sentence names a year: it tells of another time, as background does.
    static func namesYear(_ keys: [String]) -> Bool {
        keys.indices.contains { isYear(keys[$0]) && FigureUse(at: $0, in: keys) == nil }
    }

    /// The figure that a word begins with.
    static func digits(of key: String) -> String? {
        let digits = key.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        return digits.first?.isNumber == true ? String(digits) : nil
    }

    private init?(at index: Int, in keys: [String]) {
        let key = keys[index]
        guard let digits = Self.digits(of: key) else { return nil }
        let rest = String(key.dropFirst(digits.count))
        let next = rest.isEmpty ? keys.dropFirst(index + 1).first : rest
        if Self.dayMarks.contains(where: { next?.hasPrefix($0) == true }) { return nil }
        if !rest.isEmpty, rest.first?.isASCII == true, !Self.multiples.contains(rest) { return nil }
        let nearby = keys[max(0, index - 1)..<min(keys.count, index + 3)]
        if nearby.contains(where: { DateWords.holds($0) }) { return nil }
        let isWeighty = nearby.contains(where: Self.weighs) || next.map(Self.weighs) == true
        if !isWeighty, Self.isYear(key) { return nil }
        self.index = index
        figure = digits
        let counted = next.flatMap { Self.isFigure($0) || !Self.isThing($0) ? nil : $0 }
        self.counted = counted
        self.isWeighty = isWeighty
        let around = keys[max(0, index - Self.reach)..<min(keys.count, index + Self.reach + 1)]
        company = Set(around.filter { Self.isTelling($0) && $0 != counted })
    }

    /// Whether both count the same thing, in words that say so twice over.
    func countsSame(as other: FigureUse) -> Bool {
        guard let counted, counted == other.counted else { return false }
        return !company.isDisjoint(with: other.company)
    }

    // MARK: Words

    /// Words of money and people stand beside other things too where they are as short as Spanish `por`.
    private static func weighs(_ key: String) -> Bool {
        Lexicon.weighs(key) && (key.utf8.count > 3 || key.utf8.first.map { $0 >= 0x80 } == true)
    }

    private static func isFigure(_ key: String) -> Bool { key.utf8.contains { (0x30...0x39).contains($0) } }

    private static func isYear(_ key: String) -> Bool {
        key.utf8.count == 4 && (Int(key).map { (1200...2099).contains($0) } ?? false)
    }

    /// Whether a word may be what a figure counts: no particle of two or three letters.
    private static func isThing(_ key: String) -> Bool {
        key.utf8.first.map { $0 >= 0x80 } == true || key.utf8.count > 3 && !rounding.holds(key)
    }

    /// A word long enough, for its script, to be no particle, and none by which figures are rounded.
    private static func isTelling(_ key: String) -> Bool {
        guard let first = key.unicodeScalars.first?.value, !isFigure(key), !rounding.holds(key) else { return false }
        let length = key.unicodeScalars.count
        switch first {
        case ..<0x370: return length >= 5
        case 0x3040...0x30FF: return length >= 3
        case 0x2E80...0x9FFF: return length >= 2
        case 0xAC00...0xD7AF: return length >= 2
        default: return length >= 4
        }
    }

    private static let multiples: Set<String> = ["k", "m", "mn", "bn", "b", "tn", "km", "kg"]
    /// What stands behind the figures of a date or an hour in scripts without spaces.
    private static let dayMarks = ["年", "月", "日", "時", "时", "点", "분", "년", "월", "일", "시"]
    private static let rounding = WordList(
        "about, least, during, from, versus, with, that, this, into, while, when, around, nearly, almost, roughly, after, under, other, another, their, there, were, menos, mínimo, cerca, alrededor, "
            + "moins, environ, moyenne, mindestens, ungefähr, weniger, meisten, wurden, worden, almeno, circa, quasi, sekitar, "
            + "setidaknya, lebih, около, более, менее, почти, минимум, близько, понад, майже, щонайменше, yaklaşık, "
            + "fazla, حدود, حداقل, بیش, تقریبا, على الأقل, الأقل, حوالي, نحو, أكثر, לפחות, בערך, כמעט, 至少, 大约, 大約, 超过, 超過, "
            + "少なくとも, およそ, 최소, 적어도, कम से कम, लगभग, minstens, ongeveer, minst, ungefär, najmniej, około")
}
