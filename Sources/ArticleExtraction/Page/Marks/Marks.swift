/// What the name, class, id, role and microdata of an element say about it.
struct Marks: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// Not the article: navigation, sharing, related stories, advertising and their like.
    static let furniture = Marks(rawValue: 1 << 0)
    /// Furniture that may outweigh the article: readers' comments, the foot of the page, navigation.
    static let heavyFurniture = Marks(rawValue: 1 << 1)
    /// Holds the article's text.
    static let body = Marks(rawValue: 1 << 2)
    /// Holds the article, headline and all.
    static let article = Marks(rawValue: 1 << 3)
    static let headline = Marks(rawValue: 1 << 4)
    static let byline = Marks(rawValue: 1 << 5)
    static let date = Marks(rawValue: 1 << 6)
    static let caption = Marks(rawValue: 1 << 7)
    /// A summary that opens the article, often outside its text.
    static let lead = Marks(rawValue: 1 << 8)
    /// Not shown, or only read out.
    static let hidden = Marks(rawValue: 1 << 9)
    /// Not part of the sentence that it stands in: counters, anchors, tooltips.
    static let noise = Marks(rawValue: 1 << 10)
    /// Furniture by a word that layouts use for their main parts too.
    static let softFurniture = Marks(rawValue: 1 << 11)
    /// Tells when the article was published or changed, for machines.
    static let moment = Marks(rawValue: 1 << 14)
    /// Part of an accordion and its like; only told while marks are read.
    static let panel = Marks(rawValue: 1 << 13)
    /// Never drawn, whatever a script may do later: `hidden`, `display: none`.
    static let unseen = Marks(rawValue: 1 << 12)
    /// A correction, a clarification or an editor's note.
    static let note = Marks(rawValue: 1 << 15)
}
