import Glibc

/// One accepted socket, read and written until it fails.
struct Connection: Sendable {
    let descriptor: Int32

    /// What came over a connection.
    enum Arrival {
        case request(SiteRequest)
        /// No request that can be answered; with the status that says so.
        case refused(status: Int)
        /// The client is gone, or was silent for too long.
        case ended
    }

    /// The next request, once its head and its body are here.
    ///
    /// What was read beyond them stays in `buffer`.
    func readRequest(_ buffer: inout [UInt8]) -> Arrival {
        var searched = 0
        while true {
            if let end = Self.headEnd(buffer, from: searched) {
                guard let request = Self.parse(buffer[..<end]) else { return .refused(status: 400) }
                buffer.removeFirst(end)
                return readBody(of: request, &buffer)
            }
            guard buffer.count < LoopbackServer.longestHead else { return .refused(status: 431) }
            searched = max(0, buffer.count - 3)
            guard receive(&buffer) else { return .ended }
        }
    }

    private func readBody(of request: SiteRequest, _ buffer: inout [UInt8]) -> Arrival {
        guard request.header("transfer-encoding") == nil else { return .refused(status: 411) }
        let length = Int(request.header("content-length") ?? "0") ?? -1
        guard length >= 0 else { return .refused(status: 400) }
        guard length <= LoopbackServer.longestHead else { return .refused(status: 413) }
        while buffer.count < length {
            guard receive(&buffer) else { return .ended }
        }
        var request = request
        request.body = Array(buffer.prefix(length))
        buffer.removeFirst(length)
        return .request(request)
    }

    private func receive(_ buffer: inout [UInt8]) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 8192)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        guard count > 0 else { return false }
        buffer += chunk[..<count]
        return true
    }

    /// Writes all of it; false when the client is gone.
    func write(_ bytes: [UInt8]) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                send(descriptor, raw.baseAddress?.advanced(by: offset), raw.count - offset, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            offset += count
        }
        return true
    }

    /// Makes the close that follows a reset instead of an orderly end.
    func resetOnClose() {
        var lingering = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &lingering, socklen_t(MemoryLayout<linger>.size))
    }

    private static func headEnd(_ buffer: [UInt8], from start: Int) -> Int? {
        guard buffer.count >= start + 4 else { return nil }
        for index in start...(buffer.count - 4)
        where buffer[index] == 13 && buffer[index + 1] == 10 && buffer[index + 2] == 13 && buffer[index + 3] == 10 {
            return index + 4
        }
        return nil
    }

    private static func parse(_ head: ArraySlice<UInt8>) -> SiteRequest? {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n").map(String.init)
        let parts = lines.first?.split(separator: " ", omittingEmptySubsequences: false) ?? []
        guard parts.count == 3, !parts[0].isEmpty, !parts[1].isEmpty, parts[2].hasPrefix("HTTP/1.") else { return nil }
        var headers: [(name: String, value: String)] = []
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            headers.append((line[..<colon].lowercased(), String(value)))
        }
        return SiteRequest(
            method: String(parts[0]), target: String(parts[1]), headers: headers,
            isHTTP10: parts[2] == "HTTP/1.0")
    }
}
