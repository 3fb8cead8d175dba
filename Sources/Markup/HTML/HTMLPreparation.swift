import Glibc

/// What is done to the bytes of a page before libxml2 sees them, so that no page can make it slow.
enum HTMLPreparation {
    /// The bytes without NULs, without the ends of a page inside it, without attributes whose names libxml2 cannot read (`@click="a > b"`, which would end the
    /// tag at the `>`), and with at most ``MarkupLimits/mostHTMLAttributes`` attributes in a tag.
    ///
    /// Pages that need nothing of it come back as they are.
    static func prepared(_ utf8: [UInt8]) -> [UInt8] {
        let excess = excessAttributes(in: utf8)
        let ampersand = firstExcessAmpersand(in: utf8)
        if excess.isEmpty && ampersand == nil && !utf8.contains(0) { return utf8 }
        var result = utf8
        for range in excess {
            for index in range { result[index] = 0x20 }
        }
        if utf8.contains(0) {
            for index in result.indices where result[index] == 0 { result[index] = 0x20 }
        }
        if let ampersand {
            for index in ampersand..<result.count where result[index] == UInt8(ascii: "&") { result[index] = 0x20 }
        }
        return result
    }

    /// The number of `</` in the page.
    static func countEndTags(in utf8: [UInt8]) -> Int {
        utf8.withUnsafeBufferPointer { bytes in
            var count = 0
            var index = tagStart(in: bytes, from: 0)
            while index + 1 < bytes.count {
                if bytes[index + 1] == slash { count += 1 }
                index = tagStart(in: bytes, from: index + 1)
            }
            return count
        }
    }

    /// The next `<`, or the end.
    @inline(__always)
    static func tagStart(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        guard index < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + index, Int32(lessThan), bytes.count - index)
        else { return bytes.count }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// Where the `&` beyond ``MarkupLimits/mostAmpersands`` begin, of which only a page made to be slow has so many.
    private static func firstExcessAmpersand(in utf8: [UInt8]) -> Int? {
        guard utf8.count > MarkupLimits.mostAmpersands else { return nil }
        var count = 0
        for index in utf8.indices where utf8[index] == UInt8(ascii: "&") {
            count += 1
            if count > MarkupLimits.mostAmpersands { return index }
        }
        return nil
    }

    /// The byte ranges of attributes that libxml2 had better not see.
    private static func excessAttributes(in utf8: [UInt8]) -> [Range<Int>] {
        utf8.withUnsafeBufferPointer { bytes in
            var ranges: [Range<Int>] = []
            var index = tagStart(in: bytes, from: 0)
            while index + 1 < bytes.count {
                guard isLetter(bytes[index + 1]) else {
                    if let end = earlyEnd(at: index, in: bytes) { ranges.append(index..<end) }
                    index = tagStart(in: bytes, from: index + 1)
                    continue
                }
                var scanner = HTMLTagScanner(bytes: bytes, index: index + 1)
                scanner.scanTag(keeping: MarkupLimits.mostHTMLAttributes, excess: &ranges)
                scanner.skipRawText(ofTagAt: index + 1)
                index = tagStart(in: bytes, from: scanner.index)
            }
            return ranges
        }
    }

    /// Behind a `</body>` or `</html>` that is not the last: pages are put together of parts that each end one, and
    /// libxml2 reads no further.
    private static func earlyEnd(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes[index + 1] == slash, index + 6 < bytes.count, bytes[index + 6] == UInt8(ascii: ">") else {
            return nil
        }
        let name = bytes[(index + 2)..<(index + 6)].lazy.map { $0 | 0x20 }
        guard name.elementsEqual("body".utf8) || name.elementsEqual("html".utf8) else { return nil }
        let next = tagStart(in: bytes, from: index + 7)
        return next < bytes.count ? index + 7 : nil
    }

    private static let lessThan = UInt8(ascii: "<")
    private static let slash = UInt8(ascii: "/")

    static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF)
    }
}

/// Walks over one start tag as libxml2's HTML parser does.
struct HTMLTagScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var index: Int

    init(bytes: UnsafeBufferPointer<UInt8>, index: Int) {
        self.bytes = bytes
        self.index = index
    }

    /// Moves behind the tag; adds the bytes of attributes with unreadable names, and of those after the first `limit` up
    /// to its `>`.
    mutating func scanTag(keeping limit: Int, excess ranges: inout [Range<Int>]) {
        skipName()
        var count = 0
        var excess: Int?
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if Self.isBlank(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
                index += 1
                continue
            }
            count += 1
            if count > limit && excess == nil { excess = index }
            let start = index
            skipAttribute()
            if excess == nil, !Self.opensName(bytes[start]) { ranges.append(start..<index) }
        }
        if let excess { ranges.append(excess..<index) }
    }

    /// Whether libxml2 reads a name that begins so; what it cannot read it skips only up to the next blank.
    private static func opensName(_ byte: UInt8) -> Bool {
        HTMLPreparation.isLetter(byte) || "_:.".utf8.contains(byte)
    }

    /// Moves to the end tag where the tag just scanned was a `script` or `style`: a `<` in there opens no tag.
    mutating func skipRawText(ofTagAt start: Int) {
        guard bytes[start] | 0x20 == UInt8(ascii: "s"),
            let name = ["script", "style"].first(where: { isName($0, at: start) })
        else { return }
        index = HTMLPreparation.tagStart(in: bytes, from: index)
        while index + 1 < bytes.count {
            if bytes[index + 1] == UInt8(ascii: "/"), isName(name, at: index + 2) { return }
            index = HTMLPreparation.tagStart(in: bytes, from: index + 1)
        }
    }

    private func isName(_ name: String, at start: Int) -> Bool {
        var position = start
        for letter in name.utf8 {
            guard position < bytes.count, bytes[position] | 0x20 == letter else { return false }
            position += 1
        }
        return position >= bytes.count || Self.isBlank(bytes[position]) || "=>/".utf8.contains(bytes[position])
    }

    private mutating func skipAttribute() {
        let start = index
        skipName()
        if index == start { index += 1 }
        var next = index
        while next < bytes.count, Self.isBlank(bytes[next]) { next += 1 }
        guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return }
        next += 1
        while next < bytes.count, Self.isBlank(bytes[next]) { next += 1 }
        index = next
        guard index < bytes.count else { return }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index += 1
            while index < bytes.count, bytes[index] != quote { index += 1 }
            index = min(index + 1, bytes.count)
        } else {
            while index < bytes.count, !Self.isBlank(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
        }
    }

    private mutating func skipName() {
        while index < bytes.count, !Self.isBlank(bytes[index]), !"=>/".utf8.contains(bytes[index]) { index += 1 }
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
