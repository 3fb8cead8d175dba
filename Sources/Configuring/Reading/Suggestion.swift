/// What was probably meant by a word that is not known.
enum Suggestion {
    /// The likest of the known words, as an ending for a message; empty where none is like it.
    static func ending(for word: String, among known: [String]) -> String {
        let ranked = known.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
            .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
        if let best = ranked.first, best.distance <= max(2, best.word.count / 3) {
            return "; did you mean “\(best.word)”?"
        }
        return "; known here: \(known.joined(separator: ", "))"
    }

    /// Edits from one word to the other, neighbours swapped counted as one (optimal string alignment).
    static func distance(_ one: String, _ other: String) -> Int {
        let (a, b) = (Array(one.prefix(64)), Array(other.prefix(64)))
        var rows = [Array(0...b.count)]
        for i in 1...max(1, a.count) where !a.isEmpty {
            var row = [i]
            for j in 1...max(1, b.count) where !b.isEmpty {
                var least = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    least = min(least, rows[i - 2][j - 2] + 1)
                }
                row.append(least)
            }
            rows.append(row)
        }
        return rows.last?.last ?? max(a.count, b.count)
    }
}
