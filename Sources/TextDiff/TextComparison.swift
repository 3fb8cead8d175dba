import InternationalText

/// Two texts laid side by side: which sentences stayed, went, came, moved, and which words changed within them.
///
/// Sentences are compared by their folded keys, so that white space, quotes, digits of another script and letter case
/// make no change; what is given out is verbatim.
package struct TextComparison: Sendable {
    /// The least likeness, by shingles, of a sentence with what it was before.
    static let leastLikeness = 0.45
    /// In a gap with more sentences than this on a side, likeness is only looked for near the same place.
    static let widestGap = 40
    /// A sentence with a shorter key, in bytes, that went here and came there is no moved one: it may stand anywhere.
    static let shortestMoved = 15
    /// Likeness is judged by the first so many characters of a sentence.
    static let longestSentence = 2_000

    /// In reading order; the old sides joined are the old text's sentences, the new sides the new text's.
    package let pieces: [DiffPiece]

    /// Compares the paragraphs of two texts.
    package init(old: [String], new: [String]) {
        self.init(SentencePair(old: old, new: new))
    }

    init(_ sentences: SentencePair) {
        let (before, after) = (sentences.old, sentences.new)
        var numbers: [String: Int32] = [:]
        func number(_ sentence: Sentence) -> Int32 {
            if let known = numbers[sentence.key] { return known }
            let next = Int32(numbers.count)
            numbers[sentence.key] = next
            return next
        }
        let script = EditScript.between(before.map(number), after.map(number))
        pieces = Self.resolve(script, before, after)
    }

    /// Whether both say the same.
    package var isUnchanged: Bool {
        pieces.allSatisfy {
            if case .unchanged = $0 { return true }
            return false
        }
    }

    /// Whether both sides have the same letters, figures and signs, whatever became of white space and spelling variants.
    package var hasSameSigns: Bool {
        pieces.allSatisfy {
            switch $0 {
            case .unchanged: true
            case .changed(let old, let new, _): Self.areSameSigns(old, new)
            case .removed, .added, .movedAway, .movedHere: false
            }
        }
    }

    /// What parts thousands makes no difference where the numbers are the same.
    private static func areSameSigns(_ old: String, _ new: String) -> Bool {
        let (before, after) = (signs(old), signs(new))
        if before == after { return true }
        return SentenceChange(old: old, new: new).isTrivial && ungrouped(before) == ungrouped(after)
    }

    /// A sentence's letters, figures and signs but for those that are set in one way or another: quotes, hyphens, a full
    /// stop at the end.
    private static func signs(_ sentence: String) -> [UInt8] {
        var key = FoldedText.utf8(of: sentence).filter { !"\"'`- ".utf8.contains($0) }
        while key.last == UInt8(ascii: ".") { key.removeLast() }
        return key
    }

    private static func ungrouped(_ key: [UInt8]) -> [UInt8] {
        func isFigure(_ index: Int) -> Bool { key.indices.contains(index) && (0x30...0x39).contains(key[index]) }
        return key.enumerated().filter { index, byte in
            byte != UInt8(ascii: ",") || !isFigure(index - 1) || !isFigure(index + 1)
        }.map(\.element)
    }

    // MARK: Gaps

    private static func resolve(
        _ script: [EditScript.Step], _ before: [Sentence], _ after: [Sentence]
    ) -> [DiffPiece] {
        let moved = movedKeys(script, before, after)
        var pieces: [DiffPiece] = []
        var (removed, added): ([Sentence], [Sentence]) = ([], [])
        for step in script {
            switch step {
            case .remove(let index): removed.append(before[index])
            case .add(let index): added.append(after[index])
            case .keep(let old, let new):
                pieces += gap(removed, added, moved)
                (removed, added) = ([], [])
                pieces.append(.unchanged(old: before[old].text, new: after[new].text))
            }
        }
        return pieces + gap(removed, added, moved)
    }

    private static func movedKeys(
        _ script: [EditScript.Step], _ before: [Sentence], _ after: [Sentence]
    ) -> Set<String> {
        var (gone, come) = (Set<String>(), Set<String>())
        for step in script {
            switch step {
            case .remove(let index): gone.insert(before[index].key)
            case .add(let index): come.insert(after[index].key)
            case .keep: break
            }
        }
        return gone.intersection(come).filter { $0.utf8.count >= shortestMoved }
    }

    /// What stands between two kept sentences: each removed one is matched with the likest added one, in order.
    private static func gap(_ removed: [Sentence], _ added: [Sentence], _ moved: Set<String>) -> [DiffPiece] {
        if removed.isEmpty && added.isEmpty { return [] }
        let matches = matches(removed, added, moved)
        var pieces: [DiffPiece] = []
        var next = 0
        for (index, sentence) in removed.enumerated() {
            guard let partner = matches[index] else {
                pieces.append(moved.contains(sentence.key) ? .movedAway(sentence.text) : .removed(sentence.text))
                continue
            }
            pieces += added[next..<partner].map { came($0, moved) }
            let new = added[partner].text
            pieces.append(
                .changed(old: sentence.text, new: new, words: WordComparison.pieces(sentence.text, new)))
            next = partner + 1
        }
        return pieces + added[next...].map { came($0, moved) }
    }

    private static func came(_ sentence: Sentence, _ moved: Set<String>) -> DiffPiece {
        moved.contains(sentence.key) ? .movedHere(sentence.text) : .added(sentence.text)
    }

    /// For each removed sentence the index of its partner, partners in ascending order.
    private static func matches(
        _ removed: [Sentence], _ added: [Sentence], _ moved: Set<String>
    ) -> [Int: Int] {
        if removed.isEmpty || added.isEmpty { return [:] }
        let candidates = added.map { Shingles(folded: $0.letters, limit: longestSentence) }
        var result: [Int: Int] = [:]
        var from = 0
        let isWide = removed.count > widestGap || added.count > widestGap
        let isLonePair = removed.count == 1 && added.count == 1
        for (index, sentence) in removed.enumerated() where !moved.contains(sentence.key) {
            var best: (index: Int, likeness: Double)?
            let upTo = isWide ? min(added.count, from + 4) : added.count
            guard from < upTo else { break }
            let shingles = Shingles(folded: sentence.letters, limit: longestSentence)
            for candidate in from..<upTo where !moved.contains(added[candidate].key) {
                let least = best?.likeness ?? (isLonePair ? 0.2 : leastLikeness)
                let likeness =
                    shingles.similarity(to: candidates[candidate], above: least)
                    ?? ShortLikeness.of(sentence.key, added[candidate].key).flatMap { $0 > least ? $0 : nil }
                if let likeness { best = (candidate, likeness) }
            }
            guard let best else { continue }
            result[index] = best.index
            from = best.index + 1
        }
        return result
    }
}
