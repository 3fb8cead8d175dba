import Markup

/// A number shared by elements of one name and the same classes.
enum BlockShape {
    /// The most bytes of a class attribute that count.
    static let longest = 256

    /// Parts with digits are left out: `p-17` and `p-18` are made by one rule, as `element-5a07bc` and `element-c19e44` are.
    static func of(_ node: HTMLNode) -> UInt32 {
        var hash = node.withName { WordHash($0) }
        _ = node.withAttribute("class") { label in
            hash.add(0x20)
            var (before, hasDigit) = (hash, false)
            for byte in label.prefix(longest) {
                if (0x30...0x39).contains(byte) {
                    hasDigit = true
                } else if (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 {
                    hash.add(byte)
                } else {
                    if hasDigit { hash = before }
                    hash.add(byte)
                    (before, hasDigit) = (hash, false)
                }
            }
            if hasDigit { hash = before }
        }
        return UInt32(truncatingIfNeeded: hash.value ^ (hash.value >> 32))
    }
}
