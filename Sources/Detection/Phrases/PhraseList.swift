import InternationalText

/// Phrases of many languages with what excludes them, made ready for matching in one pass.
struct PhraseList: Sendable {
    /// Text beyond so many bytes is not looked at: whoever withdraws an article says so at its head.
    static let longestText = 1 << 20

    private struct Entry {
        let language: String
        let phrase: String
        let isException: Bool
    }

    private let entries: [Entry]
    private let keys: [[UInt8]]
    private let matcher: PhraseMatcher

    init(_ tables: [PhraseTable]) {
        var entries: [Entry] = []
        var keys: [[UInt8]] = []
        for table in tables {
            let all = table.phrases.map { ($0, false) } + table.exceptions.map { ($0, true) }
            for (phrase, isException) in all {
                for literal in table.literals(of: phrase) {
                    entries.append(Entry(language: table.language, phrase: phrase, isException: isException))
                    keys.append(FoldedText.utf8(of: literal))
                }
            }
        }
        self.entries = entries
        self.keys = keys
        matcher = PhraseMatcher(keys)
    }

    /// The first phrase in `text` that was not in `previous` already.
    func first(in text: String, known previous: String = "") -> PhraseHit? {
        let text = Self.bounded(text)
        let folded = FoldedText.utf8(of: text)
        var hits = found(in: folded)
        if !hits.isEmpty, !previous.isEmpty {
            let known = Set(found(in: FoldedText.utf8(of: Self.bounded(previous))).map { keys[$0.phrase] })
            hits.removeAll { known.contains(keys[$0.phrase]) }
        }
        return hits.first.map { described($0, in: text, folded) }
    }

    /// Occurrences that no exception overlaps.
    private func found(in folded: [UInt8]) -> [PhraseMatcher.Hit] {
        let hits = matcher.hits(in: folded)
        let exceptions = MergedRanges(ascending: hits.filter { entries[$0.phrase].isException }.map(\.range))
        return hits.filter { !entries[$0.phrase].isException && !exceptions.overlap($0.range) }
    }

    private func described(_ hit: PhraseMatcher.Hit, in text: String, _ folded: [UInt8]) -> PhraseHit {
        PhraseHit(
            language: entries[hit.phrase].language,
            phrase: entries[hit.phrase].phrase,
            quote: Quotation.sentence(with: keys[hit.phrase], at: hit.range.lowerBound, of: text),
            offset: Double(hit.range.lowerBound) / Double(max(1, folded.count)))
    }

    private static func bounded(_ text: String) -> String {
        text.utf8.count <= longestText ? text : String(decoding: text.utf8.prefix(longestText), as: UTF8.self)
    }
}
