import Glibc

/// The bytes of a file, or bytes at hand, read from any place.
final class ByteSource {
    private let descriptor: Int32
    private let held: [UInt8]
    let count: Int64

    /// - Parameter fault: Makes the fault to throw from a reason.
    init(path: String, fault: (String) -> WARCFault) throws(WARCFault) {
        held = []
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault("cannot be read: \(String(cString: strerror(errno)))") }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw fault("cannot be read: it is no file")
        }
        count = Int64(status.st_size)
    }

    init(bytes: [UInt8]) {
        held = bytes
        descriptor = -1
        count = Int64(bytes.count)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Up to `most` bytes from an offset; none at the end, nil where reading fails.
    func read(at offset: Int64, _ most: Int) -> [UInt8]? {
        guard offset < count else { return [] }
        if descriptor < 0 {
            return Array(held[Int(offset)..<min(held.count, Int(offset) + most)])
        }
        var result = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
            repeat {
                result = pread(descriptor, buffer.baseAddress, most, off_t(offset))
            } while result < 0 && errno == EINTR
            filled = max(0, result)
        }
        return result < 0 ? nil : bytes
    }
}
