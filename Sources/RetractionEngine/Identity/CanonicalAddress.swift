import Detection
import InternationalText
package import RetractdCore

/// The address that a page calls its own (`rel=canonical`, RFC 6596), where that can be believed.
package enum CanonicalAddress {
    /// The identity key of a page's canonical address; nil where it is the page's own, another site's, or so short that it
    /// is the site's home or a section: many sites have that mistake on every page.
    package static func key(of extract: Extract, fetchedFrom url: String) -> String? {
        guard let canonical = extract.canonicalURL, let address = WebAddress(canonical),
            let own = WebAddress(url), URLIdentity.plain(host: address.host) == URLIdentity.plain(host: own.host),
            address.explicitPort == own.explicitPort,
            address.segments.count >= max(1, own.segments.count(where: { $0.lowercased() != "amp" }) - 1)
        else { return nil }
        let key = EntryIdentity.key(ofURL: canonical)
        return key == EntryIdentity.key(ofURL: url) ? nil : key
    }

    /// Whether two pages bear one headline, one of them perhaps with the site's name behind it, as AMP pages often do.
    static func isOneHeadline(_ one: String, _ other: String) -> Bool {
        let (one, other) = (foldedForComparison(one), foldedForComparison(other))
        if one == other { return true }
        let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
        guard short.utf8.count >= shortestHeadline, long.hasPrefix(short) else { return false }
        return long.dropFirst(short.count).drop { $0 == " " }.first.map { "-|:".contains($0) } ?? false
    }

    /// A shorter headline, in bytes, may open another's.
    private static let shortestHeadline = 16
}
