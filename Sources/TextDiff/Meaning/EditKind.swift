/// The class of an edit, from what its heaviest change did.
package enum EditKind: String, Codable, Sendable, CaseIterable {
    /// A denial or a change of state: confirmed and denied, killed and injured.
    case reversed
    case factNumber = "fact-number"
    case hedged
    case unhedged
    case quoteChanged = "quote-changed"
    /// Sentences taken out.
    case passageRemoved = "passage-removed"
    /// A correction or editor's note came.
    case correctedWithNote = "corrected-with-note"
    case headline
    /// Sentences put in, nothing else changed.
    case added
    /// Sentences put in and others changed.
    case reworked
    /// Little of the old text is left.
    case rewrite
    case movedText = "moved-text"
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
