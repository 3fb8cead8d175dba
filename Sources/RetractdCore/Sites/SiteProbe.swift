/// How a site answers for a URL that cannot exist.
package struct SiteProbe: Hashable, Codable, Sendable {
    package let at: Timestamp
    /// The shape of the URLs that it speaks for.
    package let template: String
    package let capture: CaptureID
    /// The final status.
    package let status: Int
    /// Where it redirected to; nil where it did not.
    package let redirectTarget: String?
    /// A sketch of the words on that page.
    package let fingerprint: [UInt64]

    package init(
        at: Timestamp, template: String = "", capture: CaptureID, status: Int, redirectTarget: String?,
        fingerprint: [UInt64]
    ) {
        self.at = at
        self.template = template
        self.capture = capture
        self.status = status
        self.redirectTarget = redirectTarget
        self.fingerprint = fingerprint
    }

    /// Whether the site says 404 or 410 where it should.
    package var isHonest: Bool { status == 404 || status == 410 }
}
