package import Logging
package import RetractdCore

/// Hands committed alerts to the sinks, oldest first, and remembers what each has had.
///
/// An alert is marked as delivered right after its sink took it. A crash in between repeats it; the alert's id tells
/// the receiver so.
package struct Delivery: Sendable {
    /// Alerts handed to one sink in one go.
    static let batch = 500

    let store: any Store
    let sinks: [any AlertSink]
    let time: any TimeSource
    let log: Logger

    package init(store: any Store, sinks: [any AlertSink], time: any TimeSource, log: Logger) {
        self.store = store
        self.sinks = sinks
        self.time = time
        self.log = log
    }

    /// Delivers what is waiting to the sinks that take it at once; false where one would not take it.
    package func deliver() async throws(StoreError) -> Bool {
        var isAllDelivered = true
        for sink in sinks where !sink.isSlow {
            if try await refusal(of: sink) != nil { isAllDelivered = false }
        }
        return isAllDelivered
    }

    /// Delivers what is waiting to one sink; why it would not take it, or nil.
    func refusal(of sink: any AlertSink) async throws(StoreError) -> AlertSinkError? {
        while true {
            let now = time.now()
            let waiting = try await store.pendingAlerts(for: sink.name, limit: Self.batch)
                .filter { !sink.holds($0, at: now) }
            if waiting.isEmpty { return nil }
            for alert in waiting {
                do {
                    try await sink.deliver(alert)
                } catch {
                    log.error(
                        "alert not delivered, will be tried again",
                        metadata: ["sink": "\(sink.name)", "alert": "\(alert.id)", "why": "\(error)"])
                    return error
                }
                try await store.markDelivered([alert.id], to: sink.name, at: time.now())
            }
        }
    }
}
