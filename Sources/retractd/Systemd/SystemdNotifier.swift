import Alerting
import Glibc

/// Speaks to systemd over `$NOTIFY_SOCKET` (sd_notify(3)); says nothing where there is none.
struct SystemdNotifier: Sendable {
    private let path: String?
    /// How often systemd wants to hear from us; nil where it does not.
    let watchdogInterval: Duration?

    init() {
        path = getenv("NOTIFY_SOCKET").map { String(cString: $0) }
        watchdogInterval = getenv("WATCHDOG_USEC").flatMap { Int64(String(cString: $0)) }
            .flatMap { $0 > 0 ? .microseconds($0) : nil }
    }

    func ready(status: String?) {
        send(["READY=1"] + (status.map { ["STATUS=\($0)"] } ?? []))
    }

    func status(_ text: String) { send(["STATUS=\(text)"]) }
    func watchdog() { send(["WATCHDOG=1"]) }
    func stopping() { send(["STOPPING=1", "STATUS=stopping"]) }

    func reloading() {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        send(["RELOADING=1", "MONOTONIC_USEC=\(Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)"])
    }

    private func send(_ lines: [String]) {
        guard let path, path.hasPrefix("/") || path.hasPrefix("@") else { return }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let message = Array(lines.joined(separator: "\n").utf8)
        _ = UnixAddress.withAddress(path) { address, length in
            sendto(descriptor, message, message.count, Int32(MSG_NOSIGNAL), address, length)
        }
    }
}
