/// What a page says about itself beside its article.
package struct PageSigns: Hashable, Codable, Sendable {
    /// The raw `<title>`, white space collapsed.
    package var documentTitle: String?
    /// robots meta with `noindex`.
    package var isNoIndex: Bool
    /// Marked as not free to read (`isAccessibleForFree: false` or a known paywall mark).
    package var isPaywalled: Bool
    /// Marked as a live blog (schema.org `LiveBlogPosting`, or `/live/` in its URL).
    package var isLiveBlog: Bool
    /// Neither body nor document is ended: the transfer may have been cut off.
    package var isCutOff: Bool
    /// Why the article's text is missing, or may be short, in words; nil where the page was read whole and gave text.
    package var shortfall: String?
    /// The target of `<meta http-equiv=refresh>`, absolute, where it points elsewhere.
    package var refreshTarget: String?
    /// Where a page that is nothing but a script sends its reader, absolute.
    package var scriptTarget: String?
    /// What such a script says first.
    package var scriptMessage: String?
    /// The visible words of the whole page, furniture included, at most 20,000 bytes: for notices and walls that are no
    /// article.
    package var visibleText: String

    package init(
        documentTitle: String? = nil, isNoIndex: Bool = false, isPaywalled: Bool = false, isLiveBlog: Bool = false,
        isCutOff: Bool = false, refreshTarget: String? = nil, visibleText: String = ""
    ) {
        self.documentTitle = documentTitle
        self.isNoIndex = isNoIndex
        self.isPaywalled = isPaywalled
        self.isLiveBlog = isLiveBlog
        self.isCutOff = isCutOff
        self.refreshTarget = refreshTarget
        self.visibleText = visibleText
    }
}
