package import RetractdCore

/// An article that may repeat a retracted story, with all that must be known to say whether it does.
package struct EchoCandidate: Sendable {
    let article: ArticleState
    let revision: Revision
    let edits: [Edit]
    /// It was found by a link to the story.
    let isLinked: Bool

    package init(article: ArticleState, revision: Revision, edits: [Edit], isLinked: Bool) {
        self.article = article
        self.revision = revision
        self.edits = edits
        self.isLinked = isLinked
    }
}
