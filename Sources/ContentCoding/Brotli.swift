import CBrotli

/// Brotli (RFC 7932).
enum Brotli {
    private static let piece = 64 << 10

    /// Unpacks a whole stream; what follows it is passed over.
    static func unpack(_ bytes: [UInt8], limit: Int) throws(ContentDecoder.Fault) -> [UInt8] {
        guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else { throw .tooLarge }
        defer { BrotliDecoderDestroyInstance(state) }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: piece)
        var consumed = 0
        while true {
            let (read, written, result) = step(state, bytes[consumed...], &buffer)
            consumed += read
            guard output.count + written <= limit else { throw .tooLarge }
            output.append(contentsOf: buffer[..<written])
            switch result {
            case BROTLI_DECODER_RESULT_SUCCESS: return output
            case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
            case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: throw .truncated
            default: throw .corrupt
            }
        }
    }

    private static func step(
        _ state: OpaquePointer, _ input: ArraySlice<UInt8>, _ buffer: inout [UInt8]
    ) -> (read: Int, written: Int, result: BrotliDecoderResult) {
        input.withUnsafeBufferPointer { source in
            buffer.withUnsafeMutableBufferPointer { target in
                var (available, room) = (source.count, target.count)
                var (next, out) = (source.baseAddress, target.baseAddress)
                let result = BrotliDecoderDecompressStream(state, &available, &next, &room, &out, nil)
                return (source.count - available, target.count - room, result)
            }
        }
    }
}
