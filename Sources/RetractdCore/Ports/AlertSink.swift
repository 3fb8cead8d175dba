/// Port: where alerts go to.
///
/// Delivery is at least once; the alert's id is the key by which a receiver drops a repeat.
package protocol AlertSink: Sendable {
    /// The name under which the outbox remembers what this sink has had: `stdout`, `file:/var/log/retractd.log`.
    var name: String { get }

    /// Hands over one alert. Returns only once the receiver has it.
    func deliver(_ alert: Alert) async throws(AlertSinkError)
}

/// A sink could not take an alert; it stays in the outbox.
package struct AlertSinkError: Error, CustomStringConvertible, Sendable {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
