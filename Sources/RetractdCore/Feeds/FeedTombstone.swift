/// A publisher's explicit statement that an entry was deleted (`at:deleted-entry`, RFC 6721).
package struct FeedTombstone: Hashable, Codable, Sendable {
    /// The id of the entry that was deleted.
    package let reference: String
    package let when: Timestamp?

    package init(reference: String, when: Timestamp?) {
        self.reference = reference
        self.when = when
    }
}
