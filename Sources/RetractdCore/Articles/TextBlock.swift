/// One block of an article's own words, in reading order.
package struct TextBlock: Codable, Sendable {
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
    /// How it stands in the page; nil where it was not read from one.
    package let setting: BlockSetting?

    package init(kind: Kind, text: String, setting: BlockSetting? = nil) {
        self.kind = kind
        self.text = text
        self.setting = setting
    }
}

/// Two blocks are equal that say the same, wherever they stand.
extension TextBlock: Hashable {
    package static func == (one: TextBlock, other: TextBlock) -> Bool {
        one.kind == other.kind && one.text == other.text
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(text)
    }
}
