import Glibc
import LoopbackSite

/// A bare socket to a server: sends bytes as they are and reads what comes.
final class RawClient {
    private let descriptor: Int32

    /// nil where nobody listens.
    init?(_ server: LoopbackServer) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var target = sockaddr_in()
        target.sin_family = sa_family_t(AF_INET)
        target.sin_port = in_port_t(UInt16(server.port)).bigEndian
        inet_pton(AF_INET, server.address, &target.sin_addr)
        let result = withUnsafePointer(to: &target) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        // A server that does not answer as it should fails the test instead of holding it up.
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        if result != 0 {
            close(descriptor)
            return nil
        }
    }

    deinit {
        close(descriptor)
    }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// Says that nothing more will be sent.
    func finish() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// What comes until the server closes; nil where it does not.
    func readToEnd() -> String? {
        var bytes: [UInt8] = []
        while true {
            guard let count = receive(&bytes) else { return nil }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
        }
    }

    /// What comes until `ending` is there, or the server closes.
    func read(until ending: String) -> String {
        var bytes: [UInt8] = []
        while !bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8), receive(&bytes) ?? 0 > 0 {}
        return String(decoding: bytes, as: UTF8.self)
    }

    private func receive(_ bytes: inout [UInt8]) -> Int? {
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        if count < 0 { return errno == ECONNRESET ? 0 : nil }
        bytes += chunk[..<count]
        return count
    }
}
