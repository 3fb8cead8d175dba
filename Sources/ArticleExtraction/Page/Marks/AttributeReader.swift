/// Reads what the attributes of one element say about it.
struct AttributeReader {
    private enum Name {
        case label
        case id
        case role
        case property
        case relation
        case hidden
        case hiddenFromReaders
        case style
    }

    private static let names = WordTable<Name>([
        ("class", .label), ("id", .id), ("role", .role), ("itemprop", .property), ("rel", .relation),
        ("hidden", .hidden), ("aria-hidden", .hiddenFromReaders), ("style", .style),
    ])

    private static let properties = WordTable<Marks>([
        ("articlebody", .body), ("headline", .headline), ("author", [.byline, .furniture]),
        ("datepublished", [.date, .moment]), ("datemodified", .moment),
    ])

    private static let author = WordHash("author")
    private static let region = WordHash("region")
    private static let affirmation = WordHash("true")

    private let kind: ElementKind
    private var scanner = LabelScanner()
    private var stated: Marks = []
    private var isUnseen = false
    private var isSilent = false
    private var isPanel = false

    init(_ kind: ElementKind) {
        self.kind = kind
    }

    mutating func read(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
        switch Self.names[WordHash(name)] {
        case .label: scanner.read(value)
        case .id: readID(value)
        case .role:
            let role = WordHash(lowering: value)
            if role == Self.region { isPanel = true }
            stated.formUnion(MarkWords.byRole[role] ?? [])
        case .property: stated.formUnion(Self.properties[WordHash(lowering: value)] ?? [])
        case .relation: if WordHash(value) == Self.author { stated.insert(.byline) }
        case .hidden: isUnseen = true
        case .hiddenFromReaders: if WordHash(value) == Self.affirmation { isSilent = true }
        case .style: if Self.isHiding(value) { isUnseen = true }
        case nil: break
        }
    }

    /// A heading's id is mostly the heading itself, and a paragraph's says nothing.
    ///
    /// React streams the parts of a page behind it, in hidden elements whose ids are `S:` and a number, and moves them
    /// into their places at once.
    private mutating func readID(_ value: UnsafeBufferPointer<UInt8>) {
        if value.starts(with: "S:".utf8) { isPanel = true }
        if !kind.isTextual { scanner.read(value, isID: true) }
    }

    /// What all attributes say together.
    var marks: Marks {
        let isMain = kind == .main || kind == .article
        var marks = stated.union(isMain ? scanner.marks.subtracting([.heavyFurniture, .softFurniture]) : scanner.marks)
        // A panel that unfolds at a touch is as good as shown.
        if (isUnseen || isSilent) && !isPanel && !marks.contains(.panel) {
            marks.formUnion(isUnseen ? [.hidden, .furniture, .unseen] : [.hidden, .furniture])
        }
        return marks.subtracting(.panel)
    }

    /// Whether a style says `display: none`.
    private static func isHiding(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
        let wanted: StaticString = "display:none"
        var matched = 0
        for byte in style.prefix(LabelScanner.longest) where byte != 0x20 {
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            matched = lower == wanted.utf8Start[matched] ? matched + 1 : (lower == wanted.utf8Start[0] ? 1 : 0)
            if matched == wanted.utf8CodeUnitCount { return true }
        }
        return false
    }
}
