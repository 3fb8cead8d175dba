/// On what terms a feed's articles are followed: what a capture of one of them needs to know of the feed.
package struct FeedTerms: Hashable, Sendable {
    package let name: String
    /// How long an article is followed after it was first listed.
    package let watchFor: Duration

    package init(name: String, watchFor: Duration) {
        self.name = name
        self.watchFor = watchFor
    }
}
