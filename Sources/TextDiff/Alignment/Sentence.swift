import InternationalText

/// A sentence with what it is compared by.
struct Sentence: Hashable, Sendable {
    let text: String
    /// The folded text.
    let key: String

    /// The sentences of blocks of text, in order.
    static func list(_ blocks: [String]) -> [Sentence] {
        blocks.flatMap { TextBoundaries.sentences(in: $0) }.map { Sentence(text: $0, key: foldedForComparison($0)) }
    }

    /// The key without ASCII's signs, so that two sentences are not unlike for their quotes.
    var letters: String {
        String(
            decoding: key.utf8.filter { $0 >= 0x80 || $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 },
            as: UTF8.self)
    }
}
