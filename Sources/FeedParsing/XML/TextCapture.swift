/// The text of one element being read.
struct TextCapture {
    /// How the text is meant.
    enum Kind {
        /// Words as they are.
        case plain
        /// The source of HTML: escaped in the feed, or its tags in the feed's own markup.
        case html
        /// Markup in the feed itself, whose text is literal (Atom's `type="xhtml"`).
        case xhtml
    }

    let element: FeedElement
    let kind: Kind
    /// How much the value is worth against others for the same field.
    let rank: Int
    /// Element depth at which the capture began.
    let depth: Int
    /// The text is Base64 (Atom 0.3 `mode="base64"`, Atom 1.0 binary types).
    let isBase64: Bool
    /// For a guid: whether it says, by its word or its silence, that it is a permalink.
    let isPermalink: Bool
    /// For a guid: whether it says that it is none.
    let isOpaque: Bool
    let limit: Int
    private(set) var bytes: [UInt8] = []
    private(set) var isCut = false

    init(
        element: FeedElement, kind: Kind, rank: Int, depth: Int, limit: Int, isBase64: Bool = false,
        isPermalink: Bool = false, isOpaque: Bool = false
    ) {
        self.element = element
        self.kind = kind
        self.rank = rank
        self.depth = depth
        self.limit = limit
        self.isBase64 = isBase64
        self.isPermalink = isPermalink
        self.isOpaque = isOpaque
    }

    mutating func append(_ text: [UInt8]) {
        let room = limit - bytes.count
        if text.count > room { isCut = true }
        guard room > 0 else { return }
        guard kind == .xhtml else {
            bytes.append(contentsOf: text.prefix(room))
            return
        }
        for byte in text.prefix(room) {
            switch byte {
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            default: bytes.append(byte)
            }
        }
    }

    /// A tag inside the element: it separates words where it is a block.
    mutating func appendTag(_ name: String, isEnd: Bool) {
        guard kind != .plain, bytes.count < limit else { return }
        bytes += (isEnd ? "</\(name)>" : "<\(name)>").utf8
    }

    /// The value as plain text; on one line for anything but summaries and contents.
    func value(oneLine: Bool) -> String {
        let source = isBase64 ? Base64.decoded(bytes) ?? bytes : bytes
        switch kind {
        case .plain: return source.withUnsafeBufferPointer { PlainText.collapsed($0) }
        case .html, .xhtml: return PlainText.folded(source, oneLine: oneLine)
        }
    }
}
