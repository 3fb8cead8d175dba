import Markup

/// A number shared by elements of one name and the same classes.
enum BlockShape {
    /// The most bytes of a class attribute that count.
    static let longest = 256

    /// Digits are left out: `p-17` and `p-18` are made by one rule.
    static func of(_ node: HTMLNode) -> UInt32 {
        var hash = node.withName { WordHash($0) }
        _ = node.withAttribute("class") { label in
            hash.add(0x20)
            for byte in label.prefix(longest) where !(0x30...0x39).contains(byte) { hash.add(byte) }
        }
        return UInt32(truncatingIfNeeded: hash.value ^ (hash.value >> 32))
    }
}
