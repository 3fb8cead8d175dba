import Glibc

/// A file that has no name any more, gone with its last holder.
final class ScratchFile: Sendable {
    let descriptor: Int32

    init(holding bytes: [UInt8] = []) throws(ChildProcessFailure) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/retractd-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Self.failure("make") }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(&template)
        self.descriptor = descriptor
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { raw in
                pwrite(descriptor, raw.baseAddress?.advanced(by: offset), raw.count - offset, offset)
            }
            guard written > 0 else { throw Self.failure("write") }
            offset += written
        }
    }

    deinit {
        close(descriptor)
    }

    func contents(atMost limit: Int) -> [UInt8] {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { return [] }
        let size = min(limit, Int(facts.st_size))
        var buffer = [UInt8](repeating: 0, count: size)
        let count = pread(descriptor, &buffer, size, 0)
        return Array(buffer.prefix(max(0, count)))
    }

    private static func failure(_ what: String) -> ChildProcessFailure {
        ChildProcessFailure(description: "cannot \(what) a temporary file: \(String(cString: strerror(errno)))")
    }
}
