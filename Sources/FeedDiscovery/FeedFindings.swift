/// What a search for a site's feeds brought.
package struct FeedFindings: Hashable, Sendable {
    /// The most promising first.
    package internal(set) var feeds: [FoundFeed] = []
    /// Where else was looked and why that is none, one line each.
    package internal(set) var misses: [String] = []
}
