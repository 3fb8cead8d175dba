import CZstd

/// zstd (RFC 8878) as a content coding: one frame or several.
enum ZstdStream {
    private static let piece = 64 << 10
    /// What RFC 9659 allows for a content coding: a window of 8 MiB.
    private static let windowLog: Int32 = 23

    /// Unpacks a whole body.
    static func unpack(_ bytes: [UInt8], limit: Int) throws(ContentDecoder.Fault) -> [UInt8] {
        guard let context = ZSTD_createDCtx() else { throw .tooLarge }
        defer { ZSTD_freeDCtx(context) }
        ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, windowLog)
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: piece)
        var consumed = 0
        while true {
            let (read, written, result) = step(context, bytes[consumed...], &buffer)
            guard ZSTD_isError(result) == 0 else { throw .corrupt }
            consumed += read
            guard output.count + written <= limit else { throw .tooLarge }
            output.append(contentsOf: buffer[..<written])
            if consumed == bytes.count, written < piece {
                guard result == 0 else { throw .truncated }
                return output
            }
        }
    }

    private static func step(
        _ context: OpaquePointer, _ input: ArraySlice<UInt8>, _ buffer: inout [UInt8]
    ) -> (read: Int, written: Int, result: Int) {
        input.withUnsafeBytes { source in
            buffer.withUnsafeMutableBytes { target in
                var from = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
                var into = ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: 0)
                let result = ZSTD_decompressStream(context, &into, &from)
                return (from.pos, into.pos, result)
            }
        }
    }
}
