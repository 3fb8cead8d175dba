import RetractdCore

/// The cleaned form of a URL under which two spellings are the same page: for identity only, never fetched or shown.
///
/// Scheme, `www.`, default port, fragment, trailing slash, letter case of the host and of percent escapes, parameters that
/// only say where a reader came from, and the marks of an AMP or mobile page make no difference.
package enum URLIdentity {
    /// Parameters that trackers add; matched whole, lower case, besides everything beginning with `utm_`.
    static let trackingParameters: Set<String> = [
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "cmpid", "cmp", "ocid",
        "ns_mchannel",
        "ns_source", "ns_campaign", "ns_linkname", "at_medium", "at_campaign", "at_bbc_team", "at_link_type",
        "at_link_origin", "at_format", "at_ptr_name", "xtor", "wt_mc", "ref_src", "ref_url", "smid", "partner", "feed",
        "spm", "amp", "outputtype", "_hsenc", "_hsmi", "mkt_tok", "traffic_source", "trk", "sref", "ito", "ftag",
        "soc_src", "soc_trk",
    ]

    /// The key of a URL; text that is no absolute http or https URL is its own key.
    package static func key(of url: String) -> String {
        guard let address = WebAddress(url) else { return url }
        let host = plain(host: address.host)
        let path = plainPath(upperCasedEscapes(address.path))
        var key = host + (address.explicitPort.map { ":\($0)" } ?? "") + path
        if let query = address.query {
            let kept = query.split(separator: "&").filter { !isTracking($0) }
            if !kept.isEmpty { key += "?" + kept.joined(separator: "&") }
        }
        return key
    }

    /// The key without what stands behind the question mark, where that says nothing of its own: the last segment names
    /// the page already.
    static func pageKey(of url: String) -> String {
        let key = key(of: url)
        guard let address = WebAddress(url), address.segments.count >= 2,
            let name = address.segments.last, name.utf8.count >= 8
        else { return key }
        return String(key.prefix { $0 != "?" })
    }

    /// A host without what marks it as that of AMP or mobile pages.
    package static func plain(host: String) -> String {
        var host = host.lowercased()
        for prefix in ["www.", "m.", "amp."] where host.hasPrefix(prefix) && host.dropFirst(prefix.count).contains(".")
        {
            host.removeFirst(prefix.count)
        }
        return host
    }

    /// Without what marks the page as AMP, the name of a folder's own page, and slashes at the end.
    private static func plainPath(_ path: String) -> String {
        var path = path
        func trim() { while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() } }
        trim()
        if path.hasPrefix("/amp/") { path.removeFirst("/amp".count) }
        for ending in ["/amp", ".amp", "/index.html", "/index.htm", "/index.php"] where path.hasSuffix(ending) {
            path.removeLast(ending.count)
        }
        if path.hasSuffix(".amp.html") {
            path.replaceSubrange(path.index(path.endIndex, offsetBy: -9)..., with: ".html")
        }
        trim()
        return path.isEmpty ? "/" : path
    }

    private static func isTracking(_ parameter: Substring) -> Bool {
        let name = parameter.prefix { $0 != "=" }.lowercased()
        return name.hasPrefix("utm_") || trackingParameters.contains(name)
    }

    private static func upperCasedEscapes(_ path: String) -> String {
        guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
        var result: [UInt8] = []
        var pending = 0
        for byte in path.utf8 {
            let isLower = (0x61...0x66).contains(byte)
            result.append(pending > 0 && isLower ? byte - 32 : byte)
            pending = byte == UInt8(ascii: "%") ? 2 : max(0, pending - 1)
        }
        return String(decoding: result, as: UTF8.self)
    }
}
