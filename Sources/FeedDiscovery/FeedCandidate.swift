/// A URL at which a feed may be.
struct FeedCandidate: Hashable, Sendable {
    let url: String
    /// The title under which a page offers it.
    var title: String?
}
