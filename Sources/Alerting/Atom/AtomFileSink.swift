import Glibc
package import RetractdCore
import Synchronization

/// Keeps an Atom feed of the latest alerts in a file, with a tombstone (RFC 6721) for each story that was pulled.
///
/// The file is written anew beside the old one and takes its place in one step: a reader sees one or the other.
package final class AtomFileSink: AlertSink {
    /// How many alerts the feed holds.
    package static let mostEntries = 200

    package let name: String
    private let path: String
    private let entries: Mutex<[Alert]>

    /// - Parameter latest: The alerts that the feed begins with, oldest first.
    package init(name: String, path: String, latest: [Alert]) {
        self.name = name
        self.path = path
        entries = Mutex(latest.suffix(Self.mostEntries))
    }

    package func deliver(_ alert: Alert) async throws(AlertSinkError) {
        let document = entries.withLock { entries in
            entries.removeAll { $0.id == alert.id }
            entries = (entries + [alert]).suffix(Self.mostEntries)
            return AtomDocument(entries).text
        }
        try write(Array(document.utf8))
    }

    private func write(_ bytes: [UInt8]) throws(AlertSinkError) {
        let fresh = path + ".new"
        let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw Self.failure("open", fresh) }
        defer { close(descriptor) }
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                Glibc.write(descriptor, raw.baseAddress?.advanced(by: offset), raw.count - offset)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure("write", fresh) }
            offset += count
        }
        guard fdatasync(descriptor) == 0 else { throw Self.failure("write", fresh) }
        guard rename(fresh, path) == 0 else { throw Self.failure("replace", path) }
    }

    private static func failure(_ what: String, _ path: String) -> AlertSinkError {
        AlertSinkError("cannot \(what) \(path): \(String(cString: strerror(errno)))")
    }
}
