/// The name of a tag in HTML, its letters in lower case packed into one number: names are compared once a tag.
struct HTMLTagName {
    private static let longest = 12

    private var packed: UInt128 = 0
    private var count = 0

    init() {}

    private init(_ name: String) {
        for byte in name.utf8 { _ = take(byte) }
    }

    /// Takes a letter or digit; false where the name has ended.
    mutating func take(_ byte: UInt8) -> Bool {
        guard count < Self.longest, (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte) else {
            return false
        }
        packed = packed << 8 | UInt128(byte | 0x20)
        count += 1
        return true
    }

    /// Whether it sets its text apart from what stands around it.
    var isBlock: Bool { Self.contains(Self.blocks, packed) }

    /// The words that end an element whose text is not for readers; nil for any other.
    var silentEnd: String? { Self.silent.first { $0.name == packed }?.end }

    private static func contains(_ sorted: [UInt128], _ name: UInt128) -> Bool {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] == name { return true }
            if sorted[middle] < name { low = middle + 1 } else { high = middle }
        }
        return false
    }

    private static let silent = [("script", "</script"), ("style", "</style"), ("template", "</template")]
        .map { (name: HTMLTagName($0.0).packed, end: $0.1) }
    private static let blocks = [
        "address", "article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol",
        "option", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "title",
    ].map { HTMLTagName($0).packed }.sorted()
}
