import CZlib

/// A zlib stream that inflates one body; used by one caller at a time.
package final class Inflater {
    /// What surrounds the deflated data.
    package enum Wrapping: Int32 {
        /// Window bits as zlib's inflateInit2 takes them: 16 more ask for gzip, negative ones for no wrapping.
        case gzip = 31
        case zlib = 15
        case bare = -15
    }

    /// How many bytes are inflated at a time.
    private static let piece = 64 << 10

    /// On the heap: zlib keeps the address of the stream and refuses another.
    private let stream: UnsafeMutablePointer<z_stream>

    /// nil where there is no memory.
    package init?(_ wrapping: Wrapping) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard rt_inflate_start(stream, wrapping.rawValue) == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Inflates from the start of `input` and gives the number of bytes that belonged to the stream.
    ///
    /// May be called again after it returned, for another stream of the same wrapping.
    package func inflate(
        _ input: ArraySlice<UInt8>, into output: inout [UInt8], limit: Int
    ) throws(ContentDecoder.Fault) -> Int {
        inflateReset(stream)
        var buffer = [UInt8](repeating: 0, count: Self.piece)
        var consumed = 0
        while true {
            let step = step(input.dropFirst(consumed), &buffer)
            consumed += step.read
            guard output.count + step.written <= limit else { throw .tooLarge }
            output.append(contentsOf: buffer[..<step.written])
            switch step.result {
            case Z_STREAM_END: return consumed
            case Z_OK: continue
            // There always is room for output, so it is input that is wanting.
            case Z_BUF_ERROR: throw .truncated
            default: throw .corrupt
            }
        }
    }

    private func step(
        _ input: ArraySlice<UInt8>, _ buffer: inout [UInt8]
    ) -> (read: Int, written: Int, result: Int32) {
        input.withUnsafeBufferPointer { source in
            buffer.withUnsafeMutableBufferPointer { target in
                // zlib's type for input is not const, yet it only reads.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.pointee.avail_in = UInt32(source.count)
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = UInt32(target.count)
                let result = CZlib.inflate(stream, Z_NO_FLUSH)
                return (
                    source.count - Int(stream.pointee.avail_in), target.count - Int(stream.pointee.avail_out), result
                )
            }
        }
    }
}
