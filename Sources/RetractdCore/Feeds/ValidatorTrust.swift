/// What experience says of a feed's validators.
package struct ValidatorTrust: Hashable, Codable, Sendable {
    /// When the whole feed last came, not a 304.
    package var lastWholeAt: Timestamp?
    /// 304 answers since then.
    package var notModifiedSince: Int
    /// Answers in a row that brought the same bytes whole although validators were sent.
    package var fruitless: Int
    /// Whether the feed was seen to change under validators that did not.
    package var areFalse: Bool

    package init() {
        notModifiedSince = 0
        fruitless = 0
        areFalse = false
    }
}
