/// A request as the loopback server read it.
package struct SiteRequest: Hashable, Sendable {
    package let method: String
    /// The target as sent: path and query.
    package let target: String
    /// Header names in lower case, values verbatim, in order.
    package let headers: [(name: String, value: String)]
    /// The body of a POST; empty for most.
    package var body: [UInt8] = []
    private let isHTTP10: Bool

    /// Makes a request of HTTP/1.1, or of 1.0.
    package init(
        method: String, target: String, headers: [(name: String, value: String)], isHTTP10: Bool = false
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.isHTTP10 = isHTTP10
    }

    /// Whether the client wants the connection to stay open (RFC 9112 section 9.3).
    package var keepsAlive: Bool {
        let wish = header("connection")?.lowercased()
        return isHTTP10 ? wish == "keep-alive" : wish != "close"
    }

    /// The target without its query.
    package var path: String { String(target.prefix { $0 != "?" }) }

    /// The `Host` header: the site's name and its port.
    package var host: String? { header("host") }

    /// The first value under a name, whatever its case.
    package func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name == wanted }?.value
    }

    package static func == (left: SiteRequest, right: SiteRequest) -> Bool {
        left.method == right.method && left.target == right.target && left.body == right.body
            && left.headers.elementsEqual(right.headers) { $0.name == $1.name && $0.value == $1.value }
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(method)
        hasher.combine(target)
    }
}
