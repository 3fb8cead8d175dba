/// The names of the attributes that somebody reads, for a tree that holds no others.
package struct AttributeNames: Sendable {
    /// The longest name, in bytes.
    package static let longest = 16

    /// Each name in two words, its bytes in order and zeros behind them.
    private let names: [(UInt64, UInt64)]

    /// - Parameter names: In lower-case ASCII, of at most ``longest`` bytes; a longer one is never found.
    package init(_ names: [String]) {
        self.names = names.map { name in
            var name = name
            return name.withUTF8(Self.words)
        }
    }

    /// Whether a name, in whatever case, is one of them.
    func contains(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard name.count <= Self.longest else { return false }
        let (first, second) = Self.words(name)
        return names.contains { $0.0 == first && $0.1 == second }
    }

    private static func words(_ name: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
        var (first, second) = (UInt64(0), UInt64(0))
        for (index, byte) in name.prefix(longest).enumerated() {
            let lower = UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            if index < 8 { first |= lower << UInt64(index * 8) } else { second |= lower << UInt64(index * 8 - 64) }
        }
        return (first, second)
    }
}
