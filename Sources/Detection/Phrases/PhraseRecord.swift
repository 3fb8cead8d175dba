import RetractdCore

/// The phrases of one language and class, as data.
package struct PhraseRecord: Hashable, Codable, Sendable {
    /// What a phrase means.
    package enum Meaning: String, Codable, Sendable, CaseIterable {
        /// Removed, retracted, withdrawn.
        case removed = "R"
        /// No such page.
        case missing = "N"
        /// Its licence is over.
        case expired = "E"
        /// What stands before an article and is none, by the kind of trouble.
        case botWall = "bot-wall"
        case consentWall = "consent-wall"
        case geoBlock = "geo-block"
        case seized, parked, maintenance, outage
        /// What stands where an article breaks off for those who do not pay.
        case paywall

        /// The kinds of wall, in the order in which their words are looked for.
        static let walls: [Meaning] = [
            .botWall, .consentWall, .geoBlock, .seized, .parked, .maintenance, .outage,
        ]

        /// The trouble that a wall is; nil of what is none.
        var trouble: SiteTrouble.Kind? { SiteTrouble.Kind(rawValue: rawValue) }
    }

    package let meaning: Meaning
    /// A BCP 47 tag.
    package let language: String
    package let patterns: [String]
    package let exclude: [String]
    /// What a page's title begins with.
    package let titles: [String]

    package init(
        meaning: Meaning, language: String, patterns: [String], exclude: [String] = [], titles: [String] = []
    ) {
        self.meaning = meaning
        self.language = language
        self.patterns = patterns
        self.exclude = exclude
        self.titles = titles
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        meaning = try values.decode(Meaning.self, forKey: .meaning)
        language = try values.decode(String.self, forKey: .language)
        patterns = try values.decode([String].self, forKey: .patterns)
        exclude = try values.decodeIfPresent([String].self, forKey: .exclude) ?? []
        titles = try values.decodeIfPresent([String].self, forKey: .titles) ?? []
    }

    package enum CodingKeys: String, CodingKey {
        case meaning = "class"
        case language = "lang"
        case patterns, exclude, titles
    }
}
