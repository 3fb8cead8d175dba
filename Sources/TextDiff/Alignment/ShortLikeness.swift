/// How like two short sentences are by what they begin and end with: of a line of ten signs in which two changed, hardly a
/// shingle of four is left.
enum ShortLikeness {
    /// Longer sentences, in signs, are compared by shingles alone.
    static let longest = 40
    /// So large a share of both must be alike.
    static let least = 0.5

    /// The share of the longer one that both begin and end with; nil where it says nothing.
    static func of(_ one: String, _ other: String) -> Double? {
        // A sign of these scripts has three bytes.
        guard one.utf8.count <= longest * 3, other.utf8.count <= longest * 3 else { return nil }
        let (left, right) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        guard left.count <= longest, right.count <= longest, !left.isEmpty, !right.isEmpty else { return nil }
        let head = zip(left, right).prefix { $0 == $1 }.count
        let tail = min(
            zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count, min(left.count, right.count) - head)
        let share = Double(head + tail) / Double(max(left.count, right.count))
        return share >= least ? share : nil
    }
}
