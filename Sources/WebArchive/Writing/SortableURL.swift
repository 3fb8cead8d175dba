import RetractdCore

/// The sort-friendly form of a URL (SURT) under which archives look pages up: `org,example)/news/1?a=1&b=2`.
package enum SortableURL {
    /// nil for what is no http or https URL.
    package static func key(of url: String) -> String? {
        guard let address = WebAddress(url) else { return nil }
        var host = address.host.lowercased()
        if host.hasPrefix("www"), let dot = host.firstIndex(of: "."),
            host[host.index(host.startIndex, offsetBy: 3)..<dot].allSatisfy(\.isNumber)
        {
            host = String(host[host.index(after: dot)...])
        }
        let isAddress = host.split(separator: ".").allSatisfy { $0.allSatisfy(\.isNumber) } || host.hasPrefix("[")
        let name = isAddress ? host : host.split(separator: ".").reversed().joined(separator: ",")
        var path = address.path.lowercased()
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        var key = name + (address.explicitPort.map { ":\($0)" } ?? "") + ")" + path
        if let query = address.query?.lowercased(), !query.isEmpty {
            key += "?" + query.split(separator: "&", omittingEmptySubsequences: true).sorted().joined(separator: "&")
        }
        return key
    }
}
