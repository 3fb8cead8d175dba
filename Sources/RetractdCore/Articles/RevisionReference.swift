/// The latest revision of an article in brief; the whole text is in ``Revision``.
package struct RevisionReference: Hashable, Codable, Sendable {
    package var number: Int
    /// SHA-256 of the folded headline and text.
    package var textDigest: Digest
    package var snapshot: Digest
    package var headline: String?
    /// Length of the text in bytes.
    package var textLength: Int
    /// SHA-256 of all that was read of a page that says this, so that one with the same surface says it too.
    ///
    /// Nil where none is known.
    package var surface: Digest?

    package init(
        number: Int, textDigest: Digest, snapshot: Digest, headline: String?, textLength: Int, surface: Digest? = nil
    ) {
        self.number = number
        self.textDigest = textDigest
        self.snapshot = snapshot
        self.headline = headline
        self.textLength = textLength
        self.surface = surface
    }
}
