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
    }

    package let meaning: Meaning
    /// A BCP 47 tag.
    package let language: String
    package let patterns: [String]
    package let exclude: [String]

    package init(meaning: Meaning, language: String, patterns: [String], exclude: [String] = []) {
        self.meaning = meaning
        self.language = language
        self.patterns = patterns
        self.exclude = exclude
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        meaning = try values.decode(Meaning.self, forKey: .meaning)
        language = try values.decode(String.self, forKey: .language)
        patterns = try values.decode([String].self, forKey: .patterns)
        exclude = try values.decodeIfPresent([String].self, forKey: .exclude) ?? []
    }

    package enum CodingKeys: String, CodingKey {
        case meaning = "class"
        case language = "lang"
        case patterns, exclude
    }
}
