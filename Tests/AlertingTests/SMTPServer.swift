import Glibc
import Synchronization

/// The server's side of one SMTP conversation (RFC 5321) on loopback: it says yes to all but, maybe, the message.
final class SMTPServer: Sendable {
    struct Fault: Error {}

    let port: UInt16
    private let listener: Int32
    private let lines = Mutex<[String]>([])

    /// - Parameter answeringData: What is said once the message is here.
    init(answeringData answer: String) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 4) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        guard isListening else { throw Fault() }
        port = UInt16(bigEndian: address.sin_port)
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Conversation(self, answer))
        pthread_create(
            &thread, nil,
            {
                guard let argument = $0 else { return nil }
                Unmanaged<Conversation>.fromOpaque(argument).takeRetainedValue().hold()
                return nil
            }, box.toOpaque())
        pthread_detach(thread)
    }

    /// Every line that came, without its end.
    func conversation() -> [String] { lines.withLock { $0 } }

    private final class Conversation: Sendable {
        private let server: SMTPServer
        private let answer: String

        init(_ server: SMTPServer, _ answer: String) {
            self.server = server
            self.answer = answer
        }

        func hold() {
            let peer = accept(server.listener, nil, nil)
            close(server.listener)
            guard peer >= 0 else { return }
            defer { close(peer) }
            say("220 made ESMTP", to: peer)
            var buffer: [UInt8] = []
            var isMessage = false
            while let line = nextLine(&buffer, of: peer) {
                server.lines.withLock { $0.append(line) }
                if isMessage {
                    if line == "." {
                        isMessage = false
                        say(answer, to: peer)
                    }
                } else if line.hasPrefix("DATA") {
                    isMessage = true
                    say("354 go on", to: peer)
                } else if line.hasPrefix("QUIT") {
                    return say("221 bye", to: peer)
                } else {
                    say("250 yes", to: peer)
                }
            }
        }

        private func nextLine(_ buffer: inout [UInt8], of peer: Int32) -> String? {
            while true {
                if let end = buffer.firstRange(of: [13, 10]) {
                    let line = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
                    buffer.removeSubrange(..<end.upperBound)
                    return line
                }
                var chunk = [UInt8](repeating: 0, count: 4096)
                let count = recv(peer, &chunk, chunk.count, 0)
                guard count > 0 else { return nil }
                buffer += chunk[..<count]
            }
        }

        private func say(_ line: String, to peer: Int32) {
            let bytes = Array("\(line)\r\n".utf8)
            _ = send(peer, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        }
    }
}
