import CZlib

/// Bytes as a server compresses them, made with zlib.
enum Compressed {
    /// RFC 1950.
    static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        var length = compressBound(UInt(bytes.count))
        var result = [UInt8](repeating: 0, count: Int(length))
        precondition(compress2(&result, &length, bytes, UInt(bytes.count), 9) == Z_OK)
        return Array(result.prefix(Int(length)))
    }

    /// RFC 1951: no header, no checksum.
    static func bare(_ bytes: [UInt8]) -> [UInt8] {
        Array(zlib(bytes).dropFirst(2).dropLast(4))
    }

    /// RFC 1952: one member.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        let checksum = UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + bare(bytes) + little(checksum) + little(UInt32(bytes.count))
    }

    private static func little(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
}
