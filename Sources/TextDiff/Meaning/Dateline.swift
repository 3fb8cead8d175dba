import InternationalText

/// The place that a report opens with: `KYIV, May 3 (Agency) — `.
enum Dateline {
    /// A longer opening, in characters, is a sentence.
    static let longest = 60

    /// One place in the stead of another, where the report goes on in the same words.
    static func change(_ old: ArticleVersion, _ new: ArticleVersion) -> EditFinding? {
        guard let before = parts(old.blocks.first), let after = parts(new.blocks.first),
            foldedForComparison(before.place) != foldedForComparison(after.place),
            foldedForComparison(before.rest).prefix(40) == foldedForComparison(after.rest).prefix(40)
        else { return nil }
        return EditFinding(.dateline, points: 1, words: "\(before.place) → \(after.place)")
    }

    private static func parts(_ block: String?) -> (place: String, rest: String)? {
        guard let block else { return nil }
        for dash in [" — ", " – ", " - ", " -- "] {
            guard let mark = block.firstRange(of: dash),
                block.distance(from: block.startIndex, to: mark.lowerBound) <= longest
            else { continue }
            let place = String(block[..<mark.lowerBound])
            guard place.contains("(") || place == place.uppercased() else { continue }
            return (place, String(block[mark.upperBound...]))
        }
        return nil
    }
}
