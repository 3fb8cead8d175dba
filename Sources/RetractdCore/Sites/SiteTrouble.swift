/// One URL of a site that failed for a reason that lies with the site or the way to it.
package struct SiteTrouble: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable {
        /// Timeouts, refused connections, DNS, TLS, 5xx.
        case outage
        /// A challenge page, or 403 with a wall's marks.
        case botWall = "bot-wall"
        case consentWall = "consent-wall"
        /// 429, or 503 with Retry-After.
        case rateLimit = "rate-limit"
        /// 404 and the like for URLs that were just live.
        case notFound = "not-found"
    }

    package let url: String
    package let at: Timestamp
    package let kind: Kind
    package let detail: String

    package init(url: String, at: Timestamp, kind: Kind, detail: String) {
        self.url = url
        self.at = at
        self.kind = kind
        self.detail = detail
    }
}
