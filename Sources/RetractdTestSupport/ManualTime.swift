package import RetractdCore
import Synchronization

/// Time that moves only when a test moves it.
///
/// Sleeping takes no time of this clock's; it lets what is under way go on for a moment.
package final class ManualTime: TimeSource {
    private let moment: Mutex<Timestamp>

    package init(_ start: Timestamp) {
        moment = Mutex(start)
    }

    package func now() -> Timestamp {
        moment.withLock { $0 }
    }

    package func sleep(for duration: Duration) async {
        try? await Task.sleep(for: .milliseconds(1))
    }

    package func move(to later: Timestamp) {
        moment.withLock { $0 = later }
    }
}
