/// Port: where alerts go to.
///
/// Delivery is at least once; the alert's id is the key by which a receiver drops a repeat.
package protocol AlertSink: Sendable {
    /// The name under which the outbox remembers what this sink has had: `stdout`, `file:/var/log/retractd.log`.
    var name: String { get }

    /// Whether a delivery may take longer than a write to a file, so that it must not be waited for.
    var isSlow: Bool { get }

    /// Until when the alert is to wait that comes at this moment; nil where it may be told at once.
    func wait(for alert: Alert, at now: Timestamp) -> Timestamp?

    /// Which alerts are told with this one: those of which it gives the same moment; nil where it is told by itself.
    func gathers(_ alert: Alert) -> Timestamp?

    /// Hands over one alert. Returns only once the receiver has it.
    func deliver(_ alert: Alert) async throws(AlertSinkError)

    /// Hands over several alerts as one message. Returns only once the receiver has them.
    func deliver(together alerts: [Alert]) async throws(AlertSinkError)

    /// Opens what it writes to again, after a log rotation has moved it away.
    func reopen() throws(AlertSinkError)
}

extension AlertSink {
    package var isSlow: Bool { false }
    package func wait(for alert: Alert, at now: Timestamp) -> Timestamp? { nil }
    package func gathers(_ alert: Alert) -> Timestamp? { nil }
    package func reopen() throws(AlertSinkError) {}

    /// One after the other, where the receiver knows no message of several.
    package func deliver(together alerts: [Alert]) async throws(AlertSinkError) {
        for alert in alerts { try await deliver(alert) }
    }
}

/// A sink could not take an alert; it stays in the outbox.
package struct AlertSinkError: Error, CustomStringConvertible, Sendable {
    package let description: String
    /// How long the receiver wants to be left alone; nil where it did not say.
    package let retryAfter: Duration?

    package init(_ description: String, retryAfter: Duration? = nil) {
        self.description = description
        self.retryAfter = retryAfter
    }
}
