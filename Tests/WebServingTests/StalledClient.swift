import Glibc

/// A connection on which somebody asked and never reads.
final class StalledClient: Sendable {
    /// As /proc/net/tcp writes it.
    private static let established = "01"

    private let descriptor: Int32
    /// The end of the server's line in /proc/net/tcp, in front of the state: its peer, which is us.
    private let peer: String

    init?(_ descriptor: Int32) {
        self.descriptor = descriptor
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isNamed = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) == 0 }
        }
        guard isNamed else { return nil }
        let port = String(UInt16(bigEndian: address.sin_port), radix: 16, uppercase: true)
        peer = "0100007F:" + String(repeating: "0", count: 4 - port.count) + port
    }

    deinit { close(descriptor) }

    /// Whether the server hangs up within so long; asked again and again, so that the thread is free meanwhile.
    ///
    /// The kernel knows: what the server has sent and nobody takes hides from us that nothing more will come.
    func isDropped(within limit: Duration) async -> Bool {
        let end = ContinuousClock.now + limit
        while ContinuousClock.now < end {
            if !Self.connections().contains(where: { $0.peer == peer && $0.state == Self.established }) { return true }
            try? await Task.sleep(for: .milliseconds(20))
        }
        return false
    }

    private static func connections() -> [(peer: Substring, state: Substring)] {
        var text = ""
        guard let file = fopen("/proc/net/tcp", "r") else { return [] }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
            text += String(decoding: buffer[..<count], as: UTF8.self)
        }
        return text.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ")
            return fields.count > 3 ? (fields[2], fields[3]) : nil
        }
    }
}
