/// Where the pages are served: a TCP address or a socket in the file system.
package enum ListenPlace: Hashable, Sendable {
    case address(host: String, port: Int)
    case socket(path: String)

    /// Reads `127.0.0.1:8470`, `[::1]:8470`, `localhost:8470`, `:8470` (the loopback address), `unix:/run/retractd.sock`.
    package init?(_ text: String) {
        if text.hasPrefix("unix:") {
            let path = String(text.dropFirst(5))
            guard path.hasPrefix("/"), path.utf8.count < 108 else { return nil }
            self = .socket(path: path)
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { return nil }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        guard !host.contains(where: { "[]/ @".contains($0) }) else { return nil }
        self = .address(host: host.isEmpty ? "127.0.0.1" : host, port: port)
    }

    /// Whether only this machine reaches it.
    package var isLocal: Bool {
        switch self {
        case .socket: true
        case .address(let host, _): host == "localhost" || host == "::1" || Self.isLoopback(host)
        }
    }

    private static func isLoopback(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return parts.count == 4 && parts[0] == 127 && !parts.contains(nil)
    }
}
