/// When an article is looked at next, and why.
package struct PlannedCheck: Hashable, Codable, Sendable {
    package enum Reason: String, Codable, Sendable {
        /// Seen for the first time.
        case firstLook = "first look"
        /// The square-root law.
        case routine
        /// The last fetch brought nothing.
        case retry
        /// It left its feed.
        case leftFeed = "left the feed"
        /// The feed shows another title, or another update time.
        case feedChanged = "changed in the feed"
        /// Under suspicion: the recheck ladder.
        case ladder = "recheck ladder"
        /// Confirmed as gone: will it come back?
        case restoration = "watch for a return"
        /// A sibling control failed on it.
        case failedControl = "failed as a control"
    }

    package var at: Timestamp
    package var reason: Reason

    package init(at: Timestamp, reason: Reason) {
        self.at = at
        self.reason = reason
    }

    /// Whether the fetch must go to the origin, without validators.
    package var isConfirmation: Bool {
        switch reason {
        case .leftFeed, .ladder, .restoration, .failedControl: true
        case .firstLook, .routine, .retry, .feedChanged: false
        }
    }
}
