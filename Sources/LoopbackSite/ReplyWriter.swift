import Glibc

/// Sends one reply, faults included.
struct ReplyWriter {
    let connection: Connection
    let request: SiteRequest
    let isStopped: () -> Bool

    init(connection: Connection, request: SiteRequest, isStopped: @escaping () -> Bool) {
        self.connection = connection
        self.request = request
        self.isStopped = isStopped
    }

    /// Whether the connection goes on.
    func write(_ reply: SiteReply) -> Bool {
        switch reply.fault {
        case .none: return writeWhole(reply)
        case .closed: return false
        case .reset:
            connection.resetOnClose()
            return false
        case .truncated:
            _ = connection.write(head(reply, length: reply.body.count + 1000) + reply.body)
            return false
        case .endlessBody: return writeEndless(head(reply, length: nil), [UInt8](repeating: 0x61, count: 64 << 10))
        case .endlessHeaders:
            return writeEndless(
                Array("HTTP/1.1 200 OK\r\n".utf8), Array("X-Filler: \(String(repeating: "a", count: 1000))\r\n".utf8))
        case .trickle(let milliseconds): return trickle(reply, milliseconds)
        case .hang:
            while !isStopped() { usleep(10_000) }
            return false
        case .raw(let bytes):
            _ = connection.write(bytes)
            return false
        }
    }

    private func writeWhole(_ reply: SiteReply) -> Bool {
        guard reply.isConditional, reply.status == 200 else { return writePlain(reply) }
        let tag = "\"\(Self.checksum(reply.body))\""
        var reply = reply
        reply.headers.append(("ETag", tag))
        if request.header("if-none-match") == tag {
            reply.status = 304
        }
        return writePlain(reply)
    }

    /// Head and body; the head alone where the method or the status allows no body (RFC 9112 section 6.3).
    private func writePlain(_ reply: SiteReply) -> Bool {
        let hasNoBody = reply.status == 204 || reply.status == 304
        let head = head(reply, length: hasNoBody ? nil : reply.body.count)
        return connection.write(hasNoBody || request.method == "HEAD" ? head : head + reply.body)
    }

    private func writeEndless(_ head: [UInt8], _ piece: [UInt8]) -> Bool {
        guard connection.write(head) else { return false }
        var sent = 0
        while sent < LoopbackServer.endlessLimit, !isStopped(), connection.write(piece) { sent += piece.count }
        return false
    }

    private func trickle(_ reply: SiteReply, _ milliseconds: Int) -> Bool {
        for byte in head(reply, length: reply.body.count) + reply.body {
            guard !isStopped(), connection.write([byte]) else { return false }
            usleep(UInt32(milliseconds) * 1000)
        }
        return true
    }

    private func head(_ reply: SiteReply, length: Int?) -> [UInt8] {
        var text = "HTTP/1.1 \(reply.status) \(Self.reason(reply.status))\r\n"
        for (name, value) in reply.headers { text += "\(name): \(value)\r\n" }
        if let length { text += "Content-Length: \(length)\r\n" }
        return Array((text + "\r\n").utf8)
    }

    private static func reason(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 304: "Not Modified"
        case 404: "Not Found"
        case 503: "Service Unavailable"
        default: "Status"
        }
    }

    /// FNV-1a: a tag that changes with the body.
    private static func checksum(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return String(hash, radix: 16)
    }
}
