/// The name of an article, the one that people type: `retractd show 4f2a9c1b`.
///
/// Sixteen hexadecimal digits of the SHA-256 of the identity key under which the article was first met, so that two
/// stores, and a replay, name it alike. A unique prefix of at least four digits is accepted wherever a person types one.
package struct ArticleID: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package static func < (left: ArticleID, right: ArticleID) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The first eight digits: what alert lines and lists show.
    package var short: String { String(rawValue.prefix(8)) }
}
