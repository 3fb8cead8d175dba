package import RetractdCore

/// The sitemaps that a robots.txt names (sitemaps.org, "Submitting your sitemap via robots.txt").
package enum RobotsSitemaps {
    /// The most taken from one file.
    static let most = 100

    /// Their addresses, those that speak of news first.
    package static func named(in robots: [UInt8], base: WebAddress) -> [String] {
        var found: [String] = []
        for line in robots.split(whereSeparator: { $0 == 10 || $0 == 13 }) where found.count < most {
            let text = String(decoding: line, as: UTF8.self)
            guard let colon = text.firstIndex(of: ":"),
                text[..<colon].filter({ !$0.isWhitespace && $0 != "\u{FEFF}" }).lowercased() == "sitemap"
            else { continue }
            let value = text[text.index(after: colon)...].prefix { $0 != "#" }.filter { !$0.isWhitespace }
            guard let address = base.resolving(value), !found.contains(address.text) else { continue }
            found.append(address.text)
        }
        return found.filter(isOfNews) + found.filter { !isOfNews($0) }
    }

    package static func isOfNews(_ url: String) -> Bool {
        let path = WebAddress(url)?.path.lowercased() ?? ""
        return path.contains("news") || path.contains("latest")
    }
}
