import Markup

/// What an element's name means for a reader.
enum ElementKind: Hashable, Sendable {
    /// Holds no words for a reader, or none that are the page's.
    case silent
    case meta
    case linkTag
    case script
    case title
    case lineBreak
    case anchor
    case inline
    case time
    case superscript
    case button
    case heading(Int)
    case paragraph
    case quote
    case list
    case listItem
    case caption
    case row
    case cell
    case article
    case main
    case division
    case form
    case aside
    case navigation
    case footer
    case page

    static let byName = WordTable<ElementKind>(
        list(
            [
                "style", "noscript", "template", "svg", "iframe", "object", "canvas", "video", "audio", "select",
                "textarea", "input", "map", "math", "dialog", "datalist", "frameset", "applet", "embed", "progress",
                "meter",
            ], .silent)
            + list(["meta"], .meta) + list(["link"], .linkTag) + list(["script"], .script) + list(["title"], .title)
            + list(["br"], .lineBreak) + list(["a"], .anchor) + list(["time"], .time) + list(["button"], .button)
            + list(["sup"], .superscript)
            + list(
                [
                    "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
                    "i", "img", "ins", "kbd", "label", "mark", "q", "ruby", "rt", "rp", "rb", "s", "samp", "small",
                    "span", "strike", "strong", "sub", "tt", "u", "var", "wbr", "picture", "source", "nobr",
                ], .inline)
            + (1...6).map { (word: "h\($0)", value: .heading($0)) }
            + list(["p"], .paragraph) + list(["blockquote"], .quote) + list(["ul", "ol", "dl", "table"], .list)
            + list(["li", "dd", "dt"], .listItem) + list(["figcaption", "caption"], .caption) + list(["tr"], .row)
            + list(["td", "th"], .cell) + list(["article"], .article) + list(["main"], .main)
            + list(["form", "fieldset"], .form) + list(["aside"], .aside) + list(["nav", "menu"], .navigation)
            + list(["footer"], .footer) + list(["html", "body", "head"], .page)
    )

    private static func list(_ names: [String], _ kind: ElementKind) -> [(word: String, value: ElementKind)] {
        names.map { ($0, kind) }
    }

    init(_ node: HTMLNode) {
        self = Self.byName[node.withName { WordHash($0) }] ?? .division
    }

    /// Whether it stands within a line of words.
    var isInline: Bool {
        switch self {
        case .anchor, .inline, .time, .superscript, .lineBreak, .button: true
        default: false
        }
    }

    /// Whether it is a heading or a paragraph.
    var isTextual: Bool {
        switch self {
        case .heading, .paragraph: true
        default: false
        }
    }

    /// Whether it is one block of text or belongs to one, as an item does to its list.
    var isPartOfBlock: Bool {
        switch self {
        case .heading, .paragraph, .quote, .list, .listItem, .caption, .row, .cell: true
        default: false
        }
    }

    /// Whether it stands in no line of words, even where the markup around it was left open.
    var opensPage: Bool { self == .main || self == .article || self == .paragraph }
}
