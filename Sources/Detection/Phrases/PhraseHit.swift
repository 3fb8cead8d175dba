/// A phrase that was found.
package struct PhraseHit: Hashable, Sendable {
    /// The language of its table, a BCP 47 tag.
    package let language: String
    /// The phrase as the table has it, alternatives included.
    package let phrase: String
    /// The sentence it stands in, at most 160 characters.
    package let quote: String
    /// How far into the text it stands, 0 to 1.
    package let offset: Double
}
