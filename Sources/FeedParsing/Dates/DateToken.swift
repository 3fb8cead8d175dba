/// A piece of a date: a run of digits, a word, or one other character.
enum DateToken: Equatable {
    /// The value and how many digits it was written with.
    case number(Int, digits: Int)
    /// Lower case, marks and dots at its end dropped.
    case word(String)
    case symbol(Unicode.Scalar)
    case blank

    /// The most digits of a number that is read; more overflow and make no date.
    private static let mostDigits = 18

    /// Cuts a text into tokens; empty where a number is too long.
    static func tokens(of text: String) -> [DateToken] {
        var result: [DateToken] = []
        var digits: [Int] = []
        var word = ""
        func flush() {
            if !digits.isEmpty { result.append(.number(digits.reduce(0) { $0 &* 10 &+ $1 }, digits: digits.count)) }
            if !word.isEmpty { result.append(.word(word.lowercased())) }
            digits = []
            word = ""
        }
        for scalar in text.unicodeScalars {
            if let digit = digit(scalar) {
                if !word.isEmpty { flush() }
                digits.append(digit)
                if digits.count > mostDigits { return [] }
            } else if isWordPart(scalar) {
                if !digits.isEmpty { flush() }
                word.unicodeScalars.append(scalar)
            } else if isIgnored(scalar) {
                continue
            } else {
                flush()
                if scalar.properties.isWhitespace {
                    if result.last != .blank && !result.isEmpty { result.append(.blank) }
                } else {
                    result.append(.symbol(scalar == "−" || scalar == "–" ? "-" : scalar))
                }
            }
        }
        flush()
        if result.last == .blank { result.removeLast() }
        return result
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.isASCII { return (0x30...0x39).contains(scalar.value) ? Int(scalar.value - 0x30) : nil }
        guard scalar.properties.generalCategory == .decimalNumber else { return nil }
        return scalar.properties.numericValue.map { Int($0) }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
    }

    /// Direction marks and joiners, which change no date.
    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .format
    }
}
