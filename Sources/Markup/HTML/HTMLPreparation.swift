/// What is done to the bytes of a page before libxml2 sees them, so that no page can make it slow.
enum HTMLPreparation {
    /// The bytes without NULs, and with at most ``MarkupLimits/mostHTMLAttributes`` attributes in a tag.
    ///
    /// Pages that need neither, nearly all, come back as they are.
    static func prepared(_ utf8: [UInt8]) -> [UInt8] {
        let excess = excessAttributes(in: utf8)
        if excess.isEmpty && !utf8.contains(0) { return utf8 }
        var result = utf8
        for range in excess {
            for index in range { result[index] = 0x20 }
        }
        for index in result.indices where result[index] == 0 { result[index] = 0x20 }
        return result
    }

    /// The number of `</` in the page.
    static func countEndTags(in utf8: [UInt8]) -> Int {
        utf8.withUnsafeBufferPointer { bytes in
            var count = 0
            var index = 1
            while index < bytes.count {
                if bytes[index] == slash {
                    if bytes[index - 1] == lessThan { count += 1 }
                    index += 1
                }
                index += 1
            }
            return count
        }
    }

    /// The byte ranges of attributes beyond the limit, one range a tag.
    private static func excessAttributes(in utf8: [UInt8]) -> [Range<Int>] {
        utf8.withUnsafeBufferPointer { bytes in
            var ranges: [Range<Int>] = []
            var index = 0
            while index + 1 < bytes.count {
                guard bytes[index] == lessThan, isLetter(bytes[index + 1]) else {
                    index += 1
                    continue
                }
                var scanner = HTMLTagScanner(bytes: bytes, index: index + 1)
                if let excess = scanner.scanTag(keeping: MarkupLimits.mostHTMLAttributes) { ranges.append(excess) }
                scanner.skipRawText(ofTagAt: index + 1)
                index = scanner.index
            }
            return ranges
        }
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

    /// Moves behind the tag; gives the bytes of the attributes after the first `limit`, up to its `>`.
    mutating func scanTag(keeping limit: Int) -> Range<Int>? {
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
            skipAttribute()
        }
        return excess.map { $0..<index }
    }

    /// Moves to the end tag where the tag just scanned was a `script` or `style`: a `<` in there opens no tag.
    mutating func skipRawText(ofTagAt start: Int) {
        guard let name = ["script", "style"].first(where: { isName($0, at: start) }) else { return }
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"), isName(name, at: index + 2) {
                return
            }
            index += 1
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
