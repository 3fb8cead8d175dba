import Detection
package import RetractdCore

/// The address that a page calls its own (`rel=canonical`, RFC 6596), where that can be believed.
package enum CanonicalAddress {
    /// The identity key of a page's canonical address; nil where it is the page's own, another site's, or so short that it
    /// is the site's home or a section: many sites have that mistake on every page.
    package static func key(of extract: Extract, fetchedFrom url: String) -> String? {
        guard let canonical = extract.canonicalURL, let address = WebAddress(canonical),
            let own = WebAddress(url), SiteKey(url: canonical) == SiteKey(url: url),
            address.segments.count >= max(1, own.segments.count - 1)
        else { return nil }
        let key = EntryIdentity.key(ofURL: canonical)
        return key == EntryIdentity.key(ofURL: url) ? nil : key
    }
}
