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
    ///
    /// What it refused before comes first, for a few turns; after that behind everything else, so that one alert which a
    /// receiver cannot swallow holds up no other.
    func refusal(of sink: any AlertSink) async throws(StoreError) -> AlertSinkError? {
        let now = time.now()
        let refused = try await store.refusedAlerts(of: sink.name, limit: Self.batch)
            .filter { sink.wait(for: $0.alert, at: now) == nil }
        if let refusal = try await deliver(refused.filter { Patience.pause(after: $0.refusals) == nil }, to: sink) {
            return refusal
        }
        if let refusal = try await pendingRefusal(of: sink) { return refusal }
        let behind = refused.filter { Patience.pause(after: $0.refusals).map { $0 <= now } ?? false }
        // Refused again, it says nothing of the sink, unless the sink itself asks for time.
        return try await deliver(behind.sorted { $0.refusals.last < $1.refusals.last }, to: sink)
            .flatMap { $0.retryAfter == nil ? nil : $0 }
    }

    /// Delivers what the sink has not been offered yet.
    private func pendingRefusal(of sink: any AlertSink) async throws(StoreError) -> AlertSinkError? {
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

    /// Delivers alerts that were refused before, up to the first that is refused again.
    private func deliver(
        _ refused: [RefusedAlert], to sink: any AlertSink
    ) async throws(StoreError) -> AlertSinkError? {
        let known = Dictionary(refused.map { ($0.alert.id, $0.refusals) }) { first, _ in first }
        for message in AlertMessage.messages(of: refused.map(\.alert), to: sink) {
            let before = message.alerts.first.flatMap { known[$0.id] }
            if let refusal = try await refusal(of: message, by: sink, after: before) { return refusal }
        }
        return nil
    }

    /// - Parameter before: How often it was refused until now; nil where it was not.
    private func refusal(
        of message: AlertMessage, by sink: any AlertSink, after before: Refusals? = nil
    ) async throws(StoreError) -> AlertSinkError? {
        let ids = message.alerts.map(\.id)
        do {
            switch message {
            case .single(let alert): try await sink.deliver(alert)
            case .gathered(let alerts): try await sink.deliver(together: alerts)
            }
        } catch {
            try await note(error, of: ids, by: sink, after: before)
            return error
        }
        try await store.markDelivered(ids, to: sink.name, at: time.now())
        return nil
    }

    /// A sink on this machine is waited for however long it takes: its trouble is the disk's, not an alert's.
    private func note(
        _ refusal: AlertSinkError, of ids: [String], by sink: any AlertSink, after before: Refusals?
    ) async throws(StoreError) {
        let now = time.now()
        let isGivenUp = sink.isSlow && Patience.ends(before, at: now)
        log.error(
            isGivenUp
                ? "alert given up; `retractd alerts redeliver` sends it again"
                : "alert not delivered, will be tried again",
            metadata: [
                "sink": "\(sink.name)", "alert": "\(ids.first ?? "")", "alerts": "\(ids.count)", "why": "\(refusal)",
            ])
        guard sink.isSlow else { return }
        try await store.markRefused(
            ids, by: sink.name, why: "\(refusal)", isGivenUp: isGivenUp, at: now)
    }
}
