import Glibc

/// Sends bytes as they are and reads what comes until the server hangs up or says nothing for half a minute.
struct RawClient: Sendable {
    let port: Int

    /// The answer of a well-formed GET with these header lines besides.
    func get(
        _ target: String, host: String = "localhost", _ headers: [String] = [], method: String = "GET"
    ) async -> String {
        await send(
            ([("\(method) \(target) HTTP/1.1"), "Host: \(host)", "Connection: close"] + headers + ["", ""]).joined(
                separator: "\r\n"))
    }

    /// On a thread of its own: one that waits for the server must not be one that the server needs,
    /// and those of Dispatch are Swift's own.
    func send(_ text: String) async -> String {
        await withCheckedContinuation { continuation in
            let work = Work { continuation.resume(returning: exchange(text)) }
            var thread = pthread_t()
            let started = pthread_create(
                &thread, nil,
                { box in
                    if let box { Unmanaged<Work>.fromOpaque(box).takeRetainedValue().run() }
                    return nil
                }, Unmanaged.passRetained(work).toOpaque())
            if started == 0 { pthread_detach(thread) } else { continuation.resume(returning: "no thread") }
        }
    }

    /// What a thread is to do.
    private final class Work {
        let run: () -> Void

        init(_ run: @escaping () -> Void) { self.run = run }
    }

    /// A connection on which these bytes were sent, as many as the server takes at once, and nothing is read.
    func stalled(_ text: String) -> StalledClient? {
        guard let descriptor = connected() else { return nil }
        let bytes = Array(text.utf8)
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        return StalledClient(descriptor)
    }

    private func exchange(_ text: String) -> String {
        guard let descriptor = connected() else { return "no connection" }
        defer { close(descriptor) }
        var wait = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        let bytes = Array(text.utf8)
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            answer += buffer[..<count]
        }
        return String(decoding: answer, as: UTF8.self)
    }

    private func connected() -> Int32? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port)).bigEndian
        address.sin_addr = in_addr(s_addr: in_addr_t(0x7F00_0001).bigEndian)
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        if isConnected { return descriptor }
        close(descriptor)
        return nil
    }
}
