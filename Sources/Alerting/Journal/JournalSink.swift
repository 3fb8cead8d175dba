import Glibc
package import RetractdCore

/// Sends each alert to systemd's journal with fields of its own, so that `journalctl RETRACTD_KIND=…` finds it.
///
/// The native protocol of systemd-journald: a datagram of `NAME=value` lines, or `NAME`, a length of eight bytes, little
/// end first, and the bytes, where a value holds a line end (systemd.io/JOURNAL_NATIVE_PROTOCOL).
package struct JournalSink: AlertSink {
    package static let usualSocket = "/run/systemd/journal/socket"

    package let name: String
    private let socketPath: String

    package init(name: String, socket: String = Self.usualSocket) {
        self.name = name
        socketPath = socket
    }

    package func deliver(_ alert: Alert) async throws(AlertSinkError) {
        let message = Self.message(alert)
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw AlertSinkError("no socket: \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        guard
            let sent = UnixAddress.withAddress(
                socketPath,
                { address, length in
                    sendto(descriptor, message, message.count, Int32(MSG_NOSIGNAL), address, length)
                })
        else { throw AlertSinkError("the path of the journal's socket is too long") }
        guard sent == message.count else {
            throw AlertSinkError("the journal at \(socketPath) takes nothing: \(String(cString: strerror(errno)))")
        }
    }

    static func message(_ alert: Alert) -> [UInt8] {
        var fields: [(String, String)] = [
            ("MESSAGE", AlertLine.render(alert, as: .text)), ("PRIORITY", "\(AlertPriority.of(alert))"),
            ("SYSLOG_IDENTIFIER", "retractd"), ("RETRACTD_ID", alert.id), ("RETRACTD_KIND", alert.kind.rawValue),
            ("RETRACTD_SEVERITY", alert.severity.rawValue), ("RETRACTD_JSON", AlertLine.render(alert, as: .json)),
        ]
        if let feed = alert.feed { fields.append(("RETRACTD_FEED", feed)) }
        if let url = alert.url { fields.append(("RETRACTD_URL", url)) }
        return fields.flatMap(field)
    }

    private static func field(_ name: String, _ value: String) -> [UInt8] {
        let bytes = Array(value.utf8)
        guard bytes.contains(0x0A) else { return Array("\(name)=".utf8) + bytes + [0x0A] }
        let length = withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Array($0) }
        return Array("\(name)\n".utf8) + length + bytes + [0x0A]
    }
}
