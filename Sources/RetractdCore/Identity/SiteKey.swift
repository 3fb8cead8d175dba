/// The name under which URLs share politeness, controls and incidents: the host, lower case, without `www.`, with the
/// port where it is not the scheme's own (`127.0.0.1:8080`).
package struct SiteKey: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The site of a URL; nil when the text is not an absolute http or https URL.
    package init?(url: String) {
        guard let address = WebAddress(url) else { return nil }
        var host = address.host.lowercased()
        if host.hasPrefix("www.") { host.removeFirst(4) }
        rawValue = address.explicitPort.map { "\(host):\($0)" } ?? host
    }

    package static func < (left: SiteKey, right: SiteKey) -> Bool {
        left.rawValue < right.rawValue
    }
}
