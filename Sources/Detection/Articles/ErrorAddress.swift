import RetractdCore

/// Recognises URLs by which sites name their own error pages.
enum ErrorAddress {
    private static let names: Set<String> = [
        "404", "error", "errors", "notfound", "not-found", "not_found", "pagenotfound", "page-not-found", "error404",
        "404error", "e404", "missing", "deleted", "removed", "410", "error-404", "404-error", "sitenotfound",
    ]

    /// Whether a URL names an error page by a segment of its path or by its query.
    static func isOne(_ url: String) -> Bool {
        guard let address = WebAddress(url) else { return false }
        if let query = address.query?.lowercased(),
            ["aspxerrorpath=", "error=404", "errorcode=404", "status=404", "notfound"].contains(where: {
                query.contains($0)
            })
        {
            return true
        }
        return address.segments.contains { segment in
            let stem = segment.lowercased().prefix { $0 != "." }
            return names.contains(String(stem)) || stem.hasSuffix("_e404") || stem.hasSuffix("-e404")
        }
    }
}
