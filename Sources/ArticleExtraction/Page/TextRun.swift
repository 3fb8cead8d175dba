/// A run of words between two block boundaries, with what is around it.
struct TextRun {
    /// White space collapsed, never empty.
    let text: String
    /// Bytes of it that are inside links.
    let linkBytes: Int
    /// Bytes of it that are inside links to other sites.
    let foreignBytes: Int
    /// Characters, those of scripts written without spaces counted twice.
    let length: Int
    /// Signs that part or end clauses.
    let stops: Int
    /// The block element it stands in.
    let element: Int
    let kind: Kind

    enum Kind: Hashable {
        case heading(Int)
        case paragraph
        case quote
        case listItem
        case caption
        case row

        var isHeading: Bool {
            if case .heading = self { true } else { false }
        }
    }

    var linkShare: Double { Double(linkBytes) / Double(max(1, text.utf8.count)) }

    /// Whether its links lead to other sites.
    var isForeign: Bool { foreignBytes * 2 > linkBytes }
}

/// A block element met on the walk: enough to choose among containers without touching the tree again.
///
/// A parent stands before its children.
struct BlockElement {
    /// -1 for the root.
    let parent: Int
    let kind: ElementKind
    let marks: Marks
    /// The index behind the last block inside it.
    var end = 0
    /// A hash of its name and classes, digits left out.
    var shape: UInt32 = 0
}
