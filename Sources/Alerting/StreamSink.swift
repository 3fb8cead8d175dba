import Glibc
package import RetractdCore
import Synchronization

/// Writes alert lines to stdout or to a file, each with one write that is complete before the alert counts as delivered.
package final class StreamSink: AlertSink {
    package let name: String
    private let path: String?
    private let format: AlertFormat
    private let isColored: Bool
    private let descriptor: Mutex<Int32>

    /// Alerts on stdout.
    package init(standardOutputAs format: AlertFormat, inColor: Bool) {
        name = "stdout"
        path = nil
        self.format = format
        isColored = inColor
        descriptor = Mutex(STDOUT_FILENO)
    }

    /// Alerts at the end of a file, made with mode 0640 if need be.
    package init(file path: String, as format: AlertFormat) throws(AlertSinkError) {
        name = "file:\(path)"
        self.path = path
        self.format = format
        isColored = false
        descriptor = Mutex(try Self.open(path))
    }

    /// Opens the file again, after a log rotation has moved it away.
    package func reopen() throws(AlertSinkError) {
        guard let path else { return }
        let fresh = try Self.open(path)
        let old = descriptor.withLock { current in
            let old = current
            current = fresh
            return old
        }
        close(old)
    }

    package func deliver(_ alert: Alert) async throws(AlertSinkError) {
        let line = Array((AlertLine.render(alert, as: format, inColor: isColored) + "\n").utf8)
        let failure = descriptor.withLock { Self.write(line, to: $0) }
        if let failure { throw AlertSinkError("cannot write to \(path ?? "stdout"): \(failure)") }
    }

    private static func open(_ path: String) throws(AlertSinkError) -> Int32 {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else {
            throw AlertSinkError("cannot open \(path): \(String(cString: strerror(errno)))")
        }
        return descriptor
    }

    /// Writes all of it; what went wrong, or nil.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> String? {
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                Glibc.write(descriptor, raw.baseAddress?.advanced(by: offset), raw.count - offset)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return String(cString: strerror(errno)) }
            offset += count
        }
        return nil
    }
}
