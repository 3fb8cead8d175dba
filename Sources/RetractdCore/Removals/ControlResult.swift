/// What a control showed: a fetch made to judge another.
package struct ControlResult: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable {
        case sibling
        case home
        case probe
        /// The URL that an article had before its feed named another.
        case formerAddress = "former-address"
        /// Another URL of the site to which a link under the suspect's headline leads, or which resembles its own.
        case newAddress = "new-address"
        /// A list of the site's stories, searched for the suspect's: robots.txt, a sitemap, the page of a section.
        case list
        /// The suspect itself, asked for from elsewhere.
        case secondVantage = "second-vantage"
    }

    package enum Finding: String, Codable, Sendable {
        /// It showed what it should: the sibling its text, the home page a page, the list a list.
        case live
        /// It failed in the way the suspect did.
        case gone
        /// It answers with its text at another URL.
        case moved
        /// A bot wall, a consent wall, a rate limit.
        case blocked
        /// Timeout, 5xx and the like.
        case unavailable
        /// The probe: the site says 404 or 410 for a URL that cannot exist.
        case honest
        /// The probe: the site answers an unknown URL with a page or a redirect.
        case pretends
        /// A list of the site that goes back to when the suspect came out: what it says of it counts.
        case searched
        /// A recording lacks it: nobody knows what it would have shown.
        case notDone = "not-done"
    }

    package let kind: Kind
    package let finding: Finding
    package let url: String
    package let at: Timestamp
    package let capture: CaptureID
    package let detail: String

    package init(
        kind: Kind, finding: Finding, url: String, at: Timestamp, capture: CaptureID, detail: String
    ) {
        self.kind = kind
        self.finding = finding
        self.url = url
        self.at = at
        self.capture = capture
        self.detail = detail
    }
}
