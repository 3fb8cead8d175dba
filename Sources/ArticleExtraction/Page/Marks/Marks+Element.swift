import Markup

extension Marks {
    /// The marks of an element.
    init(_ node: HTMLNode, _ kind: ElementKind) {
        self = Self.byKind(kind)
        if kind == .page { return }
        readMicrodata(node)
        if let role = node.attribute("role"), let found = MarkWords.byRole[WordHash(role)] { formUnion(found) }
        if Self.isHidden(node) { formUnion([.hidden, .furniture]) }
        var scanner = LabelScanner()
        if let label = node.attribute("class") { scanner.read(label) }
        // A heading's id is mostly the heading itself, and a paragraph's says nothing.
        if !kind.isTextual, let label = node.attribute("id") { scanner.read(label) }
        formUnion(kind == .main || kind == .article ? scanner.marks.subtracting(.heavyFurniture) : scanner.marks)
    }

    private static func byKind(_ kind: ElementKind) -> Marks {
        switch kind {
        case .navigation, .footer: [.furniture, .heavyFurniture]
        case .aside, .form: .furniture
        case .caption: .caption
        case .article: .article
        default: []
        }
    }

    private mutating func readMicrodata(_ node: HTMLNode) {
        if node.attribute("rel") == "author" { insert(.byline) }
        guard let property = node.attribute("itemprop") else { return }
        switch property.lowercased() {
        case "articlebody": insert(.body)
        case "headline": insert(.headline)
        case "author": insert(.byline)
        case "datepublished": insert(.date)
        default: break
        }
    }

    private static func isHidden(_ node: HTMLNode) -> Bool {
        if node.attribute("hidden") != nil || node.attribute("aria-hidden") == "true" { return true }
        guard let style = node.attribute("style") else { return false }
        return isHiding(style)
    }

    /// Whether a style says `display: none`.
    private static func isHiding(_ style: String) -> Bool {
        let wanted = Array("display:none".utf8)
        var matched = 0
        for byte in style.utf8.prefix(LabelScanner.longest) where byte != 0x20 {
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            matched = lower == wanted[matched] ? matched + 1 : (lower == wanted[0] ? 1 : 0)
            if matched == wanted.count { return true }
        }
        return false
    }
}
