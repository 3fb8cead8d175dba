import Glibc

/// Finds what libxml2 had better not see of a page: what it cannot read, what would make it slow, and what nobody reads.
///
/// These are comments, the insides of style sheets, programs and drawings, the ends of a page inside it, and of each
/// tag the attributes beyond ``MarkupLimits/mostHTMLAttributes``, those that nobody reads and those whose names libxml2
/// cannot read (`@click="a > b"`, which would end the tag at the `>`).
struct HTMLCuts {
    /// In order, none overlapping.
    private(set) var ranges: [Range<Int>] = []
    private let bytes: UnsafeBufferPointer<UInt8>
    private let names: AttributeNames?
    /// Whether an end was looked for in vain: then there is none further on either.
    private var lacksCommentEnd = false
    private var lacksDrawingEnd = false

    /// - Parameter names: The attributes that are read; nil for all, and for every blank of the text.
    init(_ bytes: UnsafeBufferPointer<UInt8>, reading names: AttributeNames?) {
        self.bytes = bytes
        self.names = names
    }

    mutating func find() {
        var index = MarkupBytes.tagStart(in: bytes, from: 0)
        while index + 1 < bytes.count {
            if names != nil { cutBlanks(before: index) }
            let end = MarkupBytes.isLetter(bytes[index + 1]) ? startTag(at: index) : other(at: index)
            index = MarkupBytes.tagStart(in: bytes, from: end)
        }
    }

    /// Leaves one blank of those before a tag.
    private mutating func cutBlanks(before end: Int) {
        let least = ranges.last?.upperBound ?? 0
        var start = end
        while start > least, MarkupBytes.isBlank(bytes[start - 1]) { start -= 1 }
        if end - start > 1 { ranges.append((start + 1)..<end) }
    }

    /// Reads a start tag, and what is raw behind it; returns where to go on.
    private mutating func startTag(at start: Int) -> Int {
        var scanner = HTMLTagScanner(bytes: bytes, index: start + 1)
        scanner.scanTag(reading: names, keeping: MarkupLimits.mostHTMLAttributes, cuts: &ranges)
        guard bytes[start + 1] | 0x20 == UInt8(ascii: "s"), !scanner.isEmptyElement else { return scanner.index }
        let inside = min(scanner.index + 1, bytes.count)
        if isName("script", at: start + 1) { return skip("script", from: inside, isCut: !isData(start..<inside)) }
        if isName("style", at: start + 1) { return skip("style", from: inside, isCut: true) }
        if isName("svg", at: start + 1), let end = drawingEnd(from: inside) {
            ranges.append(inside..<end)
            return end
        }
        return scanner.index
    }

    /// Moves to the end tag of what is raw: a `<` in there opens no tag.
    private mutating func skip(_ name: StaticString, from start: Int, isCut: Bool) -> Int {
        var index = MarkupBytes.tagStart(in: bytes, from: start)
        while index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "/") || !isName(name, at: index + 2) {
            index = MarkupBytes.tagStart(in: bytes, from: index + 1)
        }
        let end = index + 1 < bytes.count ? index : bytes.count
        if isCut, end > start { ranges.append(start..<end) }
        return end
    }

    /// Whether a script's tag may call it data.
    private func isData(_ tag: Range<Int>) -> Bool {
        let word: StaticString = "json"
        return tag.contains { index in
            index + 4 <= tag.upperBound && (0..<4).allSatisfy { bytes[index + $0] | 0x20 == word.utf8Start[$0] }
        }
    }

    /// The end tag of a drawing, over drawings inside it; nil where there is none.
    private mutating func drawingEnd(from start: Int) -> Int? {
        guard !lacksDrawingEnd else { return nil }
        var depth = 1
        var index = MarkupBytes.tagStart(in: bytes, from: start)
        while index + 1 < bytes.count {
            if bytes[index + 1] == UInt8(ascii: "/"), isName("svg", at: index + 2) {
                depth -= 1
                if depth == 0 { return index }
            } else if isName("svg", at: index + 1) {
                depth += 1
            }
            index = MarkupBytes.tagStart(in: bytes, from: index + 1)
        }
        lacksDrawingEnd = true
        return nil
    }

    /// Reads an end tag or a comment; returns where to go on.
    private mutating func other(at index: Int) -> Int {
        if let end = earlyEnd(at: index) {
            ranges.append(index..<end)
            return end
        }
        guard bytes[index + 1] == UInt8(ascii: "!"), let end = commentEnd(at: index) else { return index + 1 }
        ranges.append(index..<end)
        return end
    }

    private mutating func commentEnd(at index: Int) -> Int? {
        guard !lacksCommentEnd, index + 4 < bytes.count, bytes[index + 2] == UInt8(ascii: "-"),
            bytes[index + 3] == UInt8(ascii: "-")
        else { return nil }
        var dash = MarkupBytes.position(of: UInt8(ascii: "-"), in: bytes, from: index + 2)
        while dash + 2 < bytes.count {
            if bytes[dash + 1] == UInt8(ascii: "-") {
                if bytes[dash + 2] == UInt8(ascii: ">") { return dash + 3 }
                if dash + 3 < bytes.count, bytes[dash + 2] == UInt8(ascii: "!"), bytes[dash + 3] == UInt8(ascii: ">") {
                    return dash + 4
                }
            }
            dash = MarkupBytes.position(of: UInt8(ascii: "-"), in: bytes, from: dash + 1)
        }
        lacksCommentEnd = true
        return nil
    }

    /// Behind a `</body>` or `</html>` that is not the last: pages are put together of parts that each end one, and
    /// libxml2 reads no further.
    private func earlyEnd(at index: Int) -> Int? {
        guard bytes[index + 1] == UInt8(ascii: "/"), index + 6 < bytes.count, bytes[index + 6] == UInt8(ascii: ">")
        else { return nil }
        let name = bytes[(index + 2)..<(index + 6)].lazy.map { $0 | 0x20 }
        guard name.elementsEqual("body".utf8) || name.elementsEqual("html".utf8) else { return nil }
        let next = MarkupBytes.tagStart(in: bytes, from: index + 7)
        return next < bytes.count ? index + 7 : nil
    }

    /// Whether a tag's name, whole, is this one.
    private func isName(_ name: StaticString, at start: Int) -> Bool {
        let end = start + name.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        for offset in 0..<name.utf8CodeUnitCount where bytes[start + offset] | 0x20 != name.utf8Start[offset] {
            return false
        }
        return end == bytes.count || MarkupBytes.isBlank(bytes[end]) || bytes[end] == UInt8(ascii: ">")
            || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: "=")
    }
}
