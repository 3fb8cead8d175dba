import Glibc

/// A new file that bytes are written to.
final class ByteTarget {
    private let path: String
    private var descriptor: Int32
    private(set) var count: Int64 = 0

    init(path: String) throws(WARCFault) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.fault(path) }
    }

    deinit {
        if descriptor >= 0 { _ = Glibc.close(descriptor) }
    }

    func write(_ bytes: ArraySlice<UInt8>) throws(WARCFault) {
        var rest = bytes
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Self.fault(path) }
            rest = rest.dropFirst(written)
        }
        count += Int64(bytes.count)
    }

    func close() throws(WARCFault) {
        let result = Glibc.close(descriptor)
        descriptor = -1
        guard result == 0 else { throw Self.fault(path) }
    }

    private static func fault(_ path: String) -> WARCFault {
        WARCFault(.unreadable, file: path, offset: 0, "cannot be written: \(String(cString: strerror(errno)))")
    }
}
