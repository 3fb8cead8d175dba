/// A search for a suspect's text at other URLs of its site that found nothing.
package struct MoveSearchRecord: Hashable, Codable, Sendable {
    package let at: Timestamp
    /// Articles whose words were compared.
    package let compared: Int

    package init(at: Timestamp, compared: Int) {
        self.at = at
        self.compared = compared
    }
}
