/// A change of an article's address.
package struct Readdressing: Hashable, Codable, Sendable {
    /// Its former address.
    package let from: String
    package let at: Timestamp

    package init(from: String, at moment: Timestamp) {
        self.from = from
        at = moment
    }
}
