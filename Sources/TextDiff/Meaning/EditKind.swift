/// The class of an edit, from what its heaviest change did.
package enum EditKind: String, Codable, Sendable, CaseIterable {
    /// A denial or a change of state: confirmed and denied, killed and injured.
    case reversed
    case factNumber = "fact-number"
    /// One name in the place of another.
    case factEntity = "fact-entity"
    case factDate = "fact-date"
    /// A source came, went, or lost its name.
    case attribution
    case hedged
    case unhedged
    case quoteChanged = "quote-changed"
    case quoteRemoved = "quote-removed"
    /// Sentences taken out.
    case passageRemoved = "passage-removed"
    /// A note came that says what was put right.
    case correctedWithNote = "corrected-with-note"
    /// An editor's note came that does not say that anything was put right.
    case annotated
    case headline
    /// One of the first two sentences, in other words.
    case lede
    case byline
    /// The place before the first sentence.
    case dateline
    /// Sentences put in, nothing else changed.
    case added
    /// Sentences put in and others changed.
    case reworked
    /// Little of the old text is left.
    case rewrite
    case movedText = "moved-text"
    /// What a live blog does all day.
    case liveUpdate = "live-update"
    case copyedit
}

/// One rule that an edit met, what it weighs, and the words that earned it.
package struct EditFinding: Hashable, Codable, Sendable {
    package let kind: EditKind
    package let points: Double
    package let words: String

    init(_ kind: EditKind, points: Double, words: String) {
        self.kind = kind
        self.points = points
        self.words = words
    }
}
