/// A number by which equal texts of one page are found; two that differ share one in 2^64.
enum TextHash {
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func of(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { bytes in
            let bytes = UnsafeRawBufferPointer(bytes)
            var hash = UInt64(bytes.count)
            var index = 0
            while index + 8 <= bytes.count {
                hash = mixed(hash, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                index += 8
            }
            while index < bytes.count {
                hash = mixed(hash, UInt64(bytes[index]))
                index += 1
            }
            return hash
        }
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* factor
        return product ^ (product >> 29)
    }
}
