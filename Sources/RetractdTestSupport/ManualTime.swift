package import RetractdCore
import Synchronization

/// Time that moves only when a test moves it.
///
/// Sleeping returns at once.
package final class ManualTime: TimeSource {
    private let moment: Mutex<Timestamp>

    package init(_ start: Timestamp) {
        moment = Mutex(start)
    }

    package func now() -> Timestamp {
        moment.withLock { $0 }
    }

    package func sleep(for duration: Duration) async {}

    package func move(to later: Timestamp) {
        moment.withLock { $0 = later }
    }
}
