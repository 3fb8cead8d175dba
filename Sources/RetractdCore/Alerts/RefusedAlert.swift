/// An alert that a sink has refused and is to be offered again.
package struct RefusedAlert: Hashable, Sendable {
    package let alert: Alert
    package let refusals: Refusals

    package init(alert: Alert, refusals: Refusals) {
        self.alert = alert
        self.refusals = refusals
    }
}
