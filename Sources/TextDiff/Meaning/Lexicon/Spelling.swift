/// Slips of the keyboard.
enum Spelling {
    /// A shorter word, in letters, may well become another by such a slip: form and from.
    static let shortest = 5

    /// Whether two folded words are one but for two neighbouring letters that stand the other way round, or for a letter
    /// that is written once or twice.
    static func isOneWord(_ one: String, _ other: String) -> Bool {
        let (short, long) =
            one.unicodeScalars.count <= other.unicodeScalars.count
            ? (Array(one.unicodeScalars), Array(other.unicodeScalars))
            : (Array(other.unicodeScalars), Array(one.unicodeScalars))
        guard short.count >= shortest, long.allSatisfy(\.properties.isAlphabetic) else { return false }
        let head = zip(short, long).prefix { $0 == $1 }.count
        let (shortRest, longRest) = (short[head...], long[head...])
        if short.count == long.count {
            return shortRest.count > 1 && shortRest[head] == longRest[head + 1] && shortRest[head + 1] == longRest[head]
                && shortRest.dropFirst(2) == longRest.dropFirst(2)
        }
        return long.count == short.count + 1 && head > 0 && long[head] == long[head - 1]
            && longRest.dropFirst() == shortRest
    }
}
