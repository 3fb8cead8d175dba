package import RetractdCore

/// A feed that was fetched and read.
package struct FoundFeed: Hashable, Sendable {
    /// Where to poll it: where a permanent redirect led, else what was asked for.
    package let url: String
    /// Its own title, or the one it was offered under.
    package let title: String?
    package let format: FeedFormat
    package let entries: Int
    /// The time of its newest entry, where entries carry times.
    package let newest: Timestamp?
    /// Whether it lists readers' comments, not articles.
    package let isOfComments: Bool
}
