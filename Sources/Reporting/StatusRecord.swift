package import Storage

/// The monitor's state as programs read it.
package struct StatusRecord: Encodable {
    let status: StoreStatus
    let feeds: FeedsAtAGlance?
    let firstBrokenEvent: Int64?

    package init(_ status: StoreStatus, feeds: FeedsAtAGlance? = nil, firstBrokenEvent: Int64? = nil) {
        self.status = status
        self.feeds = feeds
        self.firstBrokenEvent = firstBrokenEvent
    }

    enum CodingKeys: String, CodingKey {
        case status, feeds
        case firstBrokenEvent = "first_broken_event"
    }
}
