/// An alert that a sink was not offered yet, with its place among all alerts.
package struct PendingAlert: Hashable, Sendable {
    /// Grows with each alert; the first is 1.
    package let place: Int64
    package let alert: Alert

    package init(place: Int64, alert: Alert) {
        self.place = place
        self.alert = alert
    }
}
