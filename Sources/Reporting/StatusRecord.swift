package import Storage

/// The monitor's state as programs read it.
package struct StatusRecord: Encodable {
    let status: StoreStatus
    let firstBrokenEvent: Int64?

    package init(_ status: StoreStatus, firstBrokenEvent: Int64? = nil) {
        self.status = status
        self.firstBrokenEvent = firstBrokenEvent
    }

    enum CodingKeys: String, CodingKey {
        case status
        case firstBrokenEvent = "first_broken_event"
    }
}
