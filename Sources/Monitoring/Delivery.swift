import Logging
import RetractdCore

/// Hands committed alerts to the sinks, oldest first, and remembers what each has had.
///
/// An alert is marked as delivered right after its sink took it. A crash in between repeats it; the alert's id tells
/// the receiver so.
struct Delivery: Sendable {
    /// Alerts handed to one sink in one go.
    static let batch = 100

    let store: any Store
    let sinks: [any AlertSink]
    let time: any TimeSource
    let log: Logger

    /// Delivers what is waiting; false where a sink would not take it.
    func deliver() async throws(StoreError) -> Bool {
        var isAllDelivered = true
        for sink in sinks where try await !deliver(to: sink) { isAllDelivered = false }
        return isAllDelivered
    }

    private func deliver(to sink: any AlertSink) async throws(StoreError) -> Bool {
        while true {
            let waiting = try await store.pendingAlerts(for: sink.name, limit: Self.batch)
            if waiting.isEmpty { return true }
            for alert in waiting {
                do {
                    try await sink.deliver(alert)
                } catch {
                    log.error(
                        "alert not delivered, will be tried again",
                        metadata: [
                            "sink": "\(sink.name)", "alert": "\(alert.id)", "why": "\(error)",
                        ])
                    return false
                }
                try await store.markDelivered([alert.id], to: sink.name, at: time.now())
            }
        }
    }
}
