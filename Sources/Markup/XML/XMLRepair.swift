/// Mends what real feeds get wrong, so that libxml2 reads all of a document and not the part before its first fault.
///
/// Mended without loss: words before the XML declaration, HTML's named entities, bare `&` and `<`, `]]>` in text,
/// attributes without quotes, numeric references to control characters, comments with `--` inside. Mended with a fault
/// noted: end tags that match no start tag, tags left open, tags cut off. Dropped: comments, processing instructions and
/// the DTD, of which only short literal entities are remembered; so no entity can expand into another.
struct XMLRepair {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var result = RepairedXML()
    /// The names of the elements open now, as ranges of `bytes`.
    private var open: [Range<Int>] = []
    private var hasRoot = false
    /// The line of `countedTo`, which only moves on: counting anew for each fault would make many faults slow.
    private var line = 1
    private var countedTo = 0
    private var entities: [String: [UInt8]] = [:]
    /// Where in the result the text at hand begins.
    private var textStart = 0
    /// The most bytes written of one text, beyond what is handed on of it: an ampersand takes five.
    private static let longestText = MarkupLimits.longestXMLText * 5

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The repaired document; nil where it holds no tag.
    mutating func run() -> RepairedXML? {
        result.utf8.reserveCapacity(bytes.count + 64)
        index = start()
        while index < bytes.count {
            if open.isEmpty {
                skipOutside()
            } else {
                copyText()
            }
            if index < bytes.count { readSpecial() }
        }
        guard hasRoot else { return nil }
        if let last = open.last {
            result.reading.isTruncated = true
            result.reading.add("the document ends inside <\(text(last))>")
        }
        return result
    }

    // MARK: Where the document begins

    /// Some servers print warnings, in HTML, before the declaration: the document starts at `<?xml` where one comes early
    /// and no root element comes before it.
    private func start() -> Int {
        let head = Array(bytes.prefix(XMLDeclaration.longestJunk))
        guard let declaration = head.firstRange(of: Array("<?xml".utf8))?.lowerBound else { return 0 }
        let before = String(decoding: head[..<declaration], as: UTF8.self).lowercased()
        let roots = ["<rss", "<feed", "<rdf", "<urlset", "<sitemapindex", "<channel", "<entry"]
        return roots.contains { before.contains($0) } ? 0 : declaration
    }

    /// Text outside the root element says nothing.
    private mutating func skipOutside() {
        while index < bytes.count, bytes[index] != Self.lessThan { index += 1 }
    }

    // MARK: Text

    private static let lessThan = UInt8(ascii: "<")
    private static let greaterThan = UInt8(ascii: ">")
    private static let ampersand = UInt8(ascii: "&")

    /// Bytes that text may not simply be copied over: markup, `]` for `]]>`, controls, the lead byte of U+FFFE.
    private static let isSpecial: [Bool] = (0...255).map { (byte: Int) -> Bool in
        byte < 0x20 ? ![0x09, 0x0A, 0x0D].contains(byte) : [0x3C, 0x26, 0x5D, 0xEF].contains(byte)
    }

    private mutating func copyText() {
        let end = Self.isSpecial.withUnsafeBufferPointer { special in
            var position = index
            while position < bytes.count, !special[Int(bytes[position])] { position += 1 }
            return position
        }
        if hasRoomForText { copy(index..<end) }
        index = end
    }

    private var hasRoomForText: Bool { result.utf8.count - textStart < Self.longestText }

    private mutating func readSpecial() {
        switch bytes[index] {
        case Self.lessThan: readMarkup()
        case Self.ampersand: readReference()
        case UInt8(ascii: "]"): readBracket()
        case 0xEF: readLead()
        default: index += 1
        }
    }

    private mutating func readBracket() {
        if starts("]]>") {
            append("]]&#62;")
            index += 3
        } else {
            copy(index..<index + 1)
            index += 1
        }
    }

    /// Drops U+FFFE and U+FFFF, which XML forbids.
    private mutating func readLead() {
        let isForbidden = index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
        let end = min(index + 3, bytes.count)
        if !isForbidden { copy(index..<end) }
        index = end
    }

    private mutating func readReference() {
        guard hasRoomForText else {
            index += 1
            return
        }
        guard let reference = XMLReference(bytes, at: index) else {
            append("&#38;")
            index += 1
            return
        }
        switch reference.meaning {
        case .scalar(let scalar):
            append(scalar)
            index = reference.end
        case .name(let name):
            guard let value = entities[name] else {
                append("&#38;")
                index += 1
                return
            }
            result.utf8 += value
            index = reference.end
        }
    }

    // MARK: Markup

    private mutating func readMarkup() {
        if starts("<!--") {
            skip(past: "-->", from: index + 4, what: "comment")
        } else if starts("<![CDATA[") {
            readCDATA()
        } else if starts("<!") {
            readDeclaration()
        } else if starts("<?") {
            skip(past: "?>", from: index + 2, what: "processing instruction")
        } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
            readEndTag()
        } else {
            readStartTag()
        }
    }

    private mutating func skip(past end: String, from start: Int, what: String) {
        if let found = find(end, from: start) {
            index = found + end.utf8.count
        } else {
            fault("unclosed \(what)")
            index = bytes.count
        }
    }

    private mutating func readCDATA() {
        let start = index + 9
        let found = find("]]>", from: start)
        let end = found ?? bytes.count
        if found == nil { fault("unclosed CDATA section") }
        if !open.isEmpty {
            copySections(start..<end)
        }
        index = min(end + 3, bytes.count)
    }

    /// Writes a CDATA section, a long one as several, cut between characters.
    private mutating func copySections(_ range: Range<Int>) {
        var start = range.lowerBound
        repeat {
            var end = min(start + MarkupLimits.longestXMLSection, range.upperBound)
            while end < range.upperBound, end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
            append("<![CDATA[")
            copyWithoutControls(start..<end)
            append("]]>")
            start = end
        } while start < range.upperBound
    }

    private mutating func readDeclaration() {
        var dtd = XMLDocumentType(bytes, at: index)
        index = dtd.scan()
        if dtd.isUnclosed { fault("unclosed DOCTYPE") }
        for (name, value) in dtd.entities where entities[name] == nil {
            var escaped: [UInt8] = []
            Self.appendEscaped(value, to: &escaped)
            entities[name] = escaped
        }
    }

    private mutating func readEndTag() {
        let name = nameRange(at: index + 2)
        var end = name.upperBound
        while end < bytes.count, bytes[end] != Self.greaterThan, bytes[end] != Self.lessThan { end += 1 }
        let isClosed = end < bytes.count && bytes[end] == Self.greaterThan
        if !isClosed && end == bytes.count {
            index = end
            return
        }
        index = isClosed ? end + 1 : end
        close(name)
    }

    /// Ends the innermost open element of this name, and whatever was left open inside it.
    private mutating func close(_ name: Range<Int>) {
        guard let position = open.lastIndex(where: { isEqual($0, name) }) else {
            fault("</\(text(name))> ends nothing", isHarmless: true)
            return
        }
        if position < open.count - 1 { fault("<\(text(open[open.count - 1]))> was left open") }
        while open.count > position {
            append("</")
            copy(open.removeLast())
            append(">")
        }
        textStart = result.utf8.count
    }

    private mutating func readStartTag() {
        let name = nameRange(at: index + 1)
        guard !name.isEmpty, isName(name), name.count <= MarkupLimits.longestXMLName else {
            if !open.isEmpty { append("&#60;") }
            index += 1
            return
        }
        var tag = XMLTagRepair(bytes, name: name)
        tag.scan { [entities] in entities[$0] }
        index = tag.end
        tag.faults.forEach { fault($0) }
        // A tag that the document ends in says nothing.
        if tag.isCutOff {
            result.reading.isTruncated = true
            return
        }
        if open.isEmpty && hasRoot {
            fault("<\(text(name))> stands behind the root element", isHarmless: true)
            index = bytes.count
            return
        }
        hasRoot = true
        result.utf8 += tag.utf8
        textStart = result.utf8.count
        if !tag.isEmptyElement { open.append(name) }
        if open.count > MarkupLimits.deepestXML {
            fault("elements nested deeper than \(MarkupLimits.deepestXML): reading stopped")
            index = bytes.count
        }
    }

    // MARK: Small parts

    private mutating func fault(_ words: String, isHarmless: Bool = false) {
        guard result.reading.faults.count < MarkupLimits.mostFaults || (!isHarmless && !result.reading.mayHaveLost)
        else { return }
        let end = min(index, bytes.count)
        if countedTo < end {
            line += bytes[countedTo..<end].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
            countedTo = end
        }
        result.reading.add("line \(line): \(words)", isHarmless: isHarmless)
    }

    private mutating func copy(_ range: Range<Int>) {
        result.utf8.append(contentsOf: bytes[range])
    }

    private mutating func copyWithoutControls(_ range: Range<Int>) {
        var start = range.lowerBound
        for position in range where bytes[position] < 0x20 && ![0x09, 0x0A, 0x0D].contains(bytes[position]) {
            copy(start..<position)
            start = position + 1
        }
        copy(start..<range.upperBound)
    }

    private mutating func append(_ text: String) {
        result.utf8.append(contentsOf: text.utf8)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        Self.append(scalar, to: &result.utf8)
    }

    /// Writes a character so that it is no markup.
    static func append(_ scalar: Unicode.Scalar, to target: inout [UInt8]) {
        switch scalar {
        case "&", "<", ">", "\"", "'", "\t", "\n", "\r": target.append(contentsOf: "&#\(scalar.value);".utf8)
        default: target.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    static func appendEscaped(_ text: String, to target: inout [UInt8]) {
        for scalar in text.unicodeScalars { append(scalar, to: &target) }
    }

    private func find(_ words: String, from start: Int) -> Int? {
        let needle = Array(words.utf8)
        var position = start
        while position + needle.count <= bytes.count {
            if bytes[position] == needle[0], (1..<needle.count).allSatisfy({ bytes[position + $0] == needle[$0] }) {
                return position
            }
            position += 1
        }
        return nil
    }

    private func starts(_ words: StaticString) -> Bool {
        let count = words.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[index + $0] == words.utf8Start[$0] }
    }

    private func nameRange(at start: Int) -> Range<Int> {
        var end = start
        while end < bytes.count, !MarkupBytes.isBlank(bytes[end]), !Self.endsName(bytes[end]) { end += 1 }
        return min(start, bytes.count)..<max(end, min(start, bytes.count))
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte == greaterThan || byte == lessThan || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
    }

    private func isName(_ range: Range<Int>) -> Bool {
        XMLTagRepair.isName(bytes[range])
    }

    private func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left.count == right.count
            && zip(left, right).allSatisfy { bytes[$0] == bytes[$1] || bytes[$0] | 0x20 == bytes[$1] | 0x20 }
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].prefix(60), as: UTF8.self)
    }
}
