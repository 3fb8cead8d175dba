/// A single address of a site that was not to be found for a while, and then was: no removal, and measured.
package struct Stumble: Hashable, Codable, Sendable {
    package let article: ArticleID
    /// How it showed itself meanwhile.
    package let signal: RemovalSignal
    /// When it was seen live again.
    package let at: Timestamp
    /// Seconds from the first look that found it gone to the first that did not.
    package let lasted: Int

    package init(article: ArticleID, signal: RemovalSignal, at moment: Timestamp, lasted: Int) {
        self.article = article
        self.signal = signal
        at = moment
        self.lasted = lasted
    }
}
