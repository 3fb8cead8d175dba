/// A phrase that was found.
package struct PhraseHit: Hashable, Sendable {
    /// The phrase as the list has it.
    package let phrase: String
    /// The sentence it stands in, at most 160 characters.
    package let quote: String
    /// How far into the text it stands, 0 to 1.
    package let offset: Double
}
