import Markup

extension Marks {
    /// The marks of an element, by one pass over its attributes.
    init(_ node: HTMLNode, _ kind: ElementKind) {
        self = Self.byKind(kind)
        if kind == .page { return }
        var reader = AttributeReader(kind)
        node.withAttributes { reader.read($0, $1) }
        formUnion(reader.marks)
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
}
