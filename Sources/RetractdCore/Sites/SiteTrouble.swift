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
        /// The site says that it is being worked on.
        case maintenance
        /// Refused because of the country we ask from.
        case geoBlock = "geo-block"
        /// The domain is for sale.
        case parked
        /// An authority's banner stands on every page.
        case seized
        /// 404 and the like for URLs that were just live, the site's other articles included.
        case notFound = "not-found"
        /// On article after article no text is found any more: the pages are built otherwise.
        case redesign
        /// A good part of the articles gone at once, while others stand.
        case manyGone = "many-gone"
        /// The articles answer at other URLs.
        case migration
        /// Many articles gone for good.
        case massRemoval = "mass-removal"

        /// Whether pages came, so that what is wrong is what they show.
        package var isAnswer: Bool {
            switch self {
            case .notFound, .redesign, .manyGone, .migration, .massRemoval: true
            case .outage, .botWall, .consentWall, .rateLimit, .maintenance, .geoBlock, .parked, .seized: false
            }
        }
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
