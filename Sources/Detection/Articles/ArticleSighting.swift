package import RetractdCore

/// What one capture tells of an article.
package enum ArticleSighting: Sendable {
    /// The article is there, edited or not.
    case live(Extract)
    /// The article is there, unchanged by the server's word.
    case unchanged
    /// The article is there under another URL; with what is read there, unless that is only its beginning or is to be judged
    /// by the next look.
    case moved(to: String, Extract?)
    /// The article is there, but cut short for those who do not pay: no edit.
    case cutByPaywall(Extract)
    case gone(GoneSign)
    /// The headline stands over another text: put in the article's place, or rewritten from beginning to end.
    case swapped(Extract, GoneSign)
    /// A wall or an outage stands between: says nothing of the article.
    case hidden(SiteTrouble.Kind, detail: String)
    /// The answer cannot be judged: not a page, too large, cut off.
    case unreadable(detail: String)
}

/// The look of an article that is not there.
package struct GoneSign: Hashable, Sendable {
    package let signal: RemovalSignal
    package let detail: String
    package let remainingShare: Double
    /// Whether a cache or a shield answered, and not the site itself.
    package let isMadeAtEdge: Bool

    package init(
        _ signal: RemovalSignal, _ detail: String, remainingShare: Double = 0, isMadeAtEdge: Bool = false
    ) {
        self.signal = signal
        self.detail = detail
        self.remainingShare = remainingShare
        self.isMadeAtEdge = isMadeAtEdge
    }
}
