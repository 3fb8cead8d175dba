import Glibc
import Synchronization

/// A small HTTP/1.1 server on a loopback address, for the demo and for tests.
///
/// It exists because no HTTP library will send the truncated, trickling, endless and malformed replies that a client of
/// the open web must live through. One thread a connection, a bounded number of connections, nothing but loopback.
package final class LoopbackServer: Sendable {
    /// The most connections served at once; further ones wait in the kernel's queue.
    static let mostConnections = 256
    /// The most bytes of a request's head.
    static let longestHead = 64 << 10
    /// Where an endless reply ends all the same.
    static let endlessLimit = 512 << 20
    /// How long a connection may be idle.
    static let idleSeconds = 30
    /// The most requests remembered; at one more, the older half is forgotten.
    static let longestLog = 100_000

    /// The server could not be started.
    package struct StartFailure: Error, CustomStringConvertible, Sendable {
        package let description: String
    }

    private struct State {
        var isStopped = false
        var connections: Set<Int32> = []
        var connectionCount = 0
        var log: [SiteRequest] = []
    }

    package typealias Handler = @Sendable (SiteRequest) -> SiteReply

    /// The IPv4 loopback address it listens on.
    package let address: String
    /// The port it listens on, as the kernel gave it.
    package let port: Int
    private let listener: Int32
    private let handler: Handler
    private let state = Mutex(State())

    /// Starts to serve at once.
    ///
    /// - Parameters:
    ///   - address: An IPv4 loopback address, `127.0.0.1` or any other of `127.0.0.0/8`.
    ///   - port: 0 for any free port.
    ///   - handler: Called for each request, on the connection's own thread.
    /// - Throws: ``StartFailure`` for any other address or a port that is taken or no port.
    package init(address: String = "127.0.0.1", port: Int = 0, handler: @escaping Handler) throws(StartFailure) {
        guard let place = Self.loopback(address), let portNumber = UInt16(exactly: port) else {
            throw StartFailure(description: "not a loopback address and port: \(address):\(port)")
        }
        guard let (descriptor, bound) = Self.listen(place, portNumber) else {
            throw StartFailure(description: "cannot listen on \(address):\(port): \(String(cString: strerror(errno)))")
        }
        self.address = address
        self.port = bound
        self.handler = handler
        listener = descriptor
        Self.thread { [self] in accept() }
    }

    /// `http://address:port`.
    package var origin: String { "http://\(address):\(port)" }

    /// Every request so far, in the order in which they were read.
    package var log: [SiteRequest] { state.withLock { $0.log } }

    /// How many connections were accepted so far.
    package var connectionCount: Int { state.withLock { $0.connectionCount } }

    /// How many connections are open now.
    package var openConnectionCount: Int { state.withLock { $0.connections.count } }

    /// Forgets the requests so far.
    package func clearLog() {
        state.withLock { $0.log = [] }
    }

    /// Ends every connection and listens no more.
    package func stop() {
        // Under the lock, which closing takes too: a descriptor closed in between may be somebody else's by now.
        state.withLock { state in
            guard !state.isStopped else { return }
            state.isStopped = true
            for descriptor in state.connections.union([listener]) { shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
    }

    private var isStopped: Bool { state.withLock { $0.isStopped } }

    // MARK: Listening

    private static func loopback(_ text: String) -> in_addr? {
        var address = in_addr()
        guard inet_pton(AF_INET, text, &address) == 1, UInt32(bigEndian: address.s_addr) >> 24 == 127 else {
            return nil
        }
        return address
    }

    private static func listen(_ address: in_addr, _ port: UInt16) -> (Int32, Int)? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var one: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
        var target = sockaddr_in()
        target.sin_family = sa_family_t(AF_INET)
        target.sin_port = in_port_t(port).bigEndian
        target.sin_addr = address
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &target) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(descriptor, generic, length) == 0 && Glibc.listen(descriptor, 512) == 0
                    && getsockname(descriptor, generic, &length) == 0
            }
        }
        guard isBound else {
            close(descriptor)
            return nil
        }
        return (descriptor, Int(UInt16(bigEndian: target.sin_port)))
    }

    private func accept() {
        while true {
            let descriptor = Glibc.accept(listener, nil, nil)
            // A program that is started meanwhile must not hold the connection open.
            if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
            if isStopped {
                if descriptor >= 0 { close(descriptor) }
                break
            }
            guard descriptor >= 0 else {
                usleep(1000)
                continue
            }
            while state.withLock({ $0.connections.count }) >= Self.mostConnections, !isStopped { usleep(1000) }
            state.withLock { state in
                state.connections.insert(descriptor)
                state.connectionCount += 1
            }
            Self.thread { [self] in serve(descriptor) }
        }
        close(listener)
    }

    private static func thread(_ work: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Work(work))
        let result = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, box.toOpaque())
        if result == 0 { pthread_detach(thread) } else { box.release() }
    }

    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    // MARK: Serving

    private func serve(_ descriptor: Int32) {
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        var patience = timeval(tv_sec: Self.idleSeconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        answerRequests(on: Connection(descriptor: descriptor))
        state.withLock { state in
            state.connections.remove(descriptor)
            close(descriptor)
        }
    }

    private func answerRequests(on connection: Connection) {
        var buffer: [UInt8] = []
        while !isStopped {
            switch connection.readRequest(&buffer) {
            case .ended: return
            case .refused(let status):
                _ = connection.write(Array("HTTP/1.1 \(status) Refused\r\nConnection: close\r\n\r\n".utf8))
                return
            case .request(let request):
                note(request)
                let writer = ReplyWriter(connection: connection, request: request, isStopped: { self.isStopped })
                guard writer.write(handler(request)), request.keepsAlive else { return }
            }
        }
    }

    private func note(_ request: SiteRequest) {
        state.withLock { state in
            if state.log.count >= Self.longestLog { state.log.removeFirst(Self.longestLog / 2) }
            state.log.append(request)
        }
    }
}
