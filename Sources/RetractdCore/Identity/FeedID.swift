/// The name of a feed inside the store: stable as long as its URL in feeds.json stays the same.
///
/// The first sixteen hexadecimal digits of the SHA-256 of the configured URL, verbatim.
package struct FeedID: RawRepresentable, Hashable, Codable, Sendable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}
