/// The latest revision of an article in brief; the whole text is in ``Revision``.
package struct RevisionReference: Hashable, Codable, Sendable {
    package var number: Int
    /// SHA-256 of the folded headline and text.
    package var textDigest: Digest
    package var snapshot: Digest
    package var headline: String?
    /// Length of the text in bytes.
    package var textLength: Int

    package init(number: Int, textDigest: Digest, snapshot: Digest, headline: String?, textLength: Int) {
        self.number = number
        self.textDigest = textDigest
        self.snapshot = snapshot
        self.headline = headline
        self.textLength = textLength
    }
}
