import InternationalText

/// How bytes of markup are told apart and found.
enum MarkupBytes {
    /// The next `<`, or the end.
    @inline(__always)
    static func tagStart(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        position(of: UInt8(ascii: "<"), in: bytes, from: index)
    }

    /// The next byte of a value, or the end.
    @inline(__always)
    static func position(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        index < bytes.count ? BytePosition.first(byte, in: bytes, index..<bytes.count) ?? bytes.count : bytes.count
    }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF)
    }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
