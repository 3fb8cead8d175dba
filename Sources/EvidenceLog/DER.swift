/// The little of ASN.1's distinguished encoding (X.690) that timestamps need: values with a tag, a length and contents.
struct DER {
    /// The deepest nesting that is read.
    static let deepest = 16

    let tag: UInt8
    let contents: ArraySlice<UInt8>

    /// A value as bytes.
    static func encode(_ tag: UInt8, _ contents: [UInt8]) -> [UInt8] {
        let count = contents.count
        if count < 0x80 { return [tag, UInt8(count)] + contents }
        var length: [UInt8] = []
        var rest = count
        while rest > 0 {
            length.insert(UInt8(rest & 0xFF), at: 0)
            rest >>= 8
        }
        return [tag, 0x80 | UInt8(length.count)] + length + contents
    }

    /// Takes the first value off the bytes; nil where there is none that is whole.
    static func next(_ bytes: inout ArraySlice<UInt8>) -> DER? {
        guard let tag = bytes.popFirst(), tag & 0x1F != 0x1F, let first = bytes.popFirst() else { return nil }
        var length = Int(first)
        if first & 0x80 != 0 {
            let count = Int(first & 0x7F)
            guard (1...4).contains(count), bytes.count >= count else { return nil }
            length = bytes.prefix(count).reduce(0) { $0 << 8 | Int($1) }
            bytes = bytes.dropFirst(count)
        }
        guard bytes.count >= length else { return nil }
        let contents = bytes.prefix(length)
        bytes = bytes.dropFirst(length)
        return DER(tag: tag, contents: contents)
    }

    /// The values inside; nil where they are not whole.
    var children: [DER]? {
        var rest = contents
        var found: [DER] = []
        while !rest.isEmpty {
            guard let child = Self.next(&rest) else { return nil }
            found.append(child)
        }
        return found
    }
}
