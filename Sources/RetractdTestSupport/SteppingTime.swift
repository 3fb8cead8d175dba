package import RetractdCore
import Synchronization

/// A clock on which sleeping is what makes time pass, so that pauses of politeness are measured without being waited for.
package final class SteppingTime: TimeSource {
    private let moment = Mutex(Timestamp(seconds: 0))

    package init() {}

    package func now() -> Timestamp { moment.withLock { $0 } }

    package func sleep(for duration: Duration) async {
        // A longer one is waiting for a fetch, and ends with it.
        if duration <= .seconds(30) { moment.withLock { $0 = $0.advanced(by: duration) } }
        await Task.yield()
    }
}
