import InternationalText

/// What changed in meaning between a sentence and what it became.
struct SentenceChange {
    let old: String
    let new: String
    private let before: [String]
    private let after: [String]

    init(old: String, new: String) {
        self.old = old
        self.new = new
        before = Self.keys(old)
        after = Self.keys(new)
    }

    /// Whether nothing but punctuation or letter case changed.
    var isTrivial: Bool { before == after }

    /// The rules that apply, heaviest first.
    var findings: [EditFinding] {
        [numbers, negation, status, hedge, quote].compactMap { $0 }.sorted { $0.points > $1.points }
    }

    private var numbers: EditFinding? {
        let (gone, come) = (numbers(before).subtracting(numbers(after)), numbers(after).subtracting(numbers(before)))
        guard !gone.isEmpty || !come.isEmpty else { return nil }
        if gone.isEmpty || come.isEmpty {
            return EditFinding(
                .factNumber, points: 2, words: "\(come.isEmpty ? "−" : "+")\(listed(gone.union(come)))")
        }
        let isWeighty = !Lexicon.weighty.isDisjoint(with: before) || !Lexicon.weighty.isDisjoint(with: after)
        return EditFinding(.factNumber, points: isWeighty ? 6 : 4, words: "\(listed(gone)) → \(listed(come))")
    }

    private var negation: EditFinding? {
        let all = before + after
        let (had, has) = (Lexicon.denials(in: before, among: all), Lexicon.denials(in: after, among: all))
        guard had % 2 != has % 2 || (had == 0) != (has == 0) else { return nil }
        return EditFinding(.reversed, points: 5, words: "a denial \(has > had ? "came" : "went")")
    }

    private var status: EditFinding? {
        let (had, has) = (statuses(before), statuses(after))
        guard had != has, !had.isEmpty, !has.isEmpty else { return nil }
        return EditFinding(
            .reversed, points: 4, words: "\(had.joined(separator: ", ")) → \(has.joined(separator: ", "))")
    }

    private var hedge: EditFinding? {
        let (had, has) = (count(before, in: Lexicon.hedges), count(after, in: Lexicon.hedges))
        guard had != has else { return nil }
        return EditFinding(has > had ? .hedged : .unhedged, points: 3, words: has > had ? "hedged" : "no longer hedged")
    }

    private var quote: EditFinding? {
        let (had, has) = (quotes(old), quotes(new))
        guard had != has, !had.isEmpty else { return nil }
        return EditFinding(.quoteChanged, points: 3, words: has.isEmpty ? "a quote went" : "a quote changed")
    }

    private func numbers(_ words: [String]) -> Set<String> {
        Set(words.filter { word in word.utf8.contains { (0x30...0x39).contains($0) } })
    }

    private func listed(_ numbers: Set<String>) -> String {
        numbers.sorted().prefix(4).joined(separator: ", ")
    }

    private func count(_ words: [String], in lexicon: Set<String>) -> Int {
        words.filter { lexicon.contains($0) }.count
    }

    private func statuses(_ words: [String]) -> [String] {
        Lexicon.statuses.filter { status in words.contains { status.words.contains($0) } }.map(\.name)
    }

    private func quotes(_ sentence: String) -> [String] {
        let parts = foldedForComparison(sentence).split(separator: "\"", omittingEmptySubsequences: false)
        return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    private static func keys(_ sentence: String) -> [String] {
        TextBoundaries.words(in: sentence).map { word in
            // The month is no hedge.
            word == "May" ? Lexicon.month : ungrouped(foldedForComparison(word))
        }
    }

    /// A number without the commas between its thousands.
    private static func ungrouped(_ word: String) -> String {
        let groups = word.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1, (1...3).contains(groups[0].utf8.count),
            groups.dropFirst().allSatisfy({ $0.prefix { $0 != "." }.utf8.count == 3 }),
            word.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E })
        else { return word }
        return groups.joined()
    }
}
