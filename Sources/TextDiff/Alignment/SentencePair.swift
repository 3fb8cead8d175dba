import InternationalText

/// The sentences of two versions of a text, in order.
struct SentencePair {
    let old: [Sentence]
    let new: [Sentence]

    /// Takes blocks of text apart, one that stands on both sides only once.
    init(old: [String], new: [String]) {
        var known: [String: [Sentence]] = [:]
        self.old = old.flatMap { block in
            let sentences = Self.sentences(in: block)
            known[block] = sentences
            return sentences
        }
        self.new = new.flatMap { known[$0] ?? Self.sentences(in: $0) }
    }

    private static func sentences(in block: String) -> [Sentence] {
        TextBoundaries.sentences(in: block).map { Sentence(text: $0, key: foldedForComparison($0)) }
    }
}
