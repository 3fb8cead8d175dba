/// What a reader asks for, apart from how it came over the network.
package struct PageRequest: Hashable, Sendable {
    /// The longest path and query that are read, in bytes.
    package static let longestTarget = 4_096

    /// The path, split at its slashes and percent-decoded.
    let path: [String]
    let query: QueryItems
    /// Scheme, host and port under which the reader sees this site; for links in feeds.
    let origin: String

    /// - Parameter target: Path and query as they stand in the request line.
    /// - Returns: nil where it is too long or not well-formed.
    package init?(target: String, origin: String) {
        guard target.hasPrefix("/"), target.utf8.count <= Self.longestTarget else { return nil }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var path: [String] = []
        for part in (parts.first ?? "").split(separator: "/") {
            guard let decoded = PercentCoding.decoded(part, plusIsSpace: false) else { return nil }
            path.append(decoded)
        }
        guard let query = QueryItems(parts.count > 1 ? parts[1] : "") else { return nil }
        self.path = path
        self.query = query
        self.origin = origin
    }
}
