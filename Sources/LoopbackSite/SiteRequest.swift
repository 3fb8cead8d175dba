/// A request as the loopback server read it.
package struct SiteRequest: Hashable, Sendable {
    package let method: String
    /// The target as sent: path and query.
    package let target: String
    /// Header names in lower case, values verbatim, in order.
    package let headers: [(name: String, value: String)]

    package init(method: String, target: String, headers: [(name: String, value: String)]) {
        self.method = method
        self.target = target
        self.headers = headers
    }

    /// The target without its query.
    package var path: String { String(target.prefix { $0 != "?" }) }

    package var host: String? { header("host") }

    /// The first value under a name, whatever its case.
    package func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name == wanted }?.value
    }

    package static func == (left: SiteRequest, right: SiteRequest) -> Bool {
        left.method == right.method && left.target == right.target
            && left.headers.elementsEqual(right.headers) { $0.name == $1.name && $0.value == $1.value }
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(method)
        hasher.combine(target)
    }
}
