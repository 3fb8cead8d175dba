/// Walks over one start tag as libxml2's HTML parser does.
struct HTMLTagScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var index: Int
    /// Whether the tag ends in `/>`, behind which libxml2 takes an element for closed.
    private(set) var isEmptyElement = false

    init(bytes: UnsafeBufferPointer<UInt8>, index: Int) {
        self.bytes = bytes
        self.index = index
    }

    /// Moves to the tag's `>`; adds the bytes of attributes that are not read, and of those after the first `limit`.
    mutating func scanTag(reading names: AttributeNames?, keeping limit: Int, cuts: inout [Range<Int>]) {
        skipName()
        var count = 0
        var excess: Int?
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            isEmptyElement = bytes[index] == UInt8(ascii: "/")
            if isEmptyElement || MarkupBytes.isBlank(bytes[index]) {
                index += 1
                continue
            }
            count += 1
            if count > limit && excess == nil { excess = index }
            let start = index
            let name = skipAttribute()
            if excess == nil, !isRead(name, names) {
                skipBlanks()
                cuts.append(start..<index)
            }
        }
        if let excess, index > excess { cuts.append(excess..<index) }
    }

    /// Whether an attribute is kept: libxml2 skips a name that it cannot read only up to the next blank.
    private func isRead(_ name: Range<Int>, _ names: AttributeNames?) -> Bool {
        if let names { return names.contains(UnsafeBufferPointer(rebasing: bytes[name])) }
        let first = bytes[name.lowerBound]
        return MarkupBytes.isLetter(first) || "_:.".utf8.contains(first)
    }

    /// Returns where the name stands.
    private mutating func skipAttribute() -> Range<Int> {
        let start = index
        skipName()
        if index == start { index += 1 }
        let name = start..<index
        var next = index
        while next < bytes.count, MarkupBytes.isBlank(bytes[next]) { next += 1 }
        guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return name }
        index = next + 1
        skipBlanks()
        skipValue()
        return name
    }

    private mutating func skipValue() {
        guard index < bytes.count else { return }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = MarkupBytes.position(of: quote, in: bytes, from: index + 1)
            index = min(end + 1, bytes.count)
        } else {
            while index < bytes.count, !MarkupBytes.isBlank(bytes[index]), bytes[index] != UInt8(ascii: ">") {
                index += 1
            }
        }
    }

    private mutating func skipBlanks() {
        while index < bytes.count, MarkupBytes.isBlank(bytes[index]) { index += 1 }
    }

    private mutating func skipName() {
        while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    }

    @inline(__always)
    private static func endsName(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || MarkupBytes.isBlank(byte)
    }
}
