import InternationalText

/// A list of phrases with what excludes them, made ready for matching.
struct PhraseList: Sendable {
    private let phrases: [String]
    private let keys: [[UInt8]]
    private let excluding: [[UInt8]]
    private let matcher: PhraseMatcher

    /// - Parameters:
    ///   - phrases: With alternatives in parentheses: `(has been|was) withdrawn`; an empty one makes it optional.
    ///   - exclusions: Longer phrases in which one of these does not count.
    init(_ phrases: [String], excluding exclusions: [String] = []) {
        let expanded = phrases.flatMap(Self.expanded)
        self.phrases = expanded
        keys = expanded.map { FoldedText.utf8(of: $0) }
        excluding = exclusions.flatMap(Self.expanded).map { FoldedText.utf8(of: $0) }
        matcher = PhraseMatcher(keys)
    }

    /// The first phrase in `text` that was not in `previous` already.
    func first(in text: String, known previous: String = "") -> PhraseHit? {
        let folded = FoldedText.utf8(of: text)
        var hits = matcher.hits(in: folded)
        guard !hits.isEmpty else { return nil }
        if !previous.isEmpty {
            let known = Set(matcher.hits(in: FoldedText.utf8(of: previous)).map(\.phrase))
            hits.removeAll { known.contains($0.phrase) }
        }
        guard let hit = hits.first(where: { !isExcluded($0, folded) }) else { return nil }
        let phrase = phrases[hit.phrase]
        return PhraseHit(
            phrase: phrase, quote: quote(keys[hit.phrase], in: text),
            offset: Double(matcher.start(of: hit)) / Double(max(1, folded.count)))
    }

    /// Whether one of the longer phrases covers the hit.
    private func isExcluded(_ hit: PhraseMatcher.Hit, _ text: [UInt8]) -> Bool {
        let start = matcher.start(of: hit)
        return excluding.contains { longer in
            let from = max(0, hit.end - longer.count)
            let upTo = min(start, text.count - longer.count)
            guard from <= upTo else { return false }
            return (from...upTo).contains { text[$0..<($0 + longer.count)].elementsEqual(longer) }
        }
    }

    private func quote(_ key: [UInt8], in text: String) -> String {
        let wanted = String(decoding: key, as: UTF8.self)
        let sentence = TextBoundaries.sentences(in: text).first { foldedForComparison($0).contains(wanted) }
        return String((sentence ?? wanted).prefix(160))
    }

    /// `a (b|c) d` as `a b d` and `a c d`; groups are not nested.
    static func expanded(_ phrase: String) -> [String] {
        guard let open = phrase.firstIndex(of: "("), let close = phrase[open...].firstIndex(of: ")") else {
            return [phrase.split(separator: " ").joined(separator: " ")]
        }
        let choices = phrase[phrase.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
        return choices.flatMap { choice in
            expanded(phrase[..<open] + choice + phrase[phrase.index(after: close)...])
        }
    }

    private static func expanded(_ phrase: Substring) -> [String] { expanded(String(phrase)) }
}
