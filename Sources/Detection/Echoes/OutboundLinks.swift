package import RetractdCore

/// The addresses on other sites to which a page leads, by identity.
package enum OutboundLinks {
    /// The most links that are looked at.
    static let most = 400
    static let longest = 2_000

    /// The identity keys of absolute links in `page` to hosts that `isWanted`, each once, in order.
    package static func keys(in page: [UInt8], isWanted: (SiteKey) -> Bool) -> [String] {
        var keys: [String] = []
        var seen = 0
        var rest = page[...]
        while seen < most, let link = next(&rest) {
            seen += 1
            guard let site = SiteKey(url: link), isWanted(site) else { continue }
            let key = URLIdentity.key(of: link)
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// The next quoted value of an `href` that begins with `http`.
    private static func next(_ rest: inout ArraySlice<UInt8>) -> String? {
        while let start = rest.firstIndex(of: UInt8(ascii: "h")) {
            rest = rest[start...]
            guard rest.starts(with: "href=".utf8) else {
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(5)
            guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
            rest = rest.dropFirst()
            guard rest.starts(with: "http".utf8), let end = rest.prefix(longest).firstIndex(of: quote) else { continue }
            let link = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[end...]
            return unescaped(link)
        }
        return nil
    }

    private static func unescaped(_ link: String) -> String {
        guard link.utf8.contains(UInt8(ascii: "&")) else { return link }
        var result = ""
        var rest = link[...]
        while let mark = rest.firstRange(of: "&amp;") {
            result += rest[..<mark.lowerBound] + "&"
            rest = rest[mark.upperBound...]
        }
        return result + rest
    }
}
