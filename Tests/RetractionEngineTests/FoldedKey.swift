import InternationalText

/// The key by which a page's other prose is known.
enum FoldedKey {
    static func of(_ text: String) -> UInt32 { FoldedText.key(of: text) }
}
