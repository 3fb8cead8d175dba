/// An earlier text of an article that is shown again: an old copy mostly, and an edit taken back where it stays.
package struct TextRelapse: Hashable, Codable, Sendable {
    /// Since when, without the newer text in between; nil where the newer one is shown.
    package var since: Timestamp?
    /// How many looks have shown it since.
    package var looks = 0
    /// Whether one was told as an edit: the next ones are another round of the same.
    package var wasTold = false

    package init() {}
}
