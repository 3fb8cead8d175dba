import InternationalText
package import RetractdCore

/// The addresses on other sites to which a page leads, by identity.
package enum OutboundLinks {
    /// The most links that are looked at.
    static let most = 400
    static let longest = 2_000

    /// The identity keys of absolute links in `page` to hosts that `isWanted`, each once, in order.
    package static func keys(in page: [UInt8], isWanted: (SiteKey) -> Bool) -> [String] {
        var keys: [String] = []
        page.withUnsafeBufferPointer { bytes in
            var seen = 0
            var index = 0
            while seen < most, let link = next(in: bytes, from: &index) {
                seen += 1
                guard let site = SiteKey(url: link), isWanted(site) else { continue }
                let key = URLIdentity.key(of: link)
                if !keys.contains(key) { keys.append(key) }
            }
        }
        return keys
    }

    /// The next quoted value of an `href` that begins with `http`; moves behind it.
    private static func next(in bytes: UnsafeBufferPointer<UInt8>, from index: inout Int) -> String? {
        // An equals sign is rarer than any letter of the name.
        while let sign = BytePosition.first(UInt8(ascii: "="), in: bytes, index..<bytes.count) {
            index = sign + 1
            guard sign >= 4, bytes[(sign - 4)..<sign].elementsEqual("href".utf8), index < bytes.count else { continue }
            let quote = bytes[index]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
            let start = index + 1
            guard bytes[start...].starts(with: "http".utf8),
                let end = BytePosition.first(quote, in: bytes, start..<min(start + longest, bytes.count))
            else { continue }
            index = end
            return unescaped(String(decoding: bytes[start..<end], as: UTF8.self))
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
