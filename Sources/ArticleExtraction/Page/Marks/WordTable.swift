/// Values by lower-case ASCII words, looked up by the hash of a word while it is being scanned.
///
/// Open addressing over FNV-1a: one multiplication a letter and no allocation, where a page has thousands of words to
/// look up. Two listed words of one hash are a mistake that stops at once; an unlisted word of a listed one's hash is
/// one in 2^50.
struct WordTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value?]
    private let mask: Int

    init(_ entries: [(word: String, value: Value)]) {
        var size = 16
        while size < entries.count * 3 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Value?](repeating: nil, count: size)
        mask = size - 1
        for (word, value) in entries { insert(WordHash(word).value, value) }
    }

    private mutating func insert(_ key: UInt64, _ value: Value) {
        var index = Int(truncatingIfNeeded: key) & mask
        while values[index] != nil, keys[index] != key { index = (index + 1) & mask }
        keys[index] = key
        values[index] = value
    }

    subscript(hash: WordHash) -> Value? {
        var index = Int(truncatingIfNeeded: hash.value) & mask
        while let value = values[index] {
            if keys[index] == hash.value { return value }
            index = (index + 1) & mask
        }
        return nil
    }
}

/// FNV-1a of a word, letter by letter.
struct WordHash: Equatable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ word: String) {
        for byte in word.utf8 { add(byte) }
    }

    /// The hash of bytes in whatever case they are.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes { add(byte) }
    }

    /// The hash of bytes in lower case.
    init(lowering bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes { add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
