package import RetractdCore

/// When a feed is polled next, and why then.
package struct PollPlan: Hashable, Sendable {
    package let at: Timestamp
    /// In a few words, for people.
    package let reason: String

    package init(at moment: Timestamp, reason: String) {
        at = moment
        self.reason = reason
    }
}
