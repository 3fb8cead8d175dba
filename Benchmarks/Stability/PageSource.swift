import InternationalText

/// A page's source with the places of its article's paragraphs, so that it can be edited as a publisher would.
struct PageSource {
    struct Element {
        /// From its start tag to its end tag.
        let outer: Range<Int>
        let inner: Range<Int>
        let name: String
        let text: String
    }

    let bytes: [UInt8]
    /// Those whose words stand in the article's text, in order.
    let paragraphs: [Element]
    let headline: Element
    let title: String

    /// Nil where the page is not plain UTF-8, or too little of its article is found in its source.
    init?(bytes: [UInt8], title: String, text: String) {
        guard let source = String(validating: bytes, as: UTF8.self), !title.isEmpty else { return nil }
        self.bytes = Array(source.utf8)
        self.title = title
        let wanted = foldedForComparison(text)
        let titleKey = foldedForComparison(title)
        let found = SourceScanner(self.bytes).elements(named: ["p", "h1"])
        var lastEnd = 0
        var paragraphs: [Element] = []
        // What a page holds twice is shown once: an edit of one copy might not be seen by a reader either.
        var uses: [String: Int] = [:]
        for element in found { uses[element.text, default: 0] += 1 }
        for element in found
        where element.name == "p" && element.outer.lowerBound >= lastEnd && uses[element.text] == 1 {
            guard element.text.utf8.count >= 60, wanted.contains(foldedForComparison(element.text)) else { continue }
            paragraphs.append(element)
            lastEnd = element.outer.upperBound
        }
        guard paragraphs.count >= 6,
            let headline = found.first(where: { $0.name == "h1" && foldedForComparison($0.text) == titleKey })
        else { return nil }
        self.paragraphs = paragraphs
        self.headline = headline
    }

    /// Where its source says the headline beside the heading itself, however its signs are written: in its head, say, and
    /// for machines.
    var statedHeadlines: [Range<Int>] {
        let words = SpelledText(title)
        var places: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            if let end = words.end(in: bytes, from: index) {
                if !(index..<end).overlaps(headline.outer) { places.append(index..<end) }
                index = end
            } else {
                index += 1
            }
        }
        return places
    }
}

/// Finds elements in HTML source by their tags, without a tree, so that what is edited stays byte for byte elsewhere.
struct SourceScanner {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The innermost elements of these names that have an end tag, outside scripts, styles and comments.
    func elements(named names: Set<String>) -> [PageSource.Element] {
        var result: [PageSource.Element] = []
        var open: (name: String, start: Int, inner: Int)?
        for tag in tags() where names.contains(tag.name) {
            if !tag.isEnd {
                open = (tag.name, tag.range.lowerBound, tag.range.upperBound)
            } else if let start = open, start.name == tag.name {
                let inner = start.inner..<tag.range.lowerBound
                result.append(
                    PageSource.Element(
                        outer: start.start..<tag.range.upperBound, inner: inner, name: tag.name, text: text(inner)))
                open = nil
            }
        }
        return result
    }

    struct Tag {
        let name: String
        let range: Range<Int>
        let isEnd: Bool
    }

    /// Every tag outside scripts, styles and comments.
    func tags() -> [Tag] {
        var tags: [Tag] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
                index += 1
                continue
            }
            if has("<!--", at: index) {
                index = find("-->", from: index + 4) ?? bytes.count
                continue
            }
            guard let tag = tag(at: index) else {
                index += 1
                continue
            }
            tags.append(tag)
            index = tag.range.upperBound
            if !tag.isEnd, ["script", "style", "noscript", "textarea", "template"].contains(tag.name) {
                index = find("</\(tag.name)", from: index) ?? bytes.count
            }
        }
        return tags
    }

    private func tag(at start: Int) -> Tag? {
        var index = start + 1
        let isEnd = bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        var name = ""
        while index < bytes.count, let letter = letter(bytes[index]) {
            name.unicodeScalars.append(letter)
            index += 1
        }
        guard !name.isEmpty else { return nil }
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return Tag(name: name, range: start..<(index + 1), isEnd: isEnd)
            }
            index += 1
        }
        return nil
    }

    private func letter(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0x61...0x7A, 0x30...0x39: Unicode.Scalar(byte)
        case 0x41...0x5A: Unicode.Scalar(byte | 0x20)
        default: nil
        }
    }

    private func has(_ text: String, at index: Int) -> Bool {
        bytes[index...].starts(with: text.utf8)
    }

    private func find(_ text: String, from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        var index = start
        while index + wanted.count <= bytes.count {
            if lowered(bytes[index]) == wanted[0],
                (0..<wanted.count).allSatisfy({ lowered(bytes[index + $0]) == wanted[$0] })
            {
                return index
            }
            index += 1
        }
        return nil
    }

    private func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private func text(_ range: Range<Int>) -> String {
        SourceText.plain(String(decoding: bytes[range], as: UTF8.self))
    }
}

/// The words of a piece of source: tags dropped, the commonest entities read, white space collapsed.
enum SourceText {
    static func plain(_ source: String) -> String {
        var text = ""
        var isTag = false
        for character in source {
            if character == "<" {
                isTag = true
            } else if character == ">" {
                isTag = false
            } else if !isTag {
                text.append(character)
            }
        }
        for (entity, sign) in entities { text = replacing(text, entity, sign) }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func escaped(_ text: String) -> String {
        replacing(replacing(text, "&", "&amp;"), "<", "&lt;")
    }

    static func replacing(_ text: String, _ old: String, _ new: String) -> String {
        guard text.contains(old) else { return text }
        return text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }

    private static let entities = [
        ("&nbsp;", " "), ("&#160;", " "), ("&rsquo;", "’"), ("&lsquo;", "‘"), ("&ldquo;", "“"), ("&rdquo;", "”"),
        ("&#8217;", "’"), ("&#8216;", "‘"), ("&#8220;", "“"), ("&#8221;", "”"), ("&#8211;", "–"), ("&#8212;", "—"),
        ("&ndash;", "–"), ("&mdash;", "—"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&hellip;", "…"),
        ("&#8230;", "…"), ("&amp;", "&"), ("&#038;", "&"),
    ]
}
