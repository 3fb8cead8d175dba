/// What publishers write where an article was: that it was removed, or that there is no such page.
///
/// Phrases are evidence, never proof: whoever asks must also see that the article's text went, and that the text around
/// the phrase is not news about somebody else's retraction.
package enum RemovalPhrases {
    /// A phrase of removal, retraction or withdrawal that was not in the last good copy.
    ///
    /// - Parameters:
    ///   - text: What the page shows now; the first mebibyte is read.
    ///   - previous: The last good copy; empty where there is none.
    package static func notice(in text: String, known previous: String) -> PhraseHit? {
        notices.first(in: text, known: previous)
    }

    /// A phrase that says "not found".
    package static func notFound(in text: String) -> PhraseHit? {
        missing.first(in: text)
    }

    static let notices = PhraseList(noticeTables)
    static let missing = PhraseList(missingTables)
}
