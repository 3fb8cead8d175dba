/// Which alerts a sink is to have; what is not named is not asked for.
package struct AlertRoute: Hashable, Sendable {
    /// Names of feeds; empty for all.
    package var feeds: [String]
    /// Kinds, or beginnings of kinds such as `retraction`; empty for all.
    package var kinds: [String]
    /// Alerts below this are left out.
    package var minSeverity: Severity?
    /// Primary language tags; empty for all.
    ///
    /// Alerts without a language are taken.
    package var languages: [String]
    /// At least one must stand in the title or the summary; empty for no such condition.
    package var keywords: [String]

    package init(
        feeds: [String] = [], kinds: [String] = [], minSeverity: Severity? = nil, languages: [String] = [],
        keywords: [String] = []
    ) {
        self.feeds = feeds
        self.kinds = kinds
        self.minSeverity = minSeverity
        self.languages = languages
        self.keywords = keywords
    }
}
