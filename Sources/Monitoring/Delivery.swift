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
    private let heldBack = HeldBack()

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
        var held = heldBack.held(by: sink.name, at: time.now())
        while true {
            let now = time.now()
            let page = try await store.pendingAlerts(for: sink.name, after: held.through, limit: Self.batch)
            let waits = page.map { sink.wait(for: $0.alert, at: now) }
            let waiting = zip(page, waits).filter { $1 == nil }.map(\.0.alert)
            for message in AlertMessage.messages(of: waiting, to: sink) {
                if let refusal = try await refusal(of: message, by: sink) {
                    heldBack.forget(sink.name)
                    return refusal
                }
            }
            // What is to wait must not hide what is urgent behind it.
            held.pass(page.last?.place, until: waits.compactMap(\.self).min())
            heldBack.remember(held, of: sink.name)
            if page.count < Self.batch { return nil }
        }
    }

    private func refusal(
        of message: AlertMessage, by sink: any AlertSink
    ) async throws(StoreError) -> AlertSinkError? {
        do {
            switch message {
            case .single(let alert): try await sink.deliver(alert)
            case .gathered(let alerts): try await sink.deliver(together: alerts)
            }
        } catch {
            log.error(
                "alert not delivered, will be tried again",
                metadata: [
                    "sink": "\(sink.name)", "alert": "\(message.alerts.first?.id ?? "")",
                    "alerts": "\(message.alerts.count)", "why": "\(error)",
                ])
            return error
        }
        try await store.markDelivered(message.alerts.map(\.id), to: sink.name, at: time.now())
        return nil
    }
}
