package import RetractdCore

/// An article in whose words something was found.
package struct SearchHit: Hashable, Sendable {
    package let article: ArticleID
    /// The revisions that hold it, in order.
    package let revisions: [Int]
}
