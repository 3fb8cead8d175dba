/// A site's robots.txt as last fetched.
package struct RobotsRecord: Hashable, Codable, Sendable {
    /// Scheme, host and port.
    package let origin: String
    package let fetchedAt: Timestamp
    /// The status; nil where no answer came.
    package let status: Int?
    /// The body, at most 500 KiB.
    package let body: [UInt8]

    package init(origin: String, fetchedAt: Timestamp, status: Int?, body: [UInt8]) {
        self.origin = origin
        self.fetchedAt = fetchedAt
        self.status = status
        self.body = body
    }
}
