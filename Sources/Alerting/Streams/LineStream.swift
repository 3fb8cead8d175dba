import Glibc
import RetractdCore

/// A file or pipe that takes whole lines: what a failure or a crash left of a line never runs into the next.
struct LineStream {
    /// How long a full pipe that does not block is waited for, in milliseconds.
    static let patience: Int32 = 1_000

    static let standardOutput = LineStream(
        descriptor: STDOUT_FILENO, kind: sizeOfFile(STDOUT_FILENO) == nil ? .pipe : .redirection, isMidLine: false)

    enum Kind {
        /// A pipe, a terminal or a device.
        case pipe
        /// A regular file opened by others: synced, but not ours to cut.
        case redirection
        /// A regular file opened for appending: synced, and cut back to its last whole line where a write fails.
        case ownFile
    }

    private let descriptor: Int32
    private let kind: Kind
    /// Whether the last bytes written are the beginning of a line.
    private var isMidLine: Bool
    private let patience: Int32

    init(descriptor: Int32, kind: Kind, isMidLine: Bool, patience: Int32 = Self.patience) {
        self.descriptor = descriptor
        self.patience = patience
        self.kind = kind
        self.isMidLine = isMidLine
    }

    /// Opens a file for appending, made with mode 0640 if need be; a link in its place is refused.
    init(file path: String) throws(AlertSinkError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else {
            throw AlertSinkError("cannot open \(path): \(String(cString: strerror(errno)))")
        }
        let size = Self.sizeOfFile(descriptor)
        self.init(
            descriptor: descriptor, kind: size == nil ? .pipe : .ownFile,
            isMidLine: size.map { $0 > 0 && !Self.endsWithLine(path, $0) } ?? false)
    }

    func close() { _ = Glibc.close(descriptor) }

    /// Writes a line with its end, all of it; what went wrong, or nil.
    mutating func write(_ line: String) -> String? {
        let start = kind == .ownFile ? Self.sizeOfFile(descriptor) : nil
        let bytes = Array(((isMidLine ? "\n" : "") + line + "\n").utf8)
        let (written, failure) = push(bytes)
        if let failure {
            guard written > 0 else { return failure }
            // Cut back to the last whole line, where that can be done.
            if let start, ftruncate(descriptor, start) == 0 { return failure }
            isMidLine = true
            return failure
        }
        isMidLine = false
        return kind != .pipe && fdatasync(descriptor) != 0 ? Self.reason() : nil
    }

    private func push(_ bytes: [UInt8]) -> (written: Int, failure: String?) {
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                Glibc.write(descriptor, raw.baseAddress?.advanced(by: offset), raw.count - offset)
            }
            if count > 0 {
                offset += count
            } else if count == 0 {
                return (offset, "nothing more is taken")
            } else if errno == EAGAIN {
                guard waitUntilWritable() else { return (offset, "the reader does not read") }
            } else if errno != EINTR {
                return (offset, Self.reason())
            }
        }
        return (offset, nil)
    }

    private func waitUntilWritable() -> Bool {
        var asked = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return poll(&asked, 1, patience) > 0
    }

    private static func reason() -> String { String(cString: strerror(errno)) }

    /// The size of a regular file; nil for a pipe or a device.
    private static func sizeOfFile(_ descriptor: Int32) -> Int? {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
        return facts.st_size
    }

    private static func endsWithLine(_ path: String, _ size: Int) -> Bool {
        let reader = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard reader >= 0 else { return true }
        defer { _ = Glibc.close(reader) }
        var last: UInt8 = 0
        return pread(reader, &last, 1, size - 1) != 1 || last == UInt8(ascii: "\n")
    }
}
