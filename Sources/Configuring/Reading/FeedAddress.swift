import RetractdCore

/// When two feed URLs are one feed.
enum FeedAddress {
    /// The same for URLs that differ only in the letter case of the host, its usual port or a fragment.
    static func key(of address: WebAddress) -> String {
        let port = address.explicitPort.map { ":\($0)" } ?? ""
        return "\(address.scheme)://\(address.host.lowercased())\(port)\(address.path)?\(address.query ?? "")"
    }
}
