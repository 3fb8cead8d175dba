import Glibc
import Synchronization

/// systemd's end of sd_notify(3): a datagram socket that keeps what it is told.
final class NotifySocket: Sendable {
    let path: String
    private let descriptor: Int32
    private let told = Mutex<[String]>([])

    init(path: String) {
        self.path = path
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                _ = bind(descriptor, generic, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    deinit {
        close(descriptor)
    }

    /// Every line so far, in order.
    var lines: [String] {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            let message = String(decoding: buffer[..<count], as: UTF8.self)
            told.withLock { $0 += message.split(separator: "\n").map(String.init) }
        }
        return told.withLock { $0 }
    }
}
