/// What an edit took out of an article's text and put into it, by short numbers of its paragraphs.
package struct TextChange: Hashable, Codable, Sendable {
    /// A larger edit is not remembered.
    static let mostParagraphs = 64

    package let gone: Set<UInt32>
    package let new: Set<UInt32>

    package init(gone: Set<UInt32>, new: Set<UInt32>) {
        self.gone = gone
        self.new = new
    }

    package var isEmpty: Bool { gone.isEmpty && new.isEmpty }

    /// Whether it is small enough to be remembered.
    package var isKept: Bool { !isEmpty && gone.count + new.count <= Self.mostParagraphs }

    /// This change and the one after it as one.
    package func followed(by next: TextChange) -> TextChange {
        TextChange(
            gone: gone.union(next.gone.subtracting(new)).subtracting(next.new),
            new: new.subtracting(next.gone).union(next.new.subtracting(gone)))
    }

    /// Whether it leads from where another one led to back to where that one began.
    package func undoes(_ other: TextChange) -> Bool { !isEmpty && gone == other.new && new == other.gone }
}
