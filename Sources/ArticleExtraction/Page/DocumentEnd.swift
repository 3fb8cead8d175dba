/// Whether a document was written to its end.
enum DocumentEnd {
    /// How far from its last byte the end is looked for.
    static let tail = 64 << 10

    static func isPresent(in document: [UInt8]) -> Bool {
        document.withUnsafeBufferPointer { bytes in
            var index = bytes.count - 6
            let first = max(0, bytes.count - tail)
            while index >= first {
                if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
                    isEnd(UnsafeBufferPointer(rebasing: bytes[(index + 2)..<(index + 6)]))
                {
                    return true
                }
                index -= 1
            }
            return false
        }
    }

    private static func isEnd(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let lower = name.lazy.map { $0 | 0x20 }
        return lower.elementsEqual("body".utf8) || lower.elementsEqual("html".utf8)
    }
}
