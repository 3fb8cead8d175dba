package import RetractdCore
package import TextDiff

/// What a live page's words say beside those of the revision before.
package enum RevisionFinding: Sendable {
    /// The same words.
    case same
    /// Nothing of the article changed, only what stands around and between its words; each reason names a block.
    case furniture([String])
    /// Only what the page says about the article's times or its author changed; each reason names one.
    case restamped([String])
    /// The words were read otherwise though both pages hold them: another reading, no edit.
    case misread(String)
    /// The end of the text was not delivered: says nothing of the article.
    case cut(String)
    /// With the paragraphs that went and came.
    case edited(EditAssessment, TextChange)
}
