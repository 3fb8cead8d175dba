/// Another watched article that repeats a retracted one.
package struct Echo: Hashable, Codable, Sendable {
    /// How it is known to repeat it, the surest first.
    package enum Way: String, Codable, Sendable, CaseIterable, Comparable {
        /// It links to it.
        case link
        /// It holds the same text.
        case text
        /// It names the outlet and tells of the same event.
        case outlet

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

        package static func < (left: Way, right: Way) -> Bool { left.rank < right.rank }
    }

    /// What it did since the story was first seen gone.
    package enum Standing: String, Codable, Sendable, CaseIterable {
        /// It stands as it was.
        case stands
        /// Its words changed, and nothing says so.
        case changed
        /// It has a correction or an editor's note.
        case noted
        /// It is gone itself, or thought to be.
        case gone
    }

    package let article: ArticleID
    package let site: SiteKey
    package let url: String
    package let title: String
    package let language: String?
    package let ways: [Way]
    package let standing: Standing
    package let firstListedAt: Timestamp
    /// What shows it: the words and numbers that both have, the share of the text that both have.
    package let detail: String

    package init(
        article: ArticleID, site: SiteKey, url: String, title: String, language: String?, ways: [Way],
        standing: Standing, firstListedAt: Timestamp, detail: String
    ) {
        self.article = article
        self.site = site
        self.url = url
        self.title = title
        self.language = language
        self.ways = ways
        self.standing = standing
        self.firstListedAt = firstListedAt
        self.detail = detail
    }

    package enum CodingKeys: String, CodingKey {
        case article, site, url, title, language, ways, standing
        case firstListedAt = "first_listed_at"
        case detail
    }
}
