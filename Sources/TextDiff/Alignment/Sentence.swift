import InternationalText

/// A sentence with what it is compared by.
struct Sentence: Hashable, Sendable {
    let text: String
    /// The folded text.
    let key: String
    /// Whether a paragraph ends after it.
    let endsParagraph: Bool

    /// The sentences of blocks of text, in order.
    static func list(_ blocks: [String]) -> [Sentence] {
        blocks.flatMap { block in
            let texts = TextBoundaries.sentences(in: block)
            return texts.enumerated().map { index, text in
                Sentence(text: text, key: foldedForComparison(text), endsParagraph: index == texts.count - 1)
            }
        }
    }

    var wordCount: Int { TextBoundaries.words(in: text).count }
}
