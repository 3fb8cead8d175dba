/// One block of an article's own words, in reading order.
package struct TextBlock: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case heading
        case paragraph
        case quote
        case listItem
        case caption
        /// A correction, clarification or editor's note.
        case note
    }

    package let kind: Kind
    /// Plain text, white space collapsed, never empty.
    package let text: String

    package init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
}
