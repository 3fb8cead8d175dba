package import RetractdCore
import Synchronization

/// A sink that keeps what it is given.
package final class RecordingSink: AlertSink {
    package let name: String
    private let kept = Mutex<[Alert]>([])

    package init(name: String = "recording") {
        self.name = name
    }

    package var alerts: [Alert] { kept.withLock { $0 } }

    package func deliver(_ alert: Alert) async throws(AlertSinkError) {
        kept.withLock { $0.append(alert) }
    }
}
