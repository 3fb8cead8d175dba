package import RetractdCore
import Synchronization

/// Writes alert lines to stdout or to a file, each complete, and on the disk, before the alert counts as delivered.
package final class StreamSink: AlertSink {
    package let name: String
    private let path: String?
    private let format: AlertFormat
    private let isColored: Bool
    private let stream: Mutex<LineStream>

    /// Alerts on stdout.
    package init(standardOutputAs format: AlertFormat, inColor: Bool) {
        name = "stdout"
        path = nil
        self.format = format
        isColored = inColor
        stream = Mutex(LineStream.standardOutput)
    }

    /// Alerts at the end of a file, made with mode 0640 if need be.
    package init(file path: String, as format: AlertFormat) throws(AlertSinkError) {
        name = "file:\(path)"
        self.path = path
        self.format = format
        isColored = false
        stream = Mutex(try LineStream(file: path))
    }

    deinit {
        if path != nil { stream.withLock { $0.close() } }
    }

    /// Opens the file again, after a log rotation has moved it away.
    package func reopen() throws(AlertSinkError) {
        guard let path else { return }
        let fresh = try LineStream(file: path)
        stream.withLock { current in
            current.close()
            current = fresh
        }
    }

    package func deliver(_ alert: Alert) async throws(AlertSinkError) {
        let line = AlertLine.render(alert, as: format, inColor: isColored)
        let failure = stream.withLock { $0.write(line) }
        if let failure { throw AlertSinkError("cannot write to \(path ?? "stdout"): \(failure)") }
    }
}
