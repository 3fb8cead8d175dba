/// How often a sink has refused an alert, and why it last did.
package struct Refusals: Hashable, Codable, Sendable {
    /// None where somebody asked that the alert be sent again.
    package var count: Int
    package var first: Timestamp
    package var last: Timestamp
    /// In the sink's words.
    package var why: String

    package init(count: Int, first: Timestamp, last: Timestamp, why: String) {
        self.count = count
        self.first = first
        self.last = last
        self.why = why
    }
}
