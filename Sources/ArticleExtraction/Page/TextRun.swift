import Markup

/// A run of words between two block boundaries, with what is around it.
struct TextRun {
    /// White space collapsed, never empty.
    let text: String
    /// Letters of it that are inside links, in UTF-8 bytes.
    let linkBytes: Int
    /// The block element it stands in.
    let element: Int
    /// Whether an ancestor marks it as furniture.
    let isFurniture: Bool
    let kind: Kind

    enum Kind: Hashable {
        case heading(Int)
        case paragraph
        case quote
        case listItem
        case caption
    }

    var linkShare: Double { Double(linkBytes) / Double(max(1, text.utf8.count)) }
}

/// A block element met on the walk: enough to choose among containers without touching the tree again.
struct BlockElement {
    let parent: Int
    let name: String
    /// Marked by its name, class or microdata as holding an article's text.
    let isBodyHint: Bool
    let isArticle: Bool
}
