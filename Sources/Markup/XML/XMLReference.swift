/// A character or entity reference, as feeds write them: `&amp;`, `&eacute;`, `&#8217;`, `&#x2019`.
package struct XMLReference {
    enum Meaning {
        case scalar(Unicode.Scalar)
        /// A name that neither XML nor HTML defines; the document's DTD may.
        case name(String)
    }

    let meaning: Meaning
    /// The position behind the reference.
    let end: Int

    /// Reads the reference whose `&` stands at `start`; nil where it is just an ampersand.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        let next = start + 1
        guard next < bytes.count else { return nil }
        if bytes[next] == UInt8(ascii: "#") {
            self.init(number: bytes, at: next + 1)
        } else {
            self.init(name: bytes, at: next)
        }
    }

    private init?(number bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        var position = start
        var radix: UInt32 = 10
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "x") {
            radix = 16
            position += 1
        }
        let first = position
        var code: UInt32 = 0
        while position < bytes.count, let digit = Self.digit(bytes[position]), digit < radix {
            code = min(code * radix + digit, 0x11_0000)
            position += 1
        }
        guard position > first else { return nil }
        if position < bytes.count, bytes[position] == UInt8(ascii: ";") { position += 1 }
        meaning = .scalar(HTMLEntities.scalar(numbered: code))
        end = position
    }

    private init?(name bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        var position = start
        let limit = min(bytes.count, start + HTMLEntities.longestName)
        while position < limit, Self.isNamePart(bytes[position]) { position += 1 }
        guard position > start, position < bytes.count, bytes[position] == UInt8(ascii: ";") else { return nil }
        end = position + 1
        if let scalar = Self.usual(UnsafeBufferPointer(rebasing: bytes[start..<position])) {
            meaning = .scalar(scalar)
            return
        }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        meaning = HTMLEntities.scalar(named: name).map(Meaning.scalar) ?? .name(name)
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        MarkupBytes.isLetter(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
    }

    /// The character of one of the names that nearly every reference is; nil for any other name.
    package static func usual(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
        switch (name.count, name.first) {
        case (2, 0x6C?): name[1] == 0x74 ? "<" : nil
        case (2, 0x67?): name[1] == 0x74 ? ">" : nil
        case (3, 0x61?): name[1] == 0x6D && name[2] == 0x70 ? "&" : nil
        case (4, 0x71?): name[1] == 0x75 && name[2] == 0x6F && name[3] == 0x74 ? "\"" : nil
        case (4, 0x6E?): name[1] == 0x62 && name[2] == 0x73 && name[3] == 0x70 ? "\u{A0}" : nil
        default: nil
        }
    }

    /// The value of a digit, hexadecimal ones among them.
    package static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x37)
        case 0x61...0x66: UInt32(byte - 0x57)
        default: nil
        }
    }
}
