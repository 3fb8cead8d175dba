/// A sentence with what it is compared by.
struct Sentence: Hashable, Sendable {
    let text: String
    /// The folded text.
    let key: String

    /// The key without ASCII's signs, so that two sentences are not unlike for their quotes.
    var letters: [UInt8] {
        key.utf8.filter { $0 >= 0x80 || $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
    }
}
