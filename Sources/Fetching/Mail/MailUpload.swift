/// A message on its way out; used by one transfer on one thread.
final class MailUpload {
    private let message: [UInt8]
    private var offset = 0

    init(_ message: [UInt8]) {
        self.message = message
    }

    /// Copies what comes next; the number of bytes, 0 at the end.
    func fill(_ target: UnsafeMutableRawBufferPointer) -> Int {
        let piece = message[offset...].prefix(target.count)
        target.copyBytes(from: piece)
        offset += piece.count
        return piece.count
    }
}
