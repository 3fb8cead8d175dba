import CZlib

/// Packs bytes as one gzip member (RFC 1952), without a name or a time: the same bytes are always the same member.
enum GzipMember {
    private static let level: Int32 = 6

    /// nil where there is no memory.
    static func pack(_ bytes: [UInt8]) -> [UInt8]? {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        defer { stream.deallocate() }
        stream.initialize(to: z_stream())
        guard rt_deflate_start(stream, level) == Z_OK else { return nil }
        defer { deflateEnd(stream) }
        let room = Int(deflateBound(stream, UInt(bytes.count))) + 32
        var isPacked = false
        let packed = bytes.withUnsafeBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: room) { target, count in
                // zlib's type for input is not const, yet it only reads.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.pointee.avail_in = UInt32(source.count)
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = UInt32(room)
                isPacked = deflate(stream, Z_FINISH) == Z_STREAM_END
                count = room - Int(stream.pointee.avail_out)
            }
        }
        return isPacked ? packed : nil
    }
}
