import InternationalText

/// What changed in meaning between a sentence and what it became.
struct SentenceChange {
    let old: String
    let new: String
    private let before: SentenceWords
    private let after: SentenceWords
    private let names: NameContext?
    private let isTitle: Bool

    init(old: String, new: String, names: NameContext? = nil, isTitle: Bool = false) {
        self.old = old
        self.new = new
        self.names = names
        self.isTitle = isTitle
        before = SentenceWords(old)
        after = SentenceWords(new)
    }

    /// Whether nothing but punctuation or letter case changed.
    var isTrivial: Bool { before.keys == after.keys }

    /// Whether nothing changed but how one word is spelled: two letters that stood the other way round, or one written twice.
    var isSpelling: Bool {
        guard before.keys.count == after.keys.count else { return false }
        let changed = zip(before.keys, after.keys).filter { $0 != $1 }
        return changed.count == 1 && changed.allSatisfy { Spelling.isOneWord($0, $1) }
    }

    /// The rules that apply, heaviest first.
    var findings: [EditFinding] {
        [numbers, negation, status, hedge, quote, attribution, name, date].compactMap { $0 }
            .sorted { $0.points > $1.points }
    }

    // MARK: Figures and dates

    private var numbers: EditFinding? {
        let (gone, come) = changedNumbers
        guard !gone.isEmpty || !come.isEmpty else { return magnitude }
        if gone.isEmpty || come.isEmpty {
            return EditFinding(
                .factNumber, points: 2, words: "\(come.isEmpty ? "−" : "+")\(Self.listed(gone.union(come)))")
        }
        let isWeighty = [before, after].contains { !Lexicon.weighty.isDisjoint(with: $0.keys) }
        // Tolls grow with the news; one that shrinks takes something back.
        let shrinks = isWeighty && Self.value(come).map { now in Self.value(gone).map { now < $0 } ?? false } ?? false
        return EditFinding(
            .factNumber, points: shrinks ? 8 : isWeighty ? 6 : 4,
            words: "\(Self.listed(gone)) → \(Self.listed(come))\(shrinks ? ", fewer" : "")")
    }

    /// The figures that went and came, spelled numbers among them.
    private var changedNumbers: (gone: Set<String>, come: Set<String>) {
        let figures = (Set(before.keys.filter(Self.isFigure)), Set(after.keys.filter(Self.isFigure)))
        let changed = (figures.0.subtracting(figures.1), figures.1.subtracting(figures.0))
        if !changed.0.isEmpty, !changed.1.isEmpty { return changed }
        let (had, has) = (Self.numbers(before), Self.numbers(after))
        let (gone, come) = (had.subtracting(has), has.subtracting(had))
        if !gone.isEmpty, !come.isEmpty { return (gone, come) }
        // A spelled number counts as one where another took its place: "two" is often no count.
        return (gone.intersection(figures.0), come.intersection(figures.1))
    }

    /// A million in the place of a thousand.
    private var magnitude: EditFinding? {
        let (had, has) = (NumberWords.magnitudes(in: before), NumberWords.magnitudes(in: after))
        guard had != has, !(had + has).isEmpty, !Self.numbers(before).isEmpty || !had.isEmpty && !has.isEmpty else {
            return nil
        }
        func told(_ names: [String]) -> String { names.isEmpty ? "none" : names.joined(separator: " ") }
        return EditFinding(.factNumber, points: 6, words: "\(told(had)) → \(told(has))")
    }

    private var date: EditFinding? {
        let gone = changed(before, after).filter { DateWords.holds($0) }
        let come = changed(after, before).filter { DateWords.holds($0) }
        guard !gone.isEmpty, !come.isEmpty else { return nil }
        return EditFinding(.factDate, points: 2, words: "\(Self.listed(Set(gone))) → \(Self.listed(Set(come)))")
    }

    // MARK: Claims

    private var negation: EditFinding? {
        let all = before.keys + after.keys
        let (had, has) = (Lexicon.denials(in: before.keys, among: all), Lexicon.denials(in: after.keys, among: all))
        guard had % 2 != has % 2 || (had == 0) != (has == 0) else { return nil }
        return EditFinding(.reversed, points: 5, words: "a denial \(has > had ? "came" : "went")")
    }

    /// One state in the place of another.
    private var status: EditFinding? {
        let (had, has) = (statuses(before), statuses(after))
        guard had.contains(where: { !has.contains($0) }), has.contains(where: { !had.contains($0) }) else { return nil }
        return EditFinding(
            .reversed, points: 4, words: "\(had.joined(separator: ", ")) → \(has.joined(separator: ", "))")
    }

    private var hedge: EditFinding? {
        let (had, has) = (Lexicon.hedges.found(in: before), Lexicon.hedges.found(in: after))
        guard had.count != has.count else { return nil }
        return has.count > had.count
            ? EditFinding(.hedged, points: 3, words: "hedged: \(Self.quoted(has, besides: had))")
            : EditFinding(.unhedged, points: 3, words: "no longer hedged: \(Self.quoted(had, besides: has))")
    }

    private var attribution: EditFinding? {
        let (had, has) = (Lexicon.attributions.found(in: before), Lexicon.attributions.found(in: after))
        let (wasHidden, isHidden) = (Lexicon.anonymous.found(in: before), Lexicon.anonymous.found(in: after))
        if !had.isEmpty, !has.isEmpty, wasHidden.isEmpty, !isHidden.isEmpty {
            return EditFinding(.attribution, points: 3, words: "the source lost its name: \(Self.quoted(isHidden))")
        }
        guard had.isEmpty != has.isEmpty else { return nil }
        return has.isEmpty
            ? EditFinding(.attribution, points: 3, words: "the source went: \(Self.quoted(had))")
            : EditFinding(.attribution, points: 2, words: "a source came: \(Self.quoted(has))")
    }

    private var quote: EditFinding? {
        let (had, has) = (quotes(old), quotes(new))
        guard had != has, !had.isEmpty else { return nil }
        return has.isEmpty
            ? EditFinding(.quoteRemoved, points: 3, words: "a quote went: “\(had[0])”")
            : EditFinding(.quoteChanged, points: 3, words: "a quote changed")
    }

    private var name: EditFinding? {
        let gone = swappedNames(before, after)
        let come = swappedNames(after, before, mayBeUnknown: true)
        guard !gone.isEmpty, !come.isEmpty else { return surnamed }
        return EditFinding(.factEntity, points: 3, words: "\(Self.listed(Set(gone))) → \(Self.listed(Set(come)))")
    }

    /// Where one stretch of a sentence took another's place and both are names by their surnames.
    ///
    /// Letter by letter, since dictionaries part names as they like; a surname that both share still belongs to them.
    private var surnamed: EditFinding? {
        let (had, has) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
        let head = zip(had, has).prefix { $0 == $1 }.count
        let tail = min(
            zip(had.reversed(), has.reversed()).prefix { $0 == $1 }.count, min(had.count, has.count) - head)
        for start in [head, head - 1] where start >= 0 {
            let (gone, come) = (had[start..<(had.count - tail)], has[start..<(has.count - tail)])
            if SurnamedName.isOne(gone), SurnamedName.isOne(come) {
                return EditFinding(.factEntity, points: 3, words: "\(Self.text(gone)) → \(Self.text(come))")
            }
        }
        return nil
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// Names of one side that the other does not hold.
    ///
    /// In a script without capitals the name that came was not known before: whatever word came is taken for it.
    private func swappedNames(
        _ side: SentenceWords, _ other: SentenceWords, mayBeUnknown: Bool = false
    ) -> [String] {
        guard let names else { return [] }
        let present = Set(other.keys)
        return side.words.indices.filter { index in
            let (word, key) = (side.words[index], side.keys[index])
            guard !present.contains(key), !DateWords.holds(key),
                !key.utf8.contains(where: { (0x30...0x39).contains($0) })
            else { return false }
            if names.isName(word, isFirst: index == 0, isTitle: isTitle) || CountryWords.holds(key) { return true }
            return mayBeUnknown && word.first.map { !$0.isUppercase && !$0.isLowercase } == true
        }.map { side.words[$0] }
    }

    // MARK: Parts

    private func changed(_ side: SentenceWords, _ other: SentenceWords) -> [String] {
        let present = Set(other.keys)
        return side.keys.filter { !present.contains($0) }
    }

    /// Figures, spelled numbers by theirs.
    private static func numbers(_ sentence: SentenceWords) -> Set<String> {
        Set(sentence.keys.compactMap { isFigure($0) ? $0 : NumberWords.value($0) })
    }

    private static func isFigure(_ word: String) -> Bool { word.utf8.contains { (0x30...0x39).contains($0) } }

    /// The number, where there is one alone.
    private static func value(_ numbers: Set<String>) -> Double? {
        numbers.count == 1 ? numbers.first.flatMap { Double($0) } : nil
    }

    private static func listed(_ words: Set<String>) -> String { words.sorted().prefix(4).joined(separator: ", ") }

    private static func quoted(_ words: [String], besides others: [String] = []) -> String {
        let own = words.filter { !others.contains($0) }
        return (own.isEmpty ? words : own).prefix(3).map { "“\($0)”" }.joined(separator: ", ")
    }

    private func statuses(_ sentence: SentenceWords) -> [String] {
        Lexicon.statuses.filter { !$0.words.found(in: sentence).isEmpty }.map(\.name)
    }

    private func quotes(_ sentence: String) -> [String] {
        let parts = foldedForComparison(sentence).split(separator: "\"", omittingEmptySubsequences: false)
        return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}
